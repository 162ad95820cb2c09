#pragma once

#include "corpus.hpp"

#include "lode/syntax/decoder.hpp"
#include "lode/syntax/sentence_scorer.hpp"
#include "lode/text/document.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lode::train {

/// Trained models whose averaged chances of tags, heads and relations are better than any one of them. A smaller model
/// learns from these chances. For one thread.
class Teachers {
 public:
  /// Uses the bytes of `models` where they lie.
  /// Throws: InputError when a model is damaged.
  explicit Teachers(const std::vector<std::string>& models);

  /// Longer sentences cannot be read, words.
  static constexpr std::size_t longest_sentence = static_cast<std::size_t>(farthest);

  /// Reads a sentence of `document` and averages the chances of its tags and heads.
  void read(const Document& document, const Sentence& sentence);

  /// Fills tags, heads and relations (no lemmas) with the best tree of the averaged chances.
  void decide(const Document& document, const Sentence& sentence, Tree& tree);

  /// The chances, those of relations for the heads of `tree`. Numbers of tags are those of `vocabulary`.
  [[nodiscard]] std::vector<Lesson> lessons(const Vocabulary& vocabulary, const Tree& tree);

 private:
  struct Teacher {
    explicit Teacher(const std::string& bytes);
    ModelView view;
    Network network;
    SentenceScorer scorer;
  };
  /// Averages the chances of the relation of each word to its head.
  void read_heads(const Tree& tree);

  std::vector<std::unique_ptr<Teacher>> teachers_;
  Decoder decoder_;
  std::vector<std::string_view> forms_;
  std::size_t words_ = 0;
  std::vector<float> tags_;     ///< Row: word; column: UPOS times the number of XPOS, plus XPOS.
  std::vector<float> heads_;    ///< Row: word; column: head, the root last.
  std::vector<float> deprels_;  ///< Row: word.
  std::vector<float> row_;
};

}  // namespace lode::train
