#include "lode/text/boundary_model.hpp"

#include "data/embedded.hpp"
#include "lode/text/character.hpp"
#include "lode/text/input_error.hpp"

#include <algorithm>
#include <cassert>
#include <string>

namespace lode {

namespace {

constexpr std::string_view magic = "lode sentences 1\n";
constexpr std::size_t checksum_size = 4;
constexpr std::uint32_t fnv_basis = 2166136261U;
constexpr std::uint32_t fnv_prime = 16777619U;

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = fnv_basis;
  for (const char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * fnv_prime;
  return sum;
}

// One feature: its number and up to three values, mixed into a place among the weights.
std::uint16_t feature(std::uint32_t number, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) noexcept {
  std::uint64_t mixed = (static_cast<std::uint64_t>(number) << 32U | a) * 0x9E3779B97F4A7C15U;
  mixed = (mixed ^ (mixed >> 29U) ^ b) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 32U) ^ c) * 0x94D049BB133111EBU;
  return static_cast<std::uint16_t>(mixed >> 50U);
}

}  // namespace

TokenSigns token_signs(std::string_view form) noexcept {
  TokenSigns signs{fnv_basis, fnv_basis};
  for (const char c : form) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    signs.word = (signs.word ^ static_cast<unsigned char>(lower)) * fnv_prime;
  }
  std::uint32_t last = ~0U;
  int run = 0;
  int length = 0;
  for (std::size_t at = 0; at < form.size() && length < 8;) {
    const Character character = character_at(form, at);
    // Signs count as themselves, letters and digits as their kind.
    const std::uint32_t kind = is_word(character.kind) ? 256U + static_cast<std::uint32_t>(character.kind)
                                                       : static_cast<unsigned char>(form[at + character.size - 1U]);
    at += character.size;
    run = kind == last ? run + 1 : 1;
    last = kind;
    if (run > 2) continue;
    signs.shape = (signs.shape ^ kind) * fnv_prime;
    ++length;
  }
  return signs;
}

BoundaryFeatures boundary_features(const TokenSigns& before_last, const TokenSigns& last, const TokenSigns& next,
                                   const TokenSigns& after_next, bool by_rule, std::uint32_t length) noexcept {
  const std::uint32_t rule = by_rule ? 1 : 0;
  const std::uint32_t stretch = std::min<std::uint32_t>(length, 40) / 5;
  return {feature(0, rule),
          feature(1, last.word),
          feature(2, next.word),
          feature(3, last.shape),
          feature(4, next.shape),
          feature(5, last.shape, next.shape),
          feature(6, rule, last.shape, next.shape),
          feature(7, last.word, next.word),
          feature(8, after_next.word),
          feature(9, before_last.word),
          feature(10, next.shape, after_next.shape),
          feature(11, last.word, next.shape),
          feature(12, last.shape, next.word),
          feature(13, stretch, next.shape),
          feature(14, before_last.shape, last.shape),
          feature(15, before_last.shape, last.shape, next.shape),
          feature(16, stretch, last.shape)};
}

BoundaryModel::BoundaryModel(std::string_view bytes) {
  const Place place{"text/sentences.model"};
  if (!bytes.starts_with(magic)) throw InputError(place, "is no model of sentence ends of this version");
  const std::size_t note_end = bytes.find("\n\n");
  if (note_end == std::string_view::npos || bytes.size() != note_end + 2 + boundary_weight_count + checksum_size) {
    throw InputError(place, "is cut off or has the wrong size");
  }
  const std::string_view summed = bytes.substr(0, bytes.size() - checksum_size);
  std::uint32_t expected = 0;
  for (std::size_t i = 0; i < checksum_size; ++i) {
    expected |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[summed.size() + i])) << (8U * i);
  }
  if (checksum(summed) != expected) throw InputError(place, "is damaged: its checksum is wrong");
  weights_ = bytes.substr(note_end + 2, boundary_weight_count);
}

const BoundaryModel& BoundaryModel::shipped() {
  static const BoundaryModel model(embedded_file("text/sentences.model"));
  return model;
}

std::string boundary_model_file(std::string_view note, const std::vector<signed char>& weights) {
  assert(weights.size() == boundary_weight_count && note.find("\n\n") == std::string_view::npos);
  std::string file(magic);
  file += note;
  file += "\n\n";
  for (const signed char weight : weights) file += static_cast<char>(weight);
  const std::uint32_t sum = checksum(file);
  for (std::size_t i = 0; i < checksum_size; ++i) file += static_cast<char>(sum >> (8U * i) & 0xFFU);
  return file;
}

}  // namespace lode
