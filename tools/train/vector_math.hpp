#pragma once

#include <cstddef>

namespace lode::train {

/// The trainer's arithmetic on float matrices in row order, compiled for several processors.
/// The order of additions is the same in each, so that AVX2 and AVX-512 machines train the same model.
struct VectorMath {
  /// c[i][j] (+)= sum over k of a(i, k) * b[k][j], where a(i, k) = a[i * row_step + k * inner_step].
  /// `columns` is a multiple of 16.
  void (*multiply)(const float* a, std::size_t row_step, std::size_t inner_step, const float* b, std::size_t b_stride,
                   float* c, std::size_t c_stride, std::size_t rows, std::size_t inner, std::size_t columns, bool add);

  /// One direction of the gated recurrence over `count` words and `half` channels.
  /// products: rows of `stride` floats with candidate, forget, output, each `half`, already with bias; `forward` says
  /// the direction. Writes states and outputs (rows of `half`).
  void (*recur)(const float* products, std::size_t stride, std::size_t count, std::size_t half, bool forward,
                float* states, float* outputs);

  /// Gradients of `recur`: d_outputs -> d_products (rows of `stride`).
  void (*recur_back)(const float* products, std::size_t stride, std::size_t count, std::size_t half, bool forward,
                     const float* states, const float* d_outputs, float* d_products);

  /// One step of Adam on `size` parameters.
  void (*adam)(float* values, const float* gradients, float* first, float* second, std::size_t size, float rate,
               float gradient_scale, float decay_first, float decay_second, float correction_first,
               float correction_second, float weight_decay);

  /// a += b
  void (*add)(float* a, const float* b, std::size_t size);
};

/// The best for this processor.
const VectorMath& vector_math();

extern const VectorMath portable_vector_math;
extern const VectorMath avx2_vector_math;
extern const VectorMath avx512_vector_math;

}  // namespace lode::train
