#include "lode/syntax/encoder.hpp"

#include <algorithm>
#include <array>

namespace lode {

namespace {

constexpr std::uint32_t slot_bits = 11;  // 2,048 remembered forms: most of a text's words, and they fit the cache
constexpr std::uint32_t slot_count = 1U << slot_bits;
constexpr std::uint32_t no_slot = slot_count;

}  // namespace

Encoder::Encoder(const Network& network, const Kernels& kernels)
    : network_(network),
      kernels_(kernels),
      memories_(slot_count),
      memory_vectors_(std::size_t{slot_count} * network.size.width),
      memory_products_(std::size_t{slot_count} * 3 * network.size.width) {}

const std::uint8_t* Encoder::activations(const float* rows, std::size_t count, std::size_t size, float step) {
  activations_.resize(count * size);
  kernels_.quantize(rows, count * size, 1.0F / step, activations_.data());
  return activations_.data();
}

void Encoder::sum_embeddings(float* vector) {
  const std::size_t width = network_.size.width;
  const EmbeddingRows rows = find_embedding_rows(features_, network_.forms, network_.size.form_rows, network_.lexicon);
  std::array<const std::int8_t*, embedding_feature_count> addresses;
  for (std::size_t f = 0; f < rows.size(); ++f) addresses[f] = network_.embeddings + rows[f] * width;
  kernels_.sum_rows(addresses.data(), addresses.size(), width, network_.scales.embedding, vector);
}

void Encoder::embed(const std::vector<std::string_view>& forms) {
  const std::size_t width = network_.size.width;
  const std::size_t count = forms.size();
  ++sentence_;
  places_.resize(count);
  normals_.resize(count);
  vectors_.resize(count * width);
  if (spare_normals_.size() < count) spare_normals_.resize(count);
  new_words_.clear();
  new_slots_.clear();
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t hash = hash_bytes(forms[i], 1) | 1U;
    const auto slot = static_cast<std::uint32_t>(hash >> (64U - slot_bits));
    Memory& memory = memories_[slot];
    if (memory.hash == hash) {
      memory.sentence = sentence_;
      places_[i] = {memory_vectors_.data() + slot * width, memory_products_.data() + slot * (3 * width)};
      normals_[i] = memory.normal;
      continue;
    }
    features_.assign(forms[i]);
    // A slot that this sentence already uses stays; the word is then worked out for this sentence alone.
    const bool free = memory.sentence != sentence_;
    float* vector = free ? memory_vectors_.data() + slot * width : vectors_.data() + i * width;
    std::string& normal = free ? memory.normal : spare_normals_[i];
    if (free) {
      memory.hash = hash;
      memory.sentence = sentence_;
    }
    normal = features_.normal();
    normals_[i] = normal;
    sum_embeddings(vector);
    places_[i].vector = vector;
    new_words_.push_back(i);
    new_slots_.push_back(free ? slot : no_slot);
  }
  multiply_new_words();
}

const std::uint8_t* Encoder::new_activations(float step) {
  const std::size_t width = network_.size.width;
  activations_.resize(new_words_.size() * width);
  for (std::size_t i = 0; i < new_words_.size(); ++i) {
    kernels_.quantize(places_[new_words_[i]].vector, width, 1.0F / step, activations_.data() + i * width);
  }
  return activations_.data();
}

void Encoder::multiply_new_words() {
  const std::size_t width = network_.size.width;
  const std::size_t count = new_words_.size();
  new_products_.resize(count * 3 * width);
  const QuantizedMatrix& layer = network_.word_layer;
  kernels_.multiply(new_activations(network_.scales.word_input), count, layer, new_products_.data());
  for (std::size_t i = 0; i < count; ++i) {
    float* vector = places_[new_words_[i]].vector;
    kernels_.convolve(vector, nullptr, new_products_.data() + i * width, nullptr, layer.scales, layer.biases, width,
                      vector);
  }
  kernels_.multiply(new_activations(network_.scales.convolution_input), count, network_.convolution,
                    new_products_.data());
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t* products = new_products_.data() + i * 3 * width;
    if (new_slots_[i] != no_slot) {
      std::int32_t* memory = memory_products_.data() + new_slots_[i] * (3 * width);
      std::copy_n(products, 3 * width, memory);
      products = memory;
    }
    places_[new_words_[i]].products = products;
  }
}

void Encoder::convolve(std::size_t count) {
  const std::size_t width = network_.size.width;
  states_.resize(count * width);
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t* before = i > 0 ? places_[i - 1].products : nullptr;
    const std::int32_t* after = i + 1 < count ? places_[i + 1].products + 2 * width : nullptr;
    kernels_.convolve(places_[i].vector, before, places_[i].products + width, after, network_.convolution.scales,
                      network_.convolution.biases, width, states_.data() + i * width);
  }
}

/// Every word guesses its head, takes in what likely heads pass down and what likely dependents pass up.
void Encoder::attend(const AttentionLayer& layer, float step, std::size_t count) {
  constexpr float least_chance = 1.0F / 64.0F;  // weaker guesses pass nothing
  const std::size_t width = network_.size.width;
  const QuantizedMatrix& matrix = layer.matrix;
  const std::size_t columns = matrix.columns;
  const std::size_t down = 2 * layer.guesses.width;
  products_.resize(count * columns);
  projected_.resize(count * columns);
  kernels_.multiply(activations(states_.data(), count, width, step), count, matrix, products_.data());
  passed_.resize(count * width);
  for (std::size_t i = 0; i < count; ++i) {
    float* row = projected_.data() + i * columns;
    kernels_.to_real(products_.data() + i * columns, matrix.scales, matrix.biases, columns, row);
    std::copy_n(row + down + 2 * width, width, passed_.data() + i * width);
  }
  const ArcScores scores = guesses_.score(kernels_, layer.guesses, projected_.data(), columns, count);
  guess_scores_.assign(scores.values, scores.values + count * scores.stride);
  for (std::size_t i = 0; i < count; ++i) {
    float* chances = guesses_.values() + i * scores.stride;
    kernels_.softmax(chances, scores.stride);
    const float* row = projected_.data() + i * columns + down;
    for (std::size_t head = 0; head < count; ++head) {
      const float chance = chances[head];
      if (chance < least_chance) continue;
      kernels_.add_scaled(projected_.data() + head * columns + down, chance, width, passed_.data() + i * width);
      kernels_.add_scaled(row + width, chance, width, passed_.data() + head * width);
    }
    if (chances[count] >= least_chance) {
      kernels_.add_scaled(layer.root_part, chances[count], width, passed_.data() + i * width);
    }
  }
  kernels_.add_positive(passed_.data(), count * width, states_.data());
}

const float* Encoder::encode(const std::vector<std::string_view>& forms) {
  const std::size_t width = network_.size.width;
  const std::size_t count = forms.size();
  embed(forms);
  convolve(count);
  for (std::size_t i = 0;; ++i) {
    const std::size_t attention = i - network_.size.attention_after;  // far too large before the first
    if (attention < network_.attentions.size()) {
      attend(network_.attentions[attention], network_.scales.attention_input[attention], count);
    }
    if (i == network_.layers.size()) break;
    const QuantizedMatrix& layer = network_.layers[i];
    products_.resize(count * layer.columns);
    kernels_.multiply(activations(states_.data(), count, width, network_.scales.layer_input[i]), count, layer,
                      products_.data());
    kernels_.recur(products_.data(), layer.scales, layer.biases, count, width, states_.data());
  }
  return states_.data();
}

}  // namespace lode
