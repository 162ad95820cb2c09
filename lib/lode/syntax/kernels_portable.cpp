#include "lode/syntax/kernels.hpp"

namespace lode {

namespace {

void multiply(const std::uint8_t* activations, std::size_t count, const QuantizedMatrix& matrix, std::int32_t* out) {
  const std::size_t columns = matrix.columns;
  for (std::size_t row = 0; row < count; ++row, activations += matrix.rows, out += columns) {
    for (std::size_t column = 0; column < columns; ++column) out[column] = matrix.offsets[column];
    for (std::size_t k = 0; k < matrix.rows; ++k) {
      const std::int32_t activation = activations[k];
      const std::int8_t* weights = matrix.weights + (k / 4) * 4 * columns + k % 4;
      for (std::size_t column = 0; column < columns; ++column) out[column] += activation * weights[4 * column];
    }
  }
}

#include "lode/syntax/kernels_elementwise.inc"

}  // namespace

const Kernels portable_kernels = kernels;

const Kernels& kernels_for(SimdLevel level) noexcept {
#if defined(__x86_64__)
  if (level == SimdLevel::avx512) return avx512_kernels;
  if (level == SimdLevel::avx2) return avx2_kernels;
  if (level == SimdLevel::ssse3) return ssse3_kernels;
#else
  static_cast<void>(level);
#endif
  return portable_kernels;
}

}  // namespace lode
