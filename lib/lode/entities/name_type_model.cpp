#include "lode/entities/name_type_model.hpp"

#include "lode/text/input_error.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace lode {

namespace {

constexpr std::string_view source = "lexicon/names.model";

}  // namespace

NameTypeModel::NameTypeModel(std::string_view bytes) {
  const auto fail = [](std::string_view what) { throw InputError({std::string(source), 0, 0}, what); };
  const auto line_end = bytes.find('\n');
  constexpr std::string_view magic = "lode-names 1 ";
  if (line_end == std::string_view::npos || !bytes.starts_with(magic)) fail("is no model of names");
  const std::string_view numbers = bytes.substr(magic.size(), line_end - magic.size());
  std::uint32_t read_bits = 0;
  const auto* const end = numbers.data() + numbers.size();
  const auto first = std::from_chars(numbers.data(), end, read_bits);
  if (first.ec != std::errc() || first.ptr == end || read_bits != bits) fail("is a model of names of another size");
  const auto second = std::from_chars(first.ptr + 1, end, scale_);
  if (second.ec != std::errc()) fail("has no scale in its first line");
  const std::string_view weights = bytes.substr(line_end + 1);
  if (weights.size() != (std::size_t{1} << bits) * name_label_count) fail("is cut off");
  weights_.resize(weights.size());
  std::memcpy(weights_.data(), weights.data(), weights.size());
}

std::array<float, name_label_count> NameTypeModel::probabilities(const std::vector<std::uint32_t>& features) const {
  std::array<int, name_label_count> sums{};
  if (!weights_.empty()) {
    for (const std::uint32_t feature : features) {
      const signed char* row = weights_.data() + feature * name_label_count;
      for (std::size_t l = 0; l < name_label_count; ++l) sums[l] += row[l];
    }
  }
  std::array<float, name_label_count> result{};
  const int most = *std::max_element(sums.begin(), sums.end());
  float total = 0;
  for (std::size_t l = 0; l < name_label_count; ++l) {
    result[l] = std::exp(static_cast<float>(sums[l] - most) * scale_);
    total += result[l];
  }
  for (float& value : result) value /= total;
  return result;
}

}  // namespace lode
