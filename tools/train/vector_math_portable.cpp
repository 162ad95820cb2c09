#include "vector_math.hpp"

#define LODE_BLOCK_ROWS 2
#define LODE_BLOCK_VECTORS 1

namespace lode::train {

namespace {

#include "vector_math.inc"

}  // namespace

const VectorMath portable_vector_math = math;

}  // namespace lode::train
