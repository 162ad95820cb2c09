#include "lode/syntax/model_format.hpp"

#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>

namespace lode {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

namespace {

[[noreturn]] void refuse(std::string_view reason) { throw InputError({"syntax model"}, reason); }

std::size_t round_up(std::size_t size) { return (size + model_alignment - 1) / model_alignment * model_alignment; }

}  // namespace

std::uint32_t distance_bucket(std::int32_t distance) noexcept {
  const auto size = static_cast<std::uint32_t>(std::abs(distance));
  std::uint32_t step = 0;  // 1, 2, 3, 4, 5, 6-7, 8-10, 11-15, 16-22, 23-32, 33 and more
  constexpr std::uint32_t upper[] = {1, 2, 3, 4, 5, 7, 10, 15, 22, 32};
  while (step < 10 && size > upper[step]) ++step;
  return distance < 0 ? step : 11 + step;
}

std::uint64_t hash_blocks(std::string_view bytes) noexcept {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  std::uint64_t lanes[4] = {1, 2, 3, 4};  // independent chains keep the multiplier busy
  const char* data = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 32; left -= 32, data += 32) {
    std::uint64_t block[4];
    std::memcpy(block, data, 32);
    for (int i = 0; i < 4; ++i) {
      lanes[i] = (lanes[i] ^ block[i]) * factor;
      lanes[i] ^= lanes[i] >> 29U;
    }
  }
  std::uint64_t state = bytes.size();
  const auto add = [&](std::uint64_t value) {
    state = (state ^ value) * factor;
    state ^= state >> 29U;
  };
  for (; left > 0; --left, ++data) add(static_cast<unsigned char>(*data));
  for (const std::uint64_t lane : lanes) add(lane);
  return state;
}

ModelView::ModelView(std::string_view bytes) : bytes_(bytes) {
  ModelHeader header;
  if (bytes.size() < sizeof header) refuse("the file is too short to be a model");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic, sizeof header.magic) != model_magic) refuse("this is no syntax model");
  if (header.version != model_version) {
    refuse(fmt::format("the model has version {}, this program reads version {}", header.version, model_version));
  }
  if (header.size != bytes.size()) {
    refuse(
        fmt::format("the model should have {} bytes and has {}: it is cut off or damaged", header.size, bytes.size()));
  }
  if (header.checksum != hash_blocks(bytes.substr(sizeof header)))
    refuse("the model's checksum is wrong: it is damaged");
  if (header.section_count > (bytes.size() - sizeof header) / sizeof(ModelSection))
    refuse("the section table is damaged");
}

std::string_view ModelView::section(SectionId id) const {
  ModelHeader header;
  std::memcpy(&header, bytes_.data(), sizeof header);
  for (std::uint32_t i = 0; i < header.section_count; ++i) {
    ModelSection section;
    std::memcpy(&section, bytes_.data() + sizeof header + i * sizeof section, sizeof section);
    if (section.id != id) continue;
    if (section.offset > bytes_.size() || section.size > bytes_.size() - section.offset) break;
    return bytes_.substr(section.offset, section.size);
  }
  refuse(fmt::format("section {} of the model is missing or damaged", static_cast<std::uint32_t>(id)));
}

std::string_view ModelView::raw(SectionId id, std::size_t size) const {
  const std::string_view bytes = section(id);
  if (bytes.size() != size) {
    refuse(fmt::format("section {} of the model has {} bytes instead of {}", static_cast<std::uint32_t>(id),
                       bytes.size(), size));
  }
  return bytes;
}

void ModelWriter::add(SectionId id, std::string bytes) { sections_.push_back({id, std::move(bytes)}); }

std::string ModelWriter::finish() const {
  std::size_t offset = round_up(sizeof(ModelHeader) + sections_.size() * sizeof(ModelSection));
  std::string file(sizeof(ModelHeader), '\0');
  for (const Section& section : sections_) {
    const ModelSection entry{section.id, 0, offset, section.bytes.size()};
    file.append(reinterpret_cast<const char*>(&entry), sizeof entry);
    offset = round_up(offset + section.bytes.size());
  }
  for (const Section& section : sections_) {
    file.resize(round_up(file.size()));
    file += section.bytes;
  }
  ModelHeader header{};
  std::memcpy(header.magic, model_magic.data(), model_magic.size());
  header.version = model_version;
  header.section_count = static_cast<std::uint32_t>(sections_.size());
  header.size = file.size();
  header.checksum = hash_blocks(std::string_view(file).substr(sizeof header));
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

}  // namespace lode
