#pragma once

// Private: what the network sees of a word. The trainer and the parser share it.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace lode {

/// A well-mixed 64-bit hash of bytes; part of the model format, so it must never change.
[[nodiscard]] std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) noexcept;

/// Hashed features of a word beside its form: suffixes of 1 to 4 bytes, prefixes of 2 and 3, and its shape.
inline constexpr std::size_t hashed_feature_count = 7;

/// Rows of the embedding table of each hashed feature.
inline constexpr std::array<std::uint32_t, hashed_feature_count> hashed_table_sizes = {256,  1024, 2048, 2048,
                                                                                       1024, 2048, 512};

/// Lower case with plain quotes, as forms are looked up; scratch memory used again word by word.
class WordFeatures {
 public:
  /// Reads one word.
  void assign(std::string_view form);

  /// The normalised form.
  [[nodiscard]] std::string_view normal() const noexcept { return normal_; }
  /// The normalised form with every digit written 0; equal to `normal()` when there is none.
  [[nodiscard]] std::string_view without_digits() const noexcept { return has_digits_ ? no_digits_ : normal_; }
  /// Row of each hashed feature within its table.
  [[nodiscard]] const std::array<std::uint32_t, hashed_feature_count>& rows() const noexcept { return rows_; }

 private:
  std::string normal_;
  std::string no_digits_;
  std::string shape_;
  bool has_digits_ = false;
  std::array<std::uint32_t, hashed_feature_count> rows_{};
};

/// Appends `form` in lower case (ASCII and Latin-1 letters), with typographic quotes made plain.
void append_normal(std::string& out, std::string_view form);

}  // namespace lode
