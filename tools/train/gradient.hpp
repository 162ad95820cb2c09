#pragma once

#include "attention.hpp"
#include "choices.hpp"
#include "corpus.hpp"
#include "parameters.hpp"
#include "vector_math.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace lode::train {

/// Largest absolute activations seen, from which the 6-bit scales are made.
struct ActivationRanges {
  std::vector<float> word_input, convolution_input, heads_input, arc_heads, arc_dependents, label_hidden;  ///< Samples.
  std::vector<std::vector<float>> layer_inputs;
  std::vector<std::vector<float>> attention_inputs, attention_heads, attention_dependents;
};

/// Dropout rates.
struct Dropout {
  float embedding = 0.25F;
  float layer = 0.25F;
  float output = 0.25F;
  float feature = 0.0F;       ///< Of whole features of a word, beside its form.
  float guess_weight = 0.5F;  ///< Not a rate: how much the attention layer's guesses count in the loss.
};

/// Runs sentences through the float network, forward and back. One worker a thread: it owns its gradient and memory.
class GradientWorker {
 public:
  explicit GradientWorker(const ParameterLayout& layout);

  /// Adds the gradient of the summed losses of `sentences` to `gradient()`.
  /// Pre: `clear()` was called since the last optimiser step.
  Losses run(const std::vector<float>& parameters, std::span<const TrainingSentence* const> sentences,
             const Dropout& dropout, std::uint64_t seed);

  /// Runs forward without dropout and collects activation samples.
  void sample(const std::vector<float>& parameters, std::span<const TrainingSentence* const> sentences,
              ActivationRanges& ranges);

  void clear();
  [[nodiscard]] std::vector<float>& gradient() { return gradient_; }
  /// Embedding rows with a gradient, ascending, once each.
  [[nodiscard]] const std::vector<std::uint32_t>& touched_rows() const { return touched_; }

 private:
  struct Layer {
    std::vector<float> input, products, states, outputs, mask;
  };
  void forward(const float* p, std::span<const TrainingSentence* const> sentences, const Dropout& dropout,
               Random& random);
  void back_through_projection(const float* p);
  void back_through_layers(const float* p, std::span<const TrainingSentence* const> sentences, float guess_weight,
                           Losses& losses);
  void back_through_words(const float* p);
  /// Drops columns of `size` wide rows, the same ones for all words of a sentence.
  void mask(std::vector<float>& values, std::vector<float>& kept, std::size_t size, float rate, Random& random) const;

  const ParameterLayout& layout_;
  const VectorMath& math_;
  std::vector<float> gradient_;
  std::vector<std::uint32_t> touched_;
  std::vector<bool> is_touched_;

  Choices choices_;

  // One row a word over all sentences of a run.
  std::size_t words_ = 0;
  std::vector<std::size_t> begins_;
  std::vector<EmbeddingRows> rows_;
  std::vector<float> summed_, word_before_relu_, embedded_, embedded_mask_, convolved_, before_relu_, relu_mask_;
  std::vector<Layer> layers_;
  std::vector<Attention> attentions_;
  std::vector<std::vector<float>> attention_masks_;
  std::vector<float> final_, final_mask_, projected_;
  std::vector<float> d_projected_, d_state_, d_products_, d_temp_, transposed_;
};

}  // namespace lode::train
