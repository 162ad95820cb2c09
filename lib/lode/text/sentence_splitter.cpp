#include "lode/text/sentence_splitter.hpp"

#include "lode/text/character.hpp"

namespace lode {

namespace {

constexpr std::uint32_t longest_sentence = 400;  // tokens; a table or a list without full stops is cut here

class Splitter {
 public:
  Splitter(const Document& document, IndexRange tokens, const WordLists& lists)
      : document_(document), tokens_(tokens), lists_(lists) {}

  /// The end of the sentence that begins at token `begin`.
  [[nodiscard]] std::uint32_t end_of_sentence(std::uint32_t begin) const {
    const std::uint32_t limit = begin + longest_sentence < tokens_.end ? begin + longest_sentence : tokens_.end;
    for (std::uint32_t i = begin; i < limit; ++i) {
      if (!may_end(i)) continue;
      const std::uint32_t next = after_closers(i);
      if (next >= limit) return limit;
      if (ends(begin, i, next)) return next;
    }
    return limit;
  }

 private:
  [[nodiscard]] std::string_view form(std::uint32_t token) const {
    return document_.slice(document_.tokens[token].span);
  }
  [[nodiscard]] CharacterKind first_kind(std::uint32_t token) const {
    return character_at(document_.text, document_.tokens[token].span.begin).kind;
  }
  [[nodiscard]] bool glued(std::uint32_t token) const {  // no white space before the token
    return token > tokens_.begin && document_.tokens[token - 1].span.end == document_.tokens[token].span.begin;
  }

  // Full stops, question marks, ellipses, and abbreviations with their full stop.
  [[nodiscard]] bool may_end(std::uint32_t token) const {
    const Span span = document_.tokens[token].span;
    const char last = document_.text[span.end - 1];
    if (last == '.' || last == '!' || last == '?') return true;
    return last == '\xA6' && form(token).ends_with("\u2026");
  }

  // The first token after the quotation marks and brackets that close right behind the full stop.
  [[nodiscard]] std::uint32_t after_closers(std::uint32_t token) const {
    std::uint32_t next = token + 1;
    for (; next < tokens_.end && glued(next); ++next) {
      const CharacterKind kind = first_kind(next);
      const bool closer = kind == CharacterKind::closing || kind == CharacterKind::closing_quote ||
                          kind == CharacterKind::apostrophe || kind == CharacterKind::plain_quote;
      if (!closer) break;
    }
    return next;
  }

  // Whether the sentence that began at `begin` ends between the stop at `stop` (and its closers) and `next`.
  [[nodiscard]] bool ends(std::uint32_t begin, std::uint32_t stop, std::uint32_t next) const {
    const std::string_view word = form(stop);
    CharacterKind follows = first_kind(next);
    std::uint32_t real = next;  // the first word behind opening quotes and brackets
    while (real + 1 < tokens_.end && !is_word(first_kind(real))) ++real;
    const CharacterKind letter = first_kind(real);

    if (glued(next) && letter != CharacterKind::upper) return false;  // "Yahoo!,", "?)-"
    const bool abbreviation = word.size() > 1 && word.back() == '.' && is_letter(first_kind(stop));
    if (abbreviation) return ends_after_abbreviation(word, stop, next, real);

    if (follows == CharacterKind::comma || follows == CharacterKind::closing || follows == CharacterKind::colon) {
      return false;
    }
    if (word == "." && stop == begin + 1 && is_list_mark(begin)) return false;  // "1. Foo"
    if (letter == CharacterKind::lower) {
      if (word == ".") return next > stop + 1 || form(stop - 1).size() > 3;
      return false;
    }
    return true;
  }

  [[nodiscard]] bool ends_after_abbreviation(std::string_view word, std::uint32_t stop, std::uint32_t next,
                                             std::uint32_t real) const {
    const ListedWord listed = lists_.find(word.substr(0, word.size() - 1));
    if (next > stop + 1) return first_kind(real) == CharacterKind::upper;  // "... Inc.)"
    if (listed.before_name || listed.never_final || listed.before_number || listed.month) return false;
    const bool initial = word.size() == 2;
    if (initial) return false;
    return first_kind(real) == CharacterKind::upper && lists_.find(form(real)).starter;
  }

  [[nodiscard]] bool is_list_mark(std::uint32_t token) const {
    const std::string_view word = form(token);
    return word.size() <= 2 && (first_kind(token) == CharacterKind::digit || word.size() == 1);
  }

  const Document& document_;
  const IndexRange tokens_;
  const WordLists& lists_;
};

}  // namespace

void split_sentences(Document& document, IndexRange tokens, std::uint32_t paragraph, SentenceKind kind,
                     const WordLists& lists) {
  const Splitter splitter(document, tokens, lists);
  for (std::uint32_t begin = tokens.begin; begin < tokens.end;) {
    const std::uint32_t end = splitter.end_of_sentence(begin);
    const Span span{document.tokens[begin].span.begin, document.tokens[end - 1].span.end};
    document.sentences.push_back({span, {begin, end}, paragraph, kind});
    begin = end;
  }
}

}  // namespace lode
