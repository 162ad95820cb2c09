#include "lode/syntax/kernels.hpp"

#if defined(__x86_64__)

#include <immintrin.h>

namespace lode {

namespace {

using Vector = __m128i;

inline Vector load(const void* from) { return _mm_loadu_si128(static_cast<const Vector*>(from)); }
inline void store(void* to, Vector value) { _mm_storeu_si128(static_cast<Vector*>(to), value); }
inline Vector four_activations(const std::uint8_t* from) {
  std::int32_t four;
  __builtin_memcpy(&four, from, sizeof four);
  return _mm_set1_epi32(four);
}
inline Vector add_16(Vector a, Vector b) { return _mm_add_epi16(a, b); }
inline Vector add_32(Vector a, Vector b) { return _mm_add_epi32(a, b); }
/// Products of unsigned and signed bytes, each two neighbours added.
inline Vector multiply_bytes(Vector a, Vector b) { return _mm_maddubs_epi16(a, b); }
inline Vector add_pairs(Vector a) { return _mm_madd_epi16(a, _mm_set1_epi16(1)); }

#include "lode/syntax/kernels_multiply.inc"

#include "lode/syntax/kernels_elementwise.inc"

}  // namespace

const Kernels ssse3_kernels = kernels;

}  // namespace lode

#endif
