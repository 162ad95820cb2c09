#pragma once

// Private: the parser's arithmetic, once for every SIMD level. All levels give the same bits: products and sums are
// integers, and the floating-point steps do the same operations in the same order on every element.

#include "lode/syntax/simd_level.hpp"

#include <cstddef>
#include <cstdint>

namespace lode {

/// Activations are 6 bit: 0 to 63, where `activation_zero` stands for 0. Six bits let two products of an activation and
/// a weight be added in 16 bits without overflow.
inline constexpr std::int32_t activation_zero = 32;
inline constexpr std::int32_t activation_max = 63;

/// A weight matrix: int8 in blocks [rows / 4][columns][4], and what turns a column's integer sum into a real number.
struct QuantizedMatrix {
  const std::int8_t* weights = nullptr;
  const std::int32_t* offsets = nullptr;  ///< A column's start value; undoes the activations' zero point.
  const float* scales = nullptr;
  const float* biases = nullptr;
  std::size_t rows = 0;     ///< A multiple of 8.
  std::size_t columns = 0;  ///< A multiple of 16.
};

struct Kernels {
  /// out[r][c] = offsets[c] + sum over k of activations[r][k] * weights[k][c]. Rows lie `rows` and `columns` apart.
  void (*multiply)(const std::uint8_t* activations, std::size_t count, const QuantizedMatrix& matrix,
                   std::int32_t* out);

  /// x = scale * (sum of `count` rows of `width` embeddings).
  void (*sum_rows)(const std::int8_t* const* rows, std::size_t count, std::size_t width, float scale, float* x);

  /// 6-bit activations of x with `steps` steps to the unit.
  void (*quantize)(const float* x, std::size_t size, float steps, std::uint8_t* out);
  /// The same for values from 0 up, where 0 stands for 0.
  void (*quantize_positive)(const float* x, std::size_t size, float steps, std::uint8_t* out);
  /// Signed 8-bit values of x.
  void (*quantize_signed)(const float* x, std::size_t size, float steps, std::int8_t* out);

  /// h = x + max(0, scale * (before + here + after) + bias); `before` and `after` may be null.
  void (*convolve)(const float* x, const std::int32_t* before, const std::int32_t* here, const std::int32_t* after,
                   const float* scales, const float* biases, std::size_t width, float* h);

  /// One bidirectional gated recurrence over `count` words, added to h. A word's products are candidate, forget and
  /// output of the forward half, then of the backward half, each width / 2.
  void (*recur)(const std::int32_t* products, const float* scales, const float* biases, std::size_t count,
                std::size_t width, float* h);

  /// out = scale * sum + bias for each column.
  void (*to_real)(const std::int32_t* sums, const float* scales, const float* biases, std::size_t size, float* out);

  /// out = max(0, a + b + c + d + e)
  void (*add_rectified)(const float* a, const float* b, const float* c, const float* d, const float* e,
                        std::size_t size, float* out);

  /// Turns `size` scores, a multiple of 16, into probabilities.
  void (*softmax)(float* scores, std::size_t size);

  /// out += factor * x
  void (*add_scaled)(const float* x, float factor, std::size_t size, float* out);

  /// out += max(0, x)
  void (*add_positive)(const float* x, std::size_t size, float* out);

  /// Index of the first largest of `size` values; `size` is a multiple of 16.
  std::size_t (*index_of_max)(const float* values, std::size_t size);
};

/// The kernels of a level; the portable ones when the build has none for it.
[[nodiscard]] const Kernels& kernels_for(SimdLevel level) noexcept;

extern const Kernels portable_kernels;
extern const Kernels ssse3_kernels;
extern const Kernels avx2_kernels;
extern const Kernels avx512_kernels;

}  // namespace lode
