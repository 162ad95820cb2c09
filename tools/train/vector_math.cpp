#include "vector_math.hpp"

namespace lode::train {

const VectorMath& vector_math() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512bw")) {
    return avx512_vector_math;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return avx2_vector_math;
#endif
  return portable_vector_math;
}

}  // namespace lode::train
