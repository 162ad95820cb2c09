#pragma once

// Private to the room and to the trainer: a linear model that tells the type of an unlisted name.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// What the model tells apart. Firms, bodies and associations are one class: the words of the name tell them apart.
enum class NameClassLabel : std::uint8_t { person, place, organization, asset, other };
inline constexpr std::size_t name_label_count = 5;

/// Scores by summing one row of weights a feature. Immutable, safe to share between threads.
///
/// File: a line "lode-names 1 BITS SCALE\n", then 2^BITS rows of `name_label_count` signed bytes.
class NameTypeModel {
 public:
  static constexpr std::uint32_t bits = 15;

  /// A model that knows nothing: every label scores 0.
  NameTypeModel() = default;

  /// Throws: InputError when `bytes` is no such file, or its size is wrong.
  explicit NameTypeModel(std::string_view bytes);

  /// Probability of every label.
  [[nodiscard]] std::array<float, name_label_count> probabilities(const std::vector<std::uint32_t>& features) const;

  [[nodiscard]] bool empty() const noexcept { return weights_.empty(); }

 private:
  std::vector<signed char> weights_;
  float scale_ = 0.0F;
};

}  // namespace lode
