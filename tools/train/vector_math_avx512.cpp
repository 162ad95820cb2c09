#include "vector_math.hpp"

#define LODE_BLOCK_ROWS 8
#define LODE_BLOCK_VECTORS 2

namespace lode::train {

namespace {

#include "vector_math.inc"

}  // namespace

const VectorMath avx512_vector_math = math;

}  // namespace lode::train
