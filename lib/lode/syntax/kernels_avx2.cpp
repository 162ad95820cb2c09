#include "lode/syntax/kernels.hpp"

#if defined(__x86_64__)

#include <immintrin.h>

namespace lode {

namespace {

constexpr std::size_t vector_columns = 8;  // a vector holds four weights of each of them

inline __m256i load(const void* from) { return _mm256_loadu_si256(static_cast<const __m256i*>(from)); }

inline __m256i four_activations(const std::uint8_t* from) {
  std::int32_t four;
  __builtin_memcpy(&four, from, sizeof four);
  return _mm256_set1_epi32(four);
}

/// `Rows` rows of activations by two vectors of columns: the sums stay in registers over the whole inner dimension.
template <std::size_t Rows>
inline void multiply_block(const std::uint8_t* activations, const QuantizedMatrix& matrix, std::size_t column,
                           std::int32_t* out) {
  const std::size_t step = 4 * matrix.columns;  // bytes from one block of four inner indices to the next
  const std::int8_t* weights = matrix.weights + 4 * column;
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sums[Rows][2];
  for (std::size_t r = 0; r < Rows; ++r) {
    for (std::size_t v = 0; v < 2; ++v) sums[r][v] = load(matrix.offsets + column + v * vector_columns);
  }
  for (std::size_t k = 0; k < matrix.rows; k += 8, weights += 2 * step) {
    __m256i first[2];
    __m256i second[2];
    for (std::size_t v = 0; v < 2; ++v) {
      first[v] = load(weights + 4 * v * vector_columns);
      second[v] = load(weights + step + 4 * v * vector_columns);
    }
    for (std::size_t r = 0; r < Rows; ++r) {
      const __m256i a = four_activations(activations + r * matrix.rows + k);
      const __m256i b = four_activations(activations + r * matrix.rows + k + 4);
      for (std::size_t v = 0; v < 2; ++v) {
        // At most 4 * 63 * 127 = 32004: fits 16 bits.
        const __m256i pairs = _mm256_add_epi16(_mm256_maddubs_epi16(a, first[v]), _mm256_maddubs_epi16(b, second[v]));
        sums[r][v] = _mm256_add_epi32(sums[r][v], _mm256_madd_epi16(pairs, ones));
      }
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) {
    for (std::size_t v = 0; v < 2; ++v) {
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * matrix.columns + column + v * vector_columns),
                          sums[r][v]);
    }
  }
}

template <std::size_t Rows>
void multiply_rows(const std::uint8_t* activations, const QuantizedMatrix& matrix, std::int32_t* out) {
  for (std::size_t column = 0; column < matrix.columns; column += 2 * vector_columns) {
    multiply_block<Rows>(activations, matrix, column, out);
  }
}

void multiply(const std::uint8_t* activations, std::size_t count, const QuantizedMatrix& matrix, std::int32_t* out) {
  std::size_t row = 0;
  for (; row + 4 <= count; row += 4) {
    multiply_rows<4>(activations + row * matrix.rows, matrix, out + row * matrix.columns);
  }
  activations += row * matrix.rows;
  out += row * matrix.columns;
  if (count - row == 3) multiply_rows<3>(activations, matrix, out);
  if (count - row == 2) multiply_rows<2>(activations, matrix, out);
  if (count - row == 1) multiply_rows<1>(activations, matrix, out);
}

#include "lode/syntax/kernels_elementwise.inc"

}  // namespace

const Kernels avx2_kernels = kernels;

}  // namespace lode

#endif
