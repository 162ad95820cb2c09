#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lode {

/// A sketch of a text from which the share of common word sequences of two texts is estimated.
///
/// Source: A. Broder, "On the resemblance and containment of documents" (1997): the smallest hash values of all word
/// sequences of a text, one for each of several hash functions.
struct Fingerprint {
  static constexpr std::size_t size = 96;
  static constexpr std::size_t rows = 4;  ///< Values in a band.
  static constexpr std::size_t bands = size / rows;
  static constexpr std::size_t words = 4;  ///< Words in a sequence.

  std::array<std::uint32_t, size> values{};
  bool empty = true;  ///< The text has no words; it resembles nothing.

  /// A hash of the values of band `number`. Texts that resemble each other nearly always share one.
  [[nodiscard]] std::uint64_t band(std::size_t number) const noexcept;
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

/// Words are runs of letters and digits; capitals, punctuation and white space make no difference.
[[nodiscard]] Fingerprint fingerprint(std::string_view text);

/// Share of word sequences that both have among those that one of them has; 0 to 1, estimated to about 0.05.
[[nodiscard]] double resemblance(const Fingerprint& a, const Fingerprint& b) noexcept;

/// From this resemblance on, two articles are one report: a wire story that two papers printed.
inline constexpr double same_report = 0.6;

}  // namespace lode
