#pragma once

// Private to the library: the trained part of the sentence splitter.

#include "lode/text/document.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Weights that the model has, and that features are hashed into.
inline constexpr std::size_t boundary_weight_count = 1U << 14U;

/// Numbers of the weights that a place between two tokens adds up.
inline constexpr std::size_t boundary_feature_count = 17;
using BoundaryFeatures = std::array<std::uint16_t, boundary_feature_count>;

/// A token as the features see it.
struct TokenSigns {
  std::uint32_t word = 0;   ///< Hash of the form in lower case.
  std::uint32_t shape = 0;  ///< Hash of the kinds of its characters, runs cut to two.
};

/// The signs of `form`.
[[nodiscard]] TokenSigns token_signs(std::string_view form) noexcept;

/// Features of the place behind a token: two tokens before it, two behind it, whether the rules see an end there, and
/// the tokens since the sentence began.
[[nodiscard]] BoundaryFeatures boundary_features(const TokenSigns& before_last, const TokenSigns& last,
                                                 const TokenSigns& next, const TokenSigns& after_next, bool by_rule,
                                                 std::uint32_t length) noexcept;

/// A linear model of where sentences end; immutable.
class BoundaryModel {
 public:
  /// Uses the weights in `bytes` where they lie.
  /// Throws: InputError when magic, size or checksum is wrong.
  explicit BoundaryModel(std::string_view bytes);

  /// The model that is shipped.
  [[nodiscard]] static const BoundaryModel& shipped();

  /// Above 0 where a sentence ends.
  [[nodiscard]] int score(const BoundaryFeatures& features) const noexcept {
    int sum = 0;
    for (const std::uint16_t feature : features) sum += static_cast<signed char>(weights_[feature]);
    return sum;
  }

 private:
  std::string_view weights_;
};

/// The file of a model: a line with the magic, lines for the reader (`note`, such as source and licence), an empty
/// line, the weights, and the FNV-1a checksum of all that in four bytes, least significant first. Pre:
/// `boundary_weight_count` weights, and no empty line in `note`.
[[nodiscard]] std::string boundary_model_file(std::string_view note, const std::vector<signed char>& weights);

}  // namespace lode
