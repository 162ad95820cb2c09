#pragma once

// Private: from the words of a sentence to one vector a word that knows its sentence.

#include "lode/syntax/network.hpp"
#include "lode/syntax/word_features.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Embeds words and runs convolution and recurrences. Keeps its memory, and what it has worked out of recent words,
/// from sentence to sentence; what is kept never changes a result.
class Encoder {
 public:
  Encoder(const Network& network, const Kernels& kernels);

  /// Vectors of the words, `width` floats each, valid until the next call.
  const float* encode(const std::vector<std::string_view>& forms);

  /// How the last attention layer scores arcs, laid out as `ArcScores`; valid until the next call of `encode`.
  [[nodiscard]] const float* guess_scores() const noexcept { return guess_scores_.data(); }

  /// Normalised form of each word of the last sentence.
  [[nodiscard]] std::string_view normal(std::size_t word) const noexcept { return normals_[word]; }

  /// 6-bit activations of `count` rows of `size` floats; valid until the next call.
  const std::uint8_t* activations(const float* rows, std::size_t count, std::size_t size, float step);

 private:
  /// Where a word's vector and convolution products lie.
  struct Place {
    float* vector;
    const std::int32_t* products;
  };
  /// A remembered form: what its embeddings and their convolution products come to.
  struct Memory {
    std::uint64_t hash = 0;      ///< Of the form as written; 0 for none.
    std::uint64_t sentence = 0;  ///< The last sentence that used it: it must stay until that is done.
    std::string normal;
  };
  void embed(const std::vector<std::string_view>& forms);
  void sum_embeddings(float* vector);
  const std::uint8_t* new_activations(float step);
  void multiply_new_words();
  void convolve(std::size_t count);
  void attend(const AttentionLayer& layer, float step, std::size_t count);

  const Network& network_;
  const Kernels& kernels_;
  WordFeatures features_;
  std::vector<std::string_view> normals_;
  std::vector<std::string> spare_normals_;
  std::vector<Place> places_;
  std::vector<Memory> memories_;
  std::vector<float> memory_vectors_;
  std::vector<std::int32_t> memory_products_;
  std::uint64_t sentence_ = 0;
  std::vector<std::uint32_t> new_words_;  ///< Words of the sentence that no memory knows.
  std::vector<std::uint32_t> new_slots_;  ///< Where each is to be remembered; `no_slot` when another word is there.
  std::vector<float> vectors_;            ///< Of words that are not remembered.
  std::vector<std::int32_t> products_;
  std::vector<std::int32_t> new_products_;
  std::vector<float> states_;
  std::vector<std::uint8_t> activations_;
  ArcScorer guesses_;
  std::vector<float> guess_scores_;
  std::vector<float> projected_;
  std::vector<float> passed_;
};

}  // namespace lode
