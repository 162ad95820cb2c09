#pragma once

#include "lode/syntax/model_format.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lode::train {

/// A matrix inside the parameter vector.
struct Block {
  std::size_t begin = 0;
  std::size_t rows = 0;
  std::size_t columns = 0;
  [[nodiscard]] std::size_t size() const { return rows * columns; }
};

/// The weights of one attention layer.
struct AttentionBlocks {
  Block weights, bias;
  Block root_head, root_part, distance;
};

/// Where each weight lies in the one long vector of parameters, which gradients and moments share.
struct ParameterLayout {
  ParameterLayout(const Dimensions& dimensions, std::size_t embedding_rows);

  Dimensions dimensions;
  Block embeddings;  ///< First, so that the rest is one dense range.
  Block word_layer, word_layer_bias;
  Block convolution, convolution_bias;
  std::vector<Block> layers, layer_biases;
  std::vector<AttentionBlocks> attentions;
  Block heads, heads_bias;
  Block labels, labels_bias;
  Block root_head;            ///< The root's vector as a head.
  Block distance_scores;      ///< Padded to 32.
  Block dependent_tag_parts;  ///< Rows of label width.
  Block head_tag_parts;
  Block distance_parts;
  Block root_part;
  std::size_t total = 0;
};

/// Random start values.
[[nodiscard]] std::vector<float> initial_parameters(const ParameterLayout& layout, std::uint64_t seed);

/// A small random generator whose numbers are the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  /// Uniform in [0, 1).
  float uniform() { return static_cast<float>(next() >> 40U) * (1.0F / 16777216.0F); }
  /// Uniform below `bound`.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

 private:
  std::uint64_t state_;
};

}  // namespace lode::train
