#include "lode/syntax/simd_level.hpp"

#include <algorithm>
#include <cstdlib>

namespace lode {

bool is_available(SimdLevel level) noexcept {
  if (level == SimdLevel::portable) return true;
#if defined(__x86_64__)
  if (level == SimdLevel::ssse3) return __builtin_cpu_supports("ssse3") != 0;
  if (level == SimdLevel::avx2) return __builtin_cpu_supports("avx2") != 0;
  if (level == SimdLevel::avx512) {
    return __builtin_cpu_supports("avx512vnni") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
           __builtin_cpu_supports("avx512vl") != 0 && __builtin_cpu_supports("avx512dq") != 0;
  }
#endif
  return false;
}

SimdLevel best_simd_level() noexcept {
  SimdLevel best = SimdLevel::portable;
  for (const SimdLevel level : {SimdLevel::ssse3, SimdLevel::avx2, SimdLevel::avx512}) {
    if (is_available(level)) best = level;
  }
  if (const char* wanted = std::getenv("LODE_SIMD")) {
    if (const auto level = simd_level_from(wanted)) best = std::min(best, *level);
  }
  return best;
}

std::string_view to_string(SimdLevel level) noexcept {
  switch (level) {
    case SimdLevel::ssse3:
      return "ssse3";
    case SimdLevel::avx2:
      return "avx2";
    case SimdLevel::avx512:
      return "avx512";
    case SimdLevel::portable:
      break;
  }
  return "portable";
}

std::optional<SimdLevel> simd_level_from(std::string_view name) noexcept {
  for (const SimdLevel level : {SimdLevel::portable, SimdLevel::ssse3, SimdLevel::avx2, SimdLevel::avx512}) {
    if (to_string(level) == name) return level;
  }
  return std::nullopt;
}

}  // namespace lode
