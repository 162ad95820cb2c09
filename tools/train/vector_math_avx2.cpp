#include "vector_math.hpp"

#define LODE_BLOCK_ROWS 4
#define LODE_BLOCK_VECTORS 1

namespace lode::train {

namespace {

#include "vector_math.inc"

}  // namespace

const VectorMath avx2_vector_math = math;

}  // namespace lode::train
