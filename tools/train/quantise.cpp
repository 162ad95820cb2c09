#include "quantise.hpp"

#include "lode/syntax/kernels.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lode::train {

namespace {

std::int8_t to_int8(float value) { return static_cast<std::int8_t>(std::clamp(std::lround(value), -127L, 127L)); }

/// The step that rounds `samples` to `levels` steps on each side of zero with the least squared error.
float best_step(std::vector<float>& samples, float levels, bool positive) {
  constexpr std::size_t enough = 400000;
  if (samples.size() > enough) {
    const std::size_t stride = samples.size() / enough + 1;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < samples.size(); i += stride) samples[kept++] = samples[i];
    samples.resize(kept);
  }
  float top = 1e-6F;
  for (const float value : samples) top = std::max(top, std::abs(value));
  float best = top / levels;
  double least = 1e300;
  for (int part = 40; part >= 4; --part) {
    const float step = top * static_cast<float>(part) / (40.0F * levels);
    const float low = positive ? 0.0F : -levels - 1.0F;
    double error = 0.0;
    for (const float value : samples) {
      const float rounded = std::clamp(std::floor(value / step + 0.5F), low, levels) * step;
      error += static_cast<double>(value - rounded) * (value - rounded);
    }
    if (error < least) {
      least = error;
      best = step;
    }
  }
  return best;
}

/// Weights as blocks [rows / 4][columns][4] and the three numbers of every column.
struct PackedMatrix {
  std::vector<std::int8_t> weights;
  std::vector<std::int32_t> offsets;
  std::vector<float> scales;
  std::vector<float> biases;

  /// `zero`: what activation stands for 0; `step`: what one step of it is worth.
  PackedMatrix(const float* values, const float* bias, std::size_t rows, std::size_t columns, float step,
               std::int32_t zero) {
    weights.resize(rows * columns);
    for (std::size_t c = 0; c < columns; ++c) {
      float top = 1e-12F;
      for (std::size_t r = 0; r < rows; ++r) top = std::max(top, std::abs(values[r * columns + c]));
      const float scale = top / 127.0F;
      std::int32_t sum = 0;
      for (std::size_t r = 0; r < rows; ++r) {
        const std::int8_t weight = to_int8(values[r * columns + c] / scale);
        weights[(r / 4) * 4 * columns + 4 * c + r % 4] = weight;
        sum += weight;
      }
      offsets.push_back(-zero * sum);
      scales.push_back(scale * step);
      biases.push_back(bias == nullptr ? 0.0F : bias[c]);
    }
  }

  void append_weights(std::string& bytes) const {
    bytes.append(reinterpret_cast<const char*>(weights.data()), weights.size());
  }
  void append_columns(std::string& bytes) const {
    bytes.append(reinterpret_cast<const char*>(offsets.data()), offsets.size() * sizeof(std::int32_t));
    bytes.append(reinterpret_cast<const char*>(scales.data()), scales.size() * sizeof(float));
    bytes.append(reinterpret_cast<const char*>(biases.data()), biases.size() * sizeof(float));
  }
};

void add_matrix(ModelWriter& writer, SectionId weights, SectionId columns, const PackedMatrix& matrix) {
  std::string bytes;
  matrix.append_weights(bytes);
  writer.add(weights, std::move(bytes));
  std::string numbers;
  matrix.append_columns(numbers);
  writer.add(columns, std::move(numbers));
}

}  // namespace

std::string make_model(const ParameterLayout& layout, const std::vector<float>& parameters,
                       const Vocabulary& vocabulary, ActivationRanges ranges, float guess_share,
                       const LemmaTables& lemmas) {
  const Dimensions& size = layout.dimensions;
  const float* p = parameters.data();
  constexpr float levels = 31.0F;
  Scales scales{};
  scales.word_input = best_step(ranges.word_input, levels, false);
  scales.convolution_input = best_step(ranges.convolution_input, levels, false);
  scales.heads_input = best_step(ranges.heads_input, levels, false);
  for (std::size_t l = 0; l < layout.layers.size(); ++l) {
    scales.layer_input[l] = best_step(ranges.layer_inputs[l], levels, false);
  }
  scales.arc_dependent = best_step(ranges.arc_dependents, levels, false);
  scales.arc_head = best_step(ranges.arc_heads, 127.0F, false);
  for (std::size_t a = 0; a < layout.attentions.size(); ++a) {
    scales.attention_input[a] = best_step(ranges.attention_inputs[a], levels, false);
    scales.attention_dependent[a] = best_step(ranges.attention_dependents[a], levels, false);
    scales.attention_head[a] = best_step(ranges.attention_heads[a], 127.0F, false);
  }
  scales.guess_share = guess_share;
  scales.label_hidden = best_step(ranges.label_hidden, 63.0F, true);

  ModelWriter writer;
  writer.add(SectionId::dimensions, std::span<const Dimensions>(&size, 1));
  std::string tags;
  for (const TagPair& tag : vocabulary.tags) {
    tags += static_cast<char>(tag.upos);
    tags += static_cast<char>(tag.xpos);
  }
  writer.add(SectionId::tags, std::move(tags));
  writer.add(SectionId::forms, std::span<const std::uint64_t>(vocabulary.form_slots));
  writer.add(SectionId::lexicon, std::span<const std::uint64_t>(vocabulary.lexicon_slots));

  // One step for all embeddings, so that a word's rows add up as integers.
  std::vector<float> embeddings(p + layout.embeddings.begin, p + layout.embeddings.begin + layout.embeddings.size());
  scales.embedding = best_step(embeddings, 127.0F, false);
  std::string rows;
  for (std::size_t i = 0; i < layout.embeddings.size(); ++i) {
    rows += static_cast<char>(to_int8(p[layout.embeddings.begin + i] / scales.embedding));
  }
  writer.add(SectionId::embeddings, std::move(rows));
  writer.add(SectionId::scales, std::span<const Scales>(&scales, 1));

  add_matrix(writer, SectionId::word_layer, SectionId::word_layer_columns,
             PackedMatrix(p + layout.word_layer.begin, p + layout.word_layer_bias.begin, size.width, size.width,
                          scales.word_input, activation_zero));

  std::vector<float> convolution_bias(3 * size.width, 0.0F);
  std::copy_n(p + layout.convolution_bias.begin, size.width, convolution_bias.begin());
  PackedMatrix convolution(p + layout.convolution.begin, convolution_bias.data(), size.width, 3 * size.width,
                           scales.convolution_input, activation_zero);
  // The three products of a column are added before they become real: they need one scale.
  {
    std::vector<float> even(p + layout.convolution.begin, p + layout.convolution.begin + layout.convolution.size());
    for (std::size_t c = 0; c < size.width; ++c) {
      float top = 1e-12F;
      for (std::size_t r = 0; r < size.width; ++r) {
        for (std::size_t b = 0; b < 3; ++b)
          top = std::max(top, std::abs(even[r * 3 * size.width + b * size.width + c]));
      }
      const float scale = top / 127.0F;
      for (std::size_t b = 0; b < 3; ++b) {
        const std::size_t column = b * size.width + c;
        std::int32_t sum = 0;
        for (std::size_t r = 0; r < size.width; ++r) {
          const std::int8_t weight = to_int8(even[r * 3 * size.width + column] / scale);
          convolution.weights[(r / 4) * 4 * 3 * size.width + 4 * column + r % 4] = weight;
          sum += weight;
        }
        convolution.offsets[column] = -activation_zero * sum;
        convolution.scales[column] = scale * scales.convolution_input;
      }
    }
  }
  add_matrix(writer, SectionId::convolution, SectionId::convolution_columns, convolution);

  std::string layer_weights;
  std::string layer_columns;
  for (std::size_t l = 0; l < layout.layers.size(); ++l) {
    const PackedMatrix layer(p + layout.layers[l].begin, p + layout.layer_biases[l].begin, size.width, 3 * size.width,
                             scales.layer_input[l], activation_zero);
    layer.append_weights(layer_weights);
    layer.append_columns(layer_columns);
  }
  writer.add(SectionId::layers, std::move(layer_weights));
  writer.add(SectionId::layers_columns, std::move(layer_columns));

  const auto signed_row = [p](const Block& block, float step) {
    std::string bytes;
    for (std::size_t i = 0; i < block.size(); ++i) bytes += static_cast<char>(to_int8(p[block.begin + i] / step));
    return bytes;
  };
  std::string attention_weights;
  std::string attention_columns;
  std::string root_heads;
  std::vector<float> root_parts;
  std::vector<float> distances;
  for (std::size_t a = 0; a < layout.attentions.size(); ++a) {
    const AttentionBlocks& blocks = layout.attentions[a];
    const PackedMatrix attention(p + blocks.weights.begin, p + blocks.bias.begin, size.width, size.attention_columns(),
                                 scales.attention_input[a], activation_zero);
    attention.append_weights(attention_weights);
    attention.append_columns(attention_columns);
    root_heads += signed_row(blocks.root_head, scales.attention_head[a]);
    root_parts.insert(root_parts.end(), p + blocks.root_part.begin, p + blocks.root_part.begin + size.width);
    distances.insert(distances.end(), p + blocks.distance.begin, p + blocks.distance.begin + distance_bucket_count);
  }
  writer.add(SectionId::attention, std::move(attention_weights));
  writer.add(SectionId::attention_columns, std::move(attention_columns));
  writer.add(SectionId::attention_root_head, std::move(root_heads));
  writer.add(SectionId::attention_root_part, std::span<const float>(root_parts));
  writer.add(SectionId::attention_distance, std::span<const float>(distances));

  constexpr float never = -1e30F;  // padding columns must not win
  std::vector<float> heads_bias(p + layout.heads_bias.begin, p + layout.heads_bias.begin + layout.heads_bias.size());
  std::fill(heads_bias.begin() + size.tags, heads_bias.begin() + size.tag_columns, never);
  add_matrix(writer, SectionId::heads, SectionId::heads_columns,
             PackedMatrix(p + layout.heads.begin, heads_bias.data(), size.width, size.head_columns(),
                          scales.heads_input, activation_zero));
  std::vector<float> labels_bias(p + layout.labels_bias.begin,
                                 p + layout.labels_bias.begin + layout.labels_bias.size());
  std::fill(labels_bias.begin() + deprel_count, labels_bias.end(), never);
  add_matrix(writer, SectionId::labels, SectionId::labels_columns,
             PackedMatrix(p + layout.labels.begin, labels_bias.data(), size.label_width, size.label_columns,
                          scales.label_hidden, 0));
  writer.add(SectionId::root_head, signed_row(layout.root_head, scales.arc_head));
  writer.add(SectionId::distance_scores,
             std::span<const float>(p + layout.distance_scores.begin, distance_bucket_count));
  std::vector<float> parts;
  for (const Block* block :
       {&layout.dependent_tag_parts, &layout.head_tag_parts, &layout.distance_parts, &layout.root_part}) {
    parts.insert(parts.end(), p + block->begin, p + block->begin + block->size());
  }
  writer.add(SectionId::label_parts, std::span<const float>(parts));
  writer.add(SectionId::lemma_dictionary, std::span<const std::uint64_t>(lemmas.dictionary));
  writer.add(SectionId::lemma_suffixes, std::span<const std::uint64_t>(lemmas.suffixes));
  writer.add(SectionId::lemma_scripts, lemmas.scripts);
  return writer.finish();
}

}  // namespace lode::train
