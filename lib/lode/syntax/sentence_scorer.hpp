#pragma once

// Private: what the network says of one sentence, before anything is decided. The parser and the trainer's teachers
// share it.

#include "lode/syntax/arc_scorer.hpp"
#include "lode/syntax/encoder.hpp"
#include "lode/syntax/kernels.hpp"
#include "lode/syntax/network.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lode {

/// Scores tags, arcs and relations of one sentence after another. Keeps its memory from sentence to sentence.
class SentenceScorer {
 public:
  SentenceScorer(const Network& network, const Kernels& kernels)
      : network_(network), kernels_(kernels), encoder_(network, kernels) {}

  /// Reads a sentence of at most `farthest` words.
  void read(const std::vector<std::string_view>& forms);

  /// Scores of a word's tags: `tag_columns` floats, of which those beyond the known tags never win.
  [[nodiscard]] const float* tag_scores(std::size_t word) const noexcept {
    return projected_.data() + word * network_.size.head_columns();
  }
  /// The best tag of each word.
  [[nodiscard]] const std::vector<std::uint16_t>& tags() const noexcept { return tags_; }
  /// Scores of all arcs, valid until the next sentence.
  [[nodiscard]] ArcScores arc_scores();

  /// Works out the relations' scores when `heads` are the words' heads (`no_head`: the root).
  void read_heads(const std::int32_t* heads);
  /// Scores of a word's relation to its head: `label_columns` floats, the root relation lowest. Valid until the next
  /// call. Pre: the word's head was not the root.
  [[nodiscard]] const float* label_scores(std::size_t word);

  /// Normalised form of a word.
  [[nodiscard]] std::string_view normal(std::size_t word) const noexcept { return encoder_.normal(word); }

 private:
  const Network& network_;
  const Kernels& kernels_;
  Encoder encoder_;
  ArcScorer arcs_;
  std::size_t count_ = 0;
  std::vector<std::int32_t> sums_;
  std::vector<float> projected_;  ///< Per word: tags, arc dependent, arc head, label dependent, label head.
  std::vector<std::uint16_t> tags_;
  std::vector<float> hidden_;
  std::vector<std::uint8_t> hidden_activations_;
  std::vector<float> label_scores_;
};

}  // namespace lode
