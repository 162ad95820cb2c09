#include "lode/text/sentence_splitter.hpp"

#include "lode/text/character.hpp"

#include <algorithm>

namespace lode {

namespace {

constexpr std::uint32_t longest_sentence = 400;  // tokens; a table or a list without full stops is cut here
constexpr std::uint32_t longest_dateline = 20;   // tokens

class Splitter {
 public:
  Splitter(const Document& document, IndexRange tokens, const WordLists& lists)
      : document_(document), tokens_(tokens), lists_(lists) {}

  /// The end of a dateline at the beginning of the paragraph, "BRUSSELS, Dec 15 –" or "LONDON (Reuters) -"; the
  /// beginning when there is none.
  [[nodiscard]] std::uint32_t end_of_dateline() const {
    const std::string_view place = tokens_.empty() ? std::string_view() : form(tokens_.begin);
    for (const char c : place) {
      if (c < 'A' || c > 'Z') return tokens_.begin;
    }
    if (place.size() < 3) return tokens_.begin;
    bool dated = false;  // a number or brackets tell it from "OPEC - Riyadh above all - said"
    const std::uint32_t limit = std::min(tokens_.begin + longest_dateline, tokens_.end);
    for (std::uint32_t i = tokens_.begin + 1; i + 1 < limit; ++i) {
      const CharacterKind kind = first_kind(i);
      if (kind == CharacterKind::dash || kind == CharacterKind::hyphen) {
        if (glued(i) || glued(i + 1)) continue;  // Guinea-Bissau
        const CharacterKind next = first_kind(i + 1);
        if (next == CharacterKind::lower || (!dated && dash_within(i + 1))) return tokens_.begin;
        return i + 1;
      }
      if (kind == CharacterKind::lower && form(i).size() > 3) return tokens_.begin;
      if (kind == CharacterKind::stop) return tokens_.begin;
      if (kind == CharacterKind::digit || kind == CharacterKind::opening) dated = true;
    }
    return tokens_.begin;
  }

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
  // Whether a dash that stands free follows soon.
  [[nodiscard]] bool dash_within(std::uint32_t begin) const {
    const std::uint32_t limit = std::min(begin + 2 * longest_dateline, tokens_.end);
    for (std::uint32_t i = begin + 1; i < limit; ++i) {
      const CharacterKind kind = first_kind(i);
      if ((kind == CharacterKind::dash || kind == CharacterKind::hyphen) && !glued(i)) return true;
    }
    return false;
  }
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

  // The first token after what belongs to the full stop: closing quotation marks and brackets right behind it, numbers
  // of notes in square brackets, and an emoticon.
  [[nodiscard]] std::uint32_t after_closers(std::uint32_t token) const {
    std::uint32_t next = token + 1;
    for (; next < tokens_.end && glued(next); ++next) {
      const CharacterKind kind = first_kind(next);
      const bool closer = kind == CharacterKind::closing || kind == CharacterKind::closing_quote ||
                          kind == CharacterKind::apostrophe || kind == CharacterKind::plain_quote;
      if (!closer || document_.tokens[next].continues) break;  // "the D.R.C.'s"
    }
    while (next + 2 < tokens_.end && form(next) == "[" && first_kind(next + 1) == CharacterKind::digit &&
           form(next + 2) == "]") {
      next += 3;
    }
    if (next < tokens_.end && lists_.find(form(next)).emoticon) ++next;
    return next;
  }

  // Whether the sentence that began at `begin` ends between the stop at `stop` (and its closers) and `next`.
  [[nodiscard]] bool ends(std::uint32_t begin, std::uint32_t stop, std::uint32_t next) const {
    const std::string_view word = form(stop);
    const CharacterKind follows = first_kind(next);
    std::uint32_t real = next;  // the first word behind opening quotes and brackets
    while (real + 1 < tokens_.end && !is_word(first_kind(real))) ++real;
    const CharacterKind letter = first_kind(real);

    if (glued(next) && letter != CharacterKind::upper) return false;  // "Yahoo!,", "?)-"
    if (follows == CharacterKind::comma || follows == CharacterKind::closing || follows == CharacterKind::colon ||
        follows == CharacterKind::stop || follows == CharacterKind::ellipsis) {
      return false;
    }
    const bool abbreviation = word.size() > 1 && word.back() == '.' && is_letter(first_kind(stop));
    if (abbreviation) return ends_after_abbreviation(word, stop, next, real);

    if (word == "!" && next == stop + 1 && is_company_form(next)) return false;  // "Yahoo! Inc."
    if (word == "." && stop > begin && is_list_mark(stop - 1) &&
        (stop == begin + 1 || first_kind(stop - 2) == CharacterKind::colon)) {
      return false;  // "1. Foo"
    }
    if (letter == CharacterKind::lower) {
      if (word == ".") return next > stop + 1 || (stop > begin && form(stop - 1).size() > 3);
      return next == stop + 1 && word.front() != '.' && word != "\u2026";
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

  // An abbreviation that stands behind a name.
  [[nodiscard]] bool is_company_form(std::uint32_t token) const {
    const std::string_view word = form(token);
    return word.ends_with('.') && lists_.find(word.substr(0, word.size() - 1)).may_be_final;
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
  const auto add = [&](std::uint32_t begin, std::uint32_t end, SentenceKind sentence_kind) {
    const Span span{document.tokens[begin].span.begin, document.tokens[end - 1].span.end};
    document.sentences.push_back({span, {begin, end}, paragraph, sentence_kind});
  };
  std::uint32_t begin = kind == SentenceKind::body ? splitter.end_of_dateline() : tokens.begin;
  if (begin > tokens.begin) add(tokens.begin, begin, SentenceKind::heading);
  while (begin < tokens.end) {
    const std::uint32_t end = splitter.end_of_sentence(begin);
    add(begin, end, kind);
    begin = end;
  }
}

}  // namespace lode
