#include "parameters.hpp"

#include <cmath>

namespace lode::train {

ParameterLayout::ParameterLayout(const Dimensions& sizes, std::size_t embedding_rows) : dimensions(sizes) {
  const auto place = [this](std::size_t rows, std::size_t columns) {
    const Block block{total, rows, columns};
    total += (block.size() + 15) / 16 * 16;
    return block;
  };
  const std::size_t width = sizes.width;
  embeddings = place(embedding_rows, width);
  word_layer = place(width, width);
  word_layer_bias = place(1, width);
  convolution = place(width, 3 * width);
  convolution_bias = place(1, width);
  for (std::uint32_t i = 0; i < sizes.layers; ++i) {
    layers.push_back(place(width, 3 * width));
    layer_biases.push_back(place(1, 3 * width));
  }
  for (std::uint32_t i = 0; i < sizes.attention_layers; ++i) {
    AttentionBlocks& blocks = attentions.emplace_back();
    blocks.weights = place(width, sizes.attention_columns());
    blocks.bias = place(1, sizes.attention_columns());
    blocks.root_head = place(1, sizes.attention_width);
    blocks.root_part = place(1, width);
    blocks.distance = place(1, 32);
  }
  heads = place(width, sizes.head_columns());
  heads_bias = place(1, sizes.head_columns());
  labels = place(sizes.label_width, sizes.label_columns);
  labels_bias = place(1, sizes.label_columns);
  root_head = place(1, sizes.arc_width);
  distance_scores = place(1, 32);
  dependent_tag_parts = place(sizes.tags, sizes.label_width);
  head_tag_parts = place(sizes.tags + 1, sizes.label_width);
  distance_parts = place(distance_bucket_count, sizes.label_width);
  root_part = place(1, sizes.label_width);
}

std::vector<float> initial_parameters(const ParameterLayout& layout, std::uint64_t seed) {
  std::vector<float> values(layout.total, 0.0F);
  Random random(seed);
  const auto fill = [&](const Block& block, float range) {
    for (std::size_t i = 0; i < block.size(); ++i) values[block.begin + i] = range * (2.0F * random.uniform() - 1.0F);
  };
  const auto width = static_cast<float>(layout.dimensions.width);
  const auto glorot = [](float in, float out) { return std::sqrt(6.0F / (in + out)); };
  // Near zero, so that a rare word is what it has been seen to be and not what chance made it.
  fill(layout.embeddings, 0.04F);
  fill(layout.word_layer, glorot(width, width));
  fill(layout.convolution, glorot(3.0F * width, width));
  for (const Block& layer : layout.layers) fill(layer, glorot(width, width));
  // Forget gates start half open, wider for some channels than for others.
  for (const Block& bias : layout.layer_biases) {
    const std::size_t half = layout.dimensions.width / 2;
    for (std::size_t i = 0; i < half; ++i) {
      const float start = 2.0F * random.uniform();
      values[bias.begin + half + i] = start;
      values[bias.begin + 4 * half + i] = start;
    }
  }
  for (const AttentionBlocks& blocks : layout.attentions) {
    fill(blocks.weights, 0.7F * glorot(width, width));
    fill(blocks.root_head, 0.3F);
    fill(blocks.root_part, 0.3F);
  }
  fill(layout.heads, 0.7F * glorot(width, width));
  fill(layout.labels, glorot(static_cast<float>(layout.dimensions.label_width), 52.0F));
  fill(layout.root_head, 0.3F);
  fill(layout.root_part, 0.3F);
  fill(layout.dependent_tag_parts, 0.1F);
  fill(layout.head_tag_parts, 0.1F);
  fill(layout.distance_parts, 0.1F);
  return values;
}

}  // namespace lode::train
