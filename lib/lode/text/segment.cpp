#include "lode/text/segment.hpp"

#include "lode/text/sentence_splitter.hpp"
#include "lode/text/tokenizer.hpp"

namespace lode {

namespace {

constexpr std::uint32_t longest_heading = 20;  // tokens

// A short line that does not end as a sentence does.
bool is_heading(const Document& document, IndexRange tokens) {
  if (tokens.size() > longest_heading) return false;
  for (std::uint32_t i = tokens.end; i > tokens.begin; --i) {
    const Span span = document.tokens[i - 1].span;
    switch (character_at(document.text, span.begin).kind) {
      case CharacterKind::closing:
      case CharacterKind::closing_quote:
      case CharacterKind::plain_quote:
      case CharacterKind::apostrophe:
        continue;  // what counts stands before it
      case CharacterKind::stop:
      case CharacterKind::ellipsis:
      case CharacterKind::colon:
      case CharacterKind::comma:
        return false;
      default:
        return document.text[span.end - 1] != '.';  // "... of the U.S."
    }
  }
  return false;
}

// A longer "sentence" is none, and its tree would cost more than it is worth.
constexpr std::uint32_t longest_joined_sentence = 250;

/// Makes one sentence of all from `first` on.
void join(std::vector<Sentence>& sentences, std::size_t first) {
  if (sentences.size() < first + 2) return;
  if (sentences.back().tokens.end - sentences[first].tokens.begin > longest_joined_sentence) return;
  sentences[first].span.end = sentences.back().span.end;
  sentences[first].tokens.end = sentences.back().tokens.end;
  sentences.resize(first + 1);
}

}  // namespace

void segment(Document& document) {
  ModelJudge judge(BoundaryModel::shipped());
  segment(document, judge);
}

void segment(Document& document, BoundaryJudge& judge) {
  const WordLists& lists = WordLists::shipped();
  Tokenizer tokenizer(lists);
  SentenceSplitter splitter(lists, judge);
  document.tokens.clear();
  document.sentences.clear();
  document.tokens.reserve(document.text.size() / 5 + 8);  // English has a token for about every five bytes

  const auto add = [&](Span span, std::uint32_t paragraph, bool title) {
    const auto begin = static_cast<std::uint32_t>(document.tokens.size());
    tokenizer.run(document.text, span, document.tokens);
    const IndexRange tokens{begin, static_cast<std::uint32_t>(document.tokens.size())};
    const SentenceKind kind = title                          ? SentenceKind::title
                              : is_heading(document, tokens) ? SentenceKind::heading
                                                             : SentenceKind::body;
    const std::size_t first = document.sentences.size();
    splitter.split(document, tokens, paragraph, kind);
    if (document.paragraph_is_sentence) join(document.sentences, first);
  };
  if (!document.title_span.empty()) add(document.title_span, 0, true);
  std::uint32_t paragraph = 1;
  for (const Span span : document.paragraphs) add(span, paragraph++, false);
}

}  // namespace lode
