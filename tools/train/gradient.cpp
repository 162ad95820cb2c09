#include "gradient.hpp"

#include "float_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lode::train {

namespace {

constexpr std::uint32_t dropped = ~std::uint32_t{0};  // in place of a row

}  // namespace

GradientWorker::GradientWorker(const ParameterLayout& layout)
    : layout_(layout),
      math_(vector_math()),
      gradient_(layout.total, 0.0F),
      is_touched_(layout.embeddings.rows, false),
      choices_(layout, math_),
      layers_(layout.layers.size()),
      attention_masks_(layout.attentions.size()) {
  for (std::size_t i = 0; i < layout.attentions.size(); ++i) attentions_.emplace_back(layout, i, math_);
}

void GradientWorker::clear() {
  const std::size_t width = layout_.dimensions.width;
  for (const std::uint32_t row : touched_) {
    std::fill_n(gradient_.begin() + static_cast<std::ptrdiff_t>(row * width), width, 0.0F);
    is_touched_[row] = false;
  }
  touched_.clear();
  std::fill(gradient_.begin() + static_cast<std::ptrdiff_t>(layout_.embeddings.size()), gradient_.end(), 0.0F);
}

void GradientWorker::mask(std::vector<float>& values, std::vector<float>& kept, std::size_t size, float rate,
                          Random& random) const {
  kept.resize(values.size());
  if (rate <= 0.0F || values.empty()) {
    std::fill(kept.begin(), kept.end(), 1.0F);
    return;
  }
  const auto limit = static_cast<std::uint64_t>(rate * 65536.0F);
  const float factor = 1.0F / (1.0F - rate);
  const std::size_t blocks = values.size() / (words_ * size);
  for (std::size_t block = 0; block < blocks; ++block) {
    for (std::size_t s = 0; s + 1 < begins_.size(); ++s) {
      float* first = kept.data() + (block * words_ + begins_[s]) * size;
      std::uint64_t bits = 0;
      for (std::size_t i = 0; i < size; ++i) {
        if (i % 4 == 0) bits = random.next();
        first[i] = (bits & 0xFFFFU) < limit ? 0.0F : factor;
        bits >>= 16U;
      }
      for (std::size_t w = 1; w < begins_[s + 1] - begins_[s]; ++w) std::copy_n(first, size, first + w * size);
    }
  }
  for (std::size_t i = 0; i < values.size(); ++i) values[i] *= kept[i];
}

void GradientWorker::forward(const float* p, std::span<const TrainingSentence* const> sentences, const Dropout& dropout,
                             Random& random) {
  const Dimensions& size = layout_.dimensions;
  const std::size_t width = size.width;
  const std::size_t half = width / 2;
  begins_.clear();
  rows_.clear();
  for (const TrainingSentence* sentence : sentences) {
    begins_.push_back(rows_.size());
    for (const TrainingWord& word : *sentence) {
      rows_.push_back(word.rows);
      if (dropout.embedding > 0.0F && random.uniform() < word.unknown_chance) rows_.back()[0] = 0;
      for (std::size_t f = 1; dropout.feature > 0.0F && f < rows_.back().size(); ++f) {
        if (random.uniform() < dropout.feature) rows_.back()[f] = dropped;
      }
    }
  }
  words_ = rows_.size();
  begins_.push_back(words_);

  summed_.assign(words_ * width, 0.0F);
  for (std::size_t w = 0; w < words_; ++w) {
    for (const std::uint32_t row : rows_[w]) {
      if (row != dropped) math_.add(summed_.data() + w * width, p + row * width, width);
    }
  }
  word_before_relu_.resize(words_ * width);
  math_.multiply(summed_.data(), width, 1, p + layout_.word_layer.begin, width, word_before_relu_.data(), width, words_,
                 width, width, false);
  add_bias(word_before_relu_.data(), p + layout_.word_layer_bias.begin, words_, width);
  embedded_.resize(words_ * width);
  for (std::size_t i = 0; i < embedded_.size(); ++i) embedded_[i] = summed_[i] + std::max(word_before_relu_[i], 0.0F);
  mask(embedded_, embedded_mask_, width, dropout.embedding, random);

  std::vector<float>& products = d_products_;
  products.resize(words_ * 3 * width);
  math_.multiply(embedded_.data(), width, 1, p + layout_.convolution.begin, 3 * width, products.data(), 3 * width,
                 words_, width, 3 * width, false);
  before_relu_.resize(words_ * width);
  for (std::size_t s = 0; s + 1 < begins_.size(); ++s) {
    for (std::size_t w = begins_[s]; w < begins_[s + 1]; ++w) {
      float* out = before_relu_.data() + w * width;
      const float* here = products.data() + w * 3 * width;
      for (std::size_t i = 0; i < width; ++i) out[i] = p[layout_.convolution_bias.begin + i] + here[width + i];
      if (w > begins_[s]) math_.add(out, here - 3 * width, width);
      if (w + 1 < begins_[s + 1]) math_.add(out, here + 3 * width + 2 * width, width);
    }
  }
  convolved_.resize(words_ * width);
  for (std::size_t i = 0; i < convolved_.size(); ++i) convolved_[i] = std::max(before_relu_[i], 0.0F);
  mask(convolved_, relu_mask_, width, dropout.layer, random);
  for (std::size_t i = 0; i < convolved_.size(); ++i) convolved_[i] += embedded_[i];

  final_ = convolved_;
  for (std::size_t l = 0; l <= layers_.size(); ++l) {
    const std::size_t attention = l - size.attention_after;  // far too large before the first
    if (attention < attentions_.size()) {
      attentions_[attention].forward(p, begins_, final_);
      std::vector<float> passed = attentions_[attention].output();
      mask(passed, attention_masks_[attention], width, dropout.layer, random);
      math_.add(final_.data(), passed.data(), passed.size());
    }
    if (l == layers_.size()) break;
    Layer& layer = layers_[l];
    layer.input = final_;
    layer.products.resize(words_ * 3 * width);
    math_.multiply(layer.input.data(), width, 1, p + layout_.layers[l].begin, 3 * width, layer.products.data(),
                   3 * width, words_, width, 3 * width, false);
    add_bias(layer.products.data(), p + layout_.layer_biases[l].begin, words_, 3 * width);
    layer.states.resize(words_ * width);
    layer.outputs.resize(words_ * width);
    for (std::size_t direction = 0; direction < 2; ++direction) {
      for (std::size_t s = 0; s + 1 < begins_.size(); ++s) {
        const std::size_t begin = begins_[s];
        const std::size_t offset = (direction * words_ + begin) * half;
        math_.recur(layer.products.data() + begin * 3 * width + direction * 3 * half, 3 * width, begins_[s + 1] - begin,
                    half, direction == 0, layer.states.data() + offset, layer.outputs.data() + offset);
      }
    }
    mask(layer.outputs, layer.mask, half, dropout.layer, random);
    for (std::size_t w = 0; w < words_; ++w) {
      math_.add(final_.data() + w * width, layer.outputs.data() + w * half, half);
      math_.add(final_.data() + w * width + half, layer.outputs.data() + (words_ + w) * half, half);
    }
  }
  mask(final_, final_mask_, width, dropout.output, random);
  const std::size_t columns = size.head_columns();
  projected_.resize(words_ * columns);
  math_.multiply(final_.data(), width, 1, p + layout_.heads.begin, columns, projected_.data(), columns, words_, width,
                 columns, false);
  add_bias(projected_.data(), p + layout_.heads_bias.begin, words_, columns);
}

Losses GradientWorker::run(const std::vector<float>& parameters, std::span<const TrainingSentence* const> sentences,
                           const Dropout& dropout, std::uint64_t seed) {
  const float* p = parameters.data();
  const std::size_t columns = layout_.dimensions.head_columns();
  Random random(seed);
  forward(p, sentences, dropout, random);
  Losses losses;
  losses.words = words_;
  d_projected_.assign(words_ * columns, 0.0F);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    choices_.learn(p, *sentences[s], projected_.data() + begins_[s] * columns, gradient_.data(),
                   d_projected_.data() + begins_[s] * columns, losses);
  }
  back_through_projection(p);
  back_through_layers(p, sentences, dropout.guess_weight, losses);
  back_through_words(p);
  return losses;
}

/// From `d_projected_` to `d_state_`.
void GradientWorker::back_through_projection(const float* p) {
  float* g = gradient_.data();
  const std::size_t width = layout_.dimensions.width;
  const std::size_t columns = layout_.dimensions.head_columns();
  math_.multiply(final_.data(), 1, width, d_projected_.data(), columns, g + layout_.heads.begin, columns, width, words_,
                 columns, true);
  add_columns(d_projected_.data(), words_, columns, g + layout_.heads_bias.begin);
  transpose(p + layout_.heads.begin, width, columns, transposed_);
  d_state_.resize(words_ * width);
  math_.multiply(d_projected_.data(), columns, 1, transposed_.data(), width, d_state_.data(), width, words_, columns,
                 width, false);
  for (std::size_t i = 0; i < d_state_.size(); ++i) d_state_[i] *= final_mask_[i];
}

/// Through recurrences and attention layers, in `d_state_`.
void GradientWorker::back_through_layers(const float* p, std::span<const TrainingSentence* const> sentences,
                                         float guess_weight, Losses& losses) {
  float* g = gradient_.data();
  const Dimensions& size = layout_.dimensions;
  const std::size_t width = size.width;
  const std::size_t half = width / 2;
  for (std::size_t l = layers_.size();;) {
    const std::size_t attention = l - size.attention_after;
    if (attention < attentions_.size()) {
      d_temp_.resize(words_ * width);
      for (std::size_t i = 0; i < d_temp_.size(); ++i) d_temp_[i] = d_state_[i] * attention_masks_[attention][i];
      losses.guesses += attentions_[attention].backward(p, g, begins_, sentences, d_temp_, guess_weight, d_state_);
    }
    if (l == 0) break;
    --l;
    Layer& layer = layers_[l];
    d_temp_.resize(words_ * width);
    for (std::size_t w = 0; w < words_; ++w) {
      for (std::size_t i = 0; i < half; ++i) {
        d_temp_[w * half + i] = d_state_[w * width + i] * layer.mask[w * half + i];
        d_temp_[(words_ + w) * half + i] = d_state_[w * width + half + i] * layer.mask[(words_ + w) * half + i];
      }
    }
    d_products_.resize(words_ * 3 * width);
    for (std::size_t direction = 0; direction < 2; ++direction) {
      for (std::size_t s = 0; s + 1 < begins_.size(); ++s) {
        const std::size_t begin = begins_[s];
        const std::size_t column = begin * 3 * width + direction * 3 * half;
        const std::size_t offset = (direction * words_ + begin) * half;
        math_.recur_back(layer.products.data() + column, 3 * width, begins_[s + 1] - begin, half, direction == 0,
                         layer.states.data() + offset, d_temp_.data() + offset, d_products_.data() + column);
      }
    }
    math_.multiply(layer.input.data(), 1, width, d_products_.data(), 3 * width, g + layout_.layers[l].begin, 3 * width,
                   width, words_, 3 * width, true);
    add_columns(d_products_.data(), words_, 3 * width, g + layout_.layer_biases[l].begin);
    transpose(p + layout_.layers[l].begin, width, 3 * width, transposed_);
    math_.multiply(d_products_.data(), 3 * width, 1, transposed_.data(), width, d_state_.data(), width, words_,
                   3 * width, width, true);
  }
}

/// Through convolution and word layer to the embeddings, in `d_state_`.
void GradientWorker::back_through_words(const float* p) {
  float* g = gradient_.data();
  const std::size_t width = layout_.dimensions.width;
  d_temp_.resize(words_ * width);
  for (std::size_t i = 0; i < d_temp_.size(); ++i) {
    d_temp_[i] = before_relu_[i] > 0.0F ? d_state_[i] * relu_mask_[i] : 0.0F;
  }
  d_products_.assign(words_ * 3 * width, 0.0F);
  for (std::size_t s = 0; s + 1 < begins_.size(); ++s) {
    for (std::size_t w = begins_[s]; w < begins_[s + 1]; ++w) {
      const float* d = d_temp_.data() + w * width;
      float* here = d_products_.data() + w * 3 * width;
      std::copy_n(d, width, here + width);
      if (w > begins_[s]) std::copy_n(d, width, here - 3 * width);
      if (w + 1 < begins_[s + 1]) std::copy_n(d, width, here + 3 * width + 2 * width);
    }
  }
  add_columns(d_temp_.data(), words_, width, g + layout_.convolution_bias.begin);
  math_.multiply(embedded_.data(), 1, width, d_products_.data(), 3 * width, g + layout_.convolution.begin, 3 * width,
                 width, words_, 3 * width, true);
  transpose(p + layout_.convolution.begin, width, 3 * width, transposed_);
  math_.multiply(d_products_.data(), 3 * width, 1, transposed_.data(), width, d_state_.data(), width, words_, 3 * width,
                 width, true);
  for (std::size_t i = 0; i < d_state_.size(); ++i) d_state_[i] *= embedded_mask_[i];
  d_temp_.resize(words_ * width);
  for (std::size_t i = 0; i < d_temp_.size(); ++i) d_temp_[i] = word_before_relu_[i] > 0.0F ? d_state_[i] : 0.0F;
  add_columns(d_temp_.data(), words_, width, g + layout_.word_layer_bias.begin);
  math_.multiply(summed_.data(), 1, width, d_temp_.data(), width, g + layout_.word_layer.begin, width, width, words_,
                 width, true);
  transpose(p + layout_.word_layer.begin, width, width, transposed_);
  math_.multiply(d_temp_.data(), width, 1, transposed_.data(), width, d_state_.data(), width, words_, width, width,
                 true);
  for (std::size_t w = 0; w < words_; ++w) {
    for (const std::uint32_t row : rows_[w]) {
      if (row == dropped) continue;
      math_.add(g + row * width, d_state_.data() + w * width, width);
      if (!is_touched_[row]) {
        is_touched_[row] = true;
        touched_.push_back(row);
      }
    }
  }
  std::sort(touched_.begin(), touched_.end());
}

void GradientWorker::sample(const std::vector<float>& parameters, std::span<const TrainingSentence* const> sentences,
                            ActivationRanges& ranges) {
  Random random(1);
  forward(parameters.data(), sentences, {0.0F, 0.0F, 0.0F}, random);
  const Dimensions& size = layout_.dimensions;
  const auto append = [](std::vector<float>& to, const std::vector<float>& from) {
    to.insert(to.end(), from.begin(), from.end());
  };
  append(ranges.word_input, summed_);
  append(ranges.convolution_input, embedded_);
  append(ranges.heads_input, final_);
  const std::size_t guess = size.attention_width;
  ranges.attention_inputs.resize(attentions_.size());
  ranges.attention_dependents.resize(attentions_.size());
  ranges.attention_heads.resize(attentions_.size());
  for (std::size_t a = 0; a < attentions_.size(); ++a) {
    append(ranges.attention_inputs[a], attentions_[a].input());
    for (std::size_t w = 0; w < words_; ++w) {
      const float* row = attentions_[a].projected().data() + w * size.attention_columns();
      ranges.attention_dependents[a].insert(ranges.attention_dependents[a].end(), row, row + guess);
      ranges.attention_heads[a].insert(ranges.attention_heads[a].end(), row + guess, row + 2 * guess);
    }
  }
  ranges.layer_inputs.resize(layers_.size());
  for (std::size_t l = 0; l < layers_.size(); ++l) append(ranges.layer_inputs[l], layers_[l].input);
  const std::size_t first = size.tag_columns + 2 * std::size_t{size.arc_width};
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const TrainingSentence& sentence = *sentences[s];
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const float* row = projected_.data() + (begins_[s] + i) * size.head_columns();
      const float* arcs = row + size.tag_columns;
      ranges.arc_dependents.insert(ranges.arc_dependents.end(), arcs, arcs + size.arc_width);
      ranges.arc_heads.insert(ranges.arc_heads.end(), arcs + size.arc_width, arcs + 2 * size.arc_width);
      const std::size_t head = sentence[i].head;
      if (head == sentence.size()) continue;
      const float* head_row = projected_.data() + (begins_[s] + head) * size.head_columns() + first + size.label_width;
      const float* p = parameters.data();
      const float* tag = p + layout_.dependent_tag_parts.begin + sentence[i].tag * size.label_width;
      const float* head_tag = p + layout_.head_tag_parts.begin + sentence[head].tag * size.label_width;
      const float* distance = p + layout_.distance_parts.begin + bucket_of(i, head, sentence.size()) * size.label_width;
      for (std::size_t k = 0; k < size.label_width; ++k) {
        ranges.label_hidden.push_back(
            std::max(0.0F, row[first + k] + head_row[k] + tag[k] + head_tag[k] + distance[k]));
      }
    }
  }
}

}  // namespace lode::train
