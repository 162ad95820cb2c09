#pragma once

#include "corpus.hpp"
#include "parameters.hpp"
#include "vector_math.hpp"

#include <span>
#include <vector>

namespace lode::train {

/// An attention layer over arcs: every word guesses its head softly, takes in a vector of that head and of the words
/// that guess it as theirs, so that the final scores know about grandparents and siblings.
class Attention {
 public:
  Attention(const ParameterLayout& layout, std::size_t number, const VectorMath& math)
      : layout_(layout), blocks_(layout.attentions[number]), math_(math) {}

  /// Adds the layer's output to `states` (rows of width). `begins` holds the first word of each sentence and the end.
  void forward(const float* p, const std::vector<std::size_t>& begins, const std::vector<float>& states);
  /// The output before dropout, rows of width.
  [[nodiscard]] std::vector<float>& output() { return output_; }

  /// From the gradient of the output to that of the input (added to `d_states`) and of the weights (added to `g`).
  /// `guess_weight` weighs the cross-entropy of the guessed heads. Returns that loss, unweighted.
  double backward(const float* p, float* g, const std::vector<std::size_t>& begins,
                  std::span<const TrainingSentence* const> sentences, std::vector<float>& d_output, float guess_weight,
                  std::vector<float>& d_states);

  [[nodiscard]] const std::vector<float>& input() const { return input_; }
  [[nodiscard]] const std::vector<float>& projected() const { return projected_; }

 private:
  const ParameterLayout& layout_;
  const AttentionBlocks& blocks_;
  const VectorMath& math_;
  std::vector<float> input_, projected_, output_;
  std::vector<std::vector<float>> chances_;  ///< Of each sentence: a row a word, a column a head, root last, padded.
  std::vector<float> heads_, transposed_, d_projected_, d_chances_, part_;
};

}  // namespace lode::train
