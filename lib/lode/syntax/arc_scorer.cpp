#include "lode/syntax/arc_scorer.hpp"

#include "lode/syntax/model_format.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>

namespace lode {

std::vector<float> spread_distances(const float* by_bucket) {
  std::vector<float> scores;
  for (std::int32_t distance = -farthest; distance <= farthest; ++distance) {
    scores.push_back(by_bucket[distance_bucket(distance)]);
  }
  return scores;
}

void ArcScorer::pack_heads(std::size_t width, std::size_t count, std::size_t candidates) {
  packed_.resize(candidates * width);
  offsets_.assign(candidates, 0);
  for (std::size_t head = 0; head <= count; ++head) {
    const std::int8_t* from = heads_.data() + head * width;
    std::int32_t sum = 0;
    for (std::size_t k = 0; k < width; ++k) sum += from[k];
    offsets_[head] = -activation_zero * sum;
  }
  for (std::size_t block = 0; block < width / 4; ++block) {
    for (std::size_t head = 0; head < candidates; ++head) {
      std::memcpy(packed_.data() + (block * candidates + head) * 4, heads_.data() + head * width + block * 4, 4);
    }
  }
}

ArcScores ArcScorer::score(const Kernels& kernels, const ArcWeights& weights, const float* rows, std::size_t stride,
                           std::size_t count) {
  assert(count <= static_cast<std::size_t>(farthest));
  const std::size_t width = weights.width;
  const std::size_t candidates = (count + 1 + 15) / 16 * 16;  // the words, the root, and padding
  dependents_.resize(count * width);
  heads_.resize(candidates * width);
  for (std::size_t i = 0; i < count; ++i) {
    const float* row = rows + i * stride;
    kernels.quantize(row, width, 1.0F / weights.dependent_step, dependents_.data() + i * width);
    kernels.quantize_signed(row + width, width, 1.0F / weights.head_step, heads_.data() + i * width);
  }
  std::copy_n(weights.root, width, heads_.data() + count * width);
  std::fill(heads_.begin() + static_cast<std::ptrdiff_t>((count + 1) * width), heads_.end(), std::int8_t{0});
  pack_heads(width, count, candidates);

  QuantizedMatrix matrix;
  matrix.weights = packed_.data();
  matrix.offsets = offsets_.data();
  matrix.rows = width;
  matrix.columns = candidates;
  sums_.resize(count * candidates);
  scores_.resize(count * candidates);
  kernels.multiply(dependents_.data(), count, matrix, sums_.data());

  constexpr float never = std::numeric_limits<float>::lowest();
  const float scale = weights.dependent_step * weights.head_step;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t* from = sums_.data() + i * candidates;
    float* to = scores_.data() + i * candidates;
    const float* distance = weights.by_distance.data() + farthest + i;
    for (std::size_t head = 0; head < count; ++head) {
      to[head] = static_cast<float>(from[head]) * scale + distance[-static_cast<std::ptrdiff_t>(head)];
    }
    to[i] = never;
    to[count] = static_cast<float>(from[count]) * scale + weights.root_score;
    std::fill(to + count + 1, to + candidates, never);
  }
  return {scores_.data(), candidates, count};
}

}  // namespace lode
