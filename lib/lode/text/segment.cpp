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
    splitter.split(document, tokens, paragraph, kind);
  };
  if (!document.title_span.empty()) add(document.title_span, 0, true);
  std::uint32_t paragraph = 1;
  for (const Span span : document.paragraphs) add(span, paragraph++, false);
}

}  // namespace lode
