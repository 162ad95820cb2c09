#include "float_rows.hpp"

#include <algorithm>
#include <cmath>

namespace lode::train {

float softmax(float* scores, std::size_t size) {
  const float top = *std::max_element(scores, scores + size);
  float sum = 0.0F;
  for (std::size_t i = 0; i < size; ++i) {
    scores[i] = std::exp(scores[i] - top);
    sum += scores[i];
  }
  const float inverse = 1.0F / sum;
  for (std::size_t i = 0; i < size; ++i) scores[i] *= inverse;
  return std::log(sum) + top;
}

void transpose(const float* from, std::size_t rows, std::size_t columns, std::vector<float>& to) {
  to.resize(rows * columns);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) to[c * rows + r] = from[r * columns + c];
  }
}

void add_bias(float* rows, const float* bias, std::size_t count, std::size_t size) {
  for (std::size_t r = 0; r < count; ++r) {
    for (std::size_t i = 0; i < size; ++i) rows[r * size + i] += bias[i];
  }
}

void add_columns(const float* rows, std::size_t count, std::size_t size, float* sums) {
  for (std::size_t r = 0; r < count; ++r) {
    for (std::size_t i = 0; i < size; ++i) sums[i] += rows[r * size + i];
  }
}

std::uint32_t bucket_of(std::size_t dependent, std::size_t head, std::size_t words) {
  if (head == words) return root_distance_bucket;
  return distance_bucket(static_cast<std::int32_t>(dependent) - static_cast<std::int32_t>(head));
}

}  // namespace lode::train
