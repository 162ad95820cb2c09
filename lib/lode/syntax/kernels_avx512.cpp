#include "lode/syntax/kernels.hpp"

#if defined(__x86_64__)

#include <immintrin.h>

namespace lode {

namespace {

constexpr std::size_t vector_columns = 16;  // a vector holds four weights of each of them

inline __m512i four_activations(const std::uint8_t* from) {
  std::int32_t four;
  __builtin_memcpy(&four, from, sizeof four);
  return _mm512_set1_epi32(four);
}

/// `Rows` rows of activations by `Vectors` vectors of columns: the sums stay in registers over the inner dimension.
template <std::size_t Rows, std::size_t Vectors>
inline void multiply_block(const std::uint8_t* activations, const QuantizedMatrix& matrix, std::size_t column,
                           std::int32_t* out) {
  const std::size_t step = 4 * matrix.columns;  // bytes from one block of four inner indices to the next
  const std::int8_t* weights = matrix.weights + 4 * column;
  __m512i sums[Rows][Vectors];
  for (std::size_t r = 0; r < Rows; ++r) {
    for (std::size_t v = 0; v < Vectors; ++v)
      sums[r][v] = _mm512_loadu_si512(matrix.offsets + column + v * vector_columns);
  }
  for (std::size_t k = 0; k < matrix.rows; k += 4, weights += step) {
    __m512i four[Vectors];
    for (std::size_t v = 0; v < Vectors; ++v) four[v] = _mm512_loadu_si512(weights + 4 * v * vector_columns);
    for (std::size_t r = 0; r < Rows; ++r) {
      const __m512i a = four_activations(activations + r * matrix.rows + k);
      for (std::size_t v = 0; v < Vectors; ++v) sums[r][v] = _mm512_dpbusd_epi32(sums[r][v], a, four[v]);
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) {
    for (std::size_t v = 0; v < Vectors; ++v) {
      _mm512_storeu_si512(out + r * matrix.columns + column + v * vector_columns, sums[r][v]);
    }
  }
}

/// The last rows, fewer than `Rows` + 1, of one block of columns.
template <std::size_t Rows, std::size_t Vectors>
inline void multiply_rest(const std::uint8_t* activations, std::size_t count, const QuantizedMatrix& matrix,
                          std::size_t column, std::int32_t* out) {
  if constexpr (Rows > 0) {
    if (count == Rows) return multiply_block<Rows, Vectors>(activations, matrix, column, out);
    multiply_rest<Rows - 1, Vectors>(activations, count, matrix, column, out);
  }
}

// Columns outside, rows inside: a block of columns is read from memory once and stays in the first cache for all rows.
template <std::size_t Vectors>
inline void multiply_columns(const std::uint8_t* activations, std::size_t count, const QuantizedMatrix& matrix,
                             std::size_t column, std::int32_t* out) {
  std::size_t row = 0;
  for (; row + 8 <= count; row += 8) {
    multiply_block<8, Vectors>(activations + row * matrix.rows, matrix, column, out + row * matrix.columns);
  }
  multiply_rest<7, Vectors>(activations + row * matrix.rows, count - row, matrix, column, out + row * matrix.columns);
}

void multiply(const std::uint8_t* activations, std::size_t count, const QuantizedMatrix& matrix, std::int32_t* out) {
  std::size_t column = 0;
  for (; column + 2 * vector_columns <= matrix.columns; column += 2 * vector_columns) {
    multiply_columns<2>(activations, count, matrix, column, out);
  }
  if (column < matrix.columns) multiply_columns<1>(activations, count, matrix, column, out);
}

#include "lode/syntax/kernels_elementwise.inc"

}  // namespace

const Kernels avx512_kernels = kernels;

}  // namespace lode

#endif
