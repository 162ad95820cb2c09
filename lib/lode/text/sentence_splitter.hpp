#pragma once

// Private to the library and its trainer: groups tokens into sentences.

#include "lode/text/boundary_model.hpp"
#include "lode/text/document.hpp"
#include "lode/text/word_lists.hpp"

#include <vector>

namespace lode {

/// Decides between the rules and what was learned.
class BoundaryJudge {
 public:
  virtual ~BoundaryJudge() = default;
  /// Whether a sentence ends behind a token; `offset` is the end of that token in the text.
  [[nodiscard]] virtual bool ends_sentence(const BoundaryFeatures& features, std::uint32_t offset) = 0;
};

/// Follows a trained model.
class ModelJudge final : public BoundaryJudge {
 public:
  explicit ModelJudge(const BoundaryModel& model) : model_(model) {}
  [[nodiscard]] bool ends_sentence(const BoundaryFeatures& features, std::uint32_t /*offset*/) override {
    return model_.score(features) > 0;
  }

 private:
  const BoundaryModel& model_;
};

/// Groups the tokens of paragraphs into sentences. One splitter serves one thread.
///
/// Rules propose ends; the judge decides at these and at other places where white space stands and capitals, digits or
/// signs make an end conceivable. In headlines the rules decide alone, for capitals tell nothing there.
class SentenceSplitter {
 public:
  SentenceSplitter(const WordLists& lists, BoundaryJudge& judge) : lists_(lists), judge_(judge) {}

  /// Appends the sentences of one paragraph, which holds `tokens` (indices into `document.tokens`), to
  /// `document.sentences`. Does nothing for an empty range.
  void split(Document& document, IndexRange tokens, std::uint32_t paragraph, SentenceKind kind);

 private:
  const WordLists& lists_;
  BoundaryJudge& judge_;
  std::vector<TokenSigns> signs_;  // of the paragraph at hand, with one at each side that stands for nothing
};

/// As `segment()`, with a judge of its own.
void segment(Document& document, BoundaryJudge& judge);

}  // namespace lode
