#pragma once

#include "corpus.hpp"
#include "parameters.hpp"
#include "vector_math.hpp"

#include <cstddef>
#include <vector>

namespace lode::train {

/// What the losses of some sentences came to.
struct Losses {
  double tags = 0.0;
  double heads = 0.0;
  double labels = 0.0;
  double guesses = 0.0;  ///< Heads that the attention layer guesses.
  std::size_t words = 0;
};

/// The choices that a sentence's last projection makes, of tags, heads and relations: their losses and gradients.
class Choices {
 public:
  Choices(const ParameterLayout& layout, const VectorMath& math) : layout_(layout), math_(math) {}

  /// `rows` is the projection, one row a word. Adds to the gradients `g` of the parameters `p` and `d_rows` of the
  /// projection, and to `losses`.
  void learn(const float* p, const TrainingSentence& sentence, const float* rows, float* g, float* d_rows,
             Losses& losses);

 private:
  void learn_tags(const TrainingSentence& sentence, const float* rows, float* d_rows, Losses& losses);
  void learn_heads(const float* p, const TrainingSentence& sentence, const float* rows, float* g, float* d_rows,
                   Losses& losses);
  void learn_relations(const float* p, const TrainingSentence& sentence, const float* rows, float* g, float* d_rows,
                       Losses& losses);

  const ParameterLayout& layout_;
  const VectorMath& math_;
  std::vector<std::size_t> predicted_;  ///< The best tag of each word.
  std::vector<float> transposed_;
};

}  // namespace lode::train
