#pragma once

// Private: scores of all arcs of a sentence, each the product of a dependent's vector and a head's.

#include "lode/syntax/decoder.hpp"
#include "lode/syntax/kernels.hpp"

#include <cstdint>
#include <vector>

namespace lode {

/// What turns vectors into arc scores.
struct ArcWeights {
  std::size_t width = 0;              ///< Of the vectors.
  float dependent_step = 0.0F;        ///< What one step of a quantised dependent vector (6 bit) is worth.
  float head_step = 0.0F;             ///< The same of a head vector (8 bit).
  const std::int8_t* root = nullptr;  ///< The root's head vector.
  std::vector<float> by_distance;     ///< Added by dependent minus head plus `farthest`; see `spread_distances`.
  float root_score = 0.0F;            ///< Added to the root's arcs.
};

/// Longest distance in a sentence, words: longer sentences are parsed in pieces.
inline constexpr std::int32_t farthest = 256;

/// Scores of the distance buckets, spread to one for every distance from -`farthest` to `farthest`.
[[nodiscard]] std::vector<float> spread_distances(const float* by_bucket);

/// Keeps its memory from sentence to sentence.
class ArcScorer {
 public:
  /// Scores for `count` words whose dependent vectors start `rows`, `stride` floats apart, each followed by the word's
  /// head vector. A word scores lowest as its own head. Valid until the next call.
  ArcScores score(const Kernels& kernels, const ArcWeights& weights, const float* rows, std::size_t stride,
                  std::size_t count);

  /// The scores of the last call, to be changed in place.
  [[nodiscard]] float* values() noexcept { return scores_.data(); }

 private:
  void pack_heads(std::size_t width, std::size_t count, std::size_t candidates);

  std::vector<std::uint8_t> dependents_;
  std::vector<std::int8_t> heads_;
  std::vector<std::int8_t> packed_;
  std::vector<std::int32_t> offsets_;
  std::vector<std::int32_t> sums_;
  std::vector<float> scores_;
};

}  // namespace lode
