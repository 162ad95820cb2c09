#pragma once

#include <optional>
#include <string_view>

namespace lode {

/// Which instructions the parser's arithmetic uses. All levels give the same results.
enum class SimdLevel : unsigned char {
  portable,  ///< Plain C++.
  ssse3,     ///< 128-bit integer products.
  avx2,      ///< 256-bit integer products.
  avx512,    ///< 512-bit integer products that add up by themselves (AVX-512 VNNI).
};

/// The highest level that this processor runs; the environment variable LODE_SIMD (a level's name) can lower it.
[[nodiscard]] SimdLevel best_simd_level() noexcept;

/// Whether this processor and this build can run `level`.
[[nodiscard]] bool is_available(SimdLevel level) noexcept;

/// "portable", "ssse3", "avx2", "avx512".
[[nodiscard]] std::string_view to_string(SimdLevel level) noexcept;
/// The level of that name; nothing when there is none.
[[nodiscard]] std::optional<SimdLevel> simd_level_from(std::string_view name) noexcept;

}  // namespace lode
