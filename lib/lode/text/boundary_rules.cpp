#include "lode/text/boundary_rules.hpp"

#include <algorithm>

namespace lode {

namespace {

constexpr std::uint32_t longest_dateline = 20;  // tokens

}  // namespace

std::uint32_t BoundaryRules::end_of_dateline() const {
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
    if (kind == CharacterKind::stop && first_kind(i + 1) != CharacterKind::dash) return tokens_.begin;  // "Feb. 6. –"
    if (kind == CharacterKind::digit || kind == CharacterKind::opening) dated = true;
  }
  return tokens_.begin;
}

std::uint32_t BoundaryRules::end_of_sentence(std::uint32_t begin, std::uint32_t from, std::uint32_t limit) const {
  for (std::uint32_t i = from; i < limit; ++i) {
    if (!may_end(i)) continue;
    const std::uint32_t next = after_closers(i);
    if (next >= limit) break;
    if (ends(begin, i, next)) return next;
  }
  return limit;
}

// Whether a dash that stands free follows soon.
bool BoundaryRules::dash_within(std::uint32_t begin) const {
  const std::uint32_t limit = std::min(begin + 2 * longest_dateline, tokens_.end);
  for (std::uint32_t i = begin + 1; i < limit; ++i) {
    const CharacterKind kind = first_kind(i);
    if ((kind == CharacterKind::dash || kind == CharacterKind::hyphen) && !glued(i)) return true;
  }
  return false;
}

// Full stops, question marks, ellipses, and abbreviations with their full stop.
bool BoundaryRules::may_end(std::uint32_t token) const {
  const Span span = document_.tokens[token].span;
  const char last = document_.text[span.end - 1];
  if (last == '.' || last == '!' || last == '?') return true;
  return last == '\xA6' && form(token).ends_with("\u2026");
}

// The first token after what belongs to the full stop: closing quotation marks and brackets right behind it, numbers
// of notes in square brackets, and an emoticon.
std::uint32_t BoundaryRules::after_closers(std::uint32_t token) const {
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
bool BoundaryRules::ends(std::uint32_t begin, std::uint32_t stop, std::uint32_t next) const {
  const std::string_view word = form(stop);
  const CharacterKind follows = first_kind(next);
  std::uint32_t real = next;  // the first word behind opening quotes and brackets
  while (real + 1 < tokens_.end && real < next + 4 && !is_word(first_kind(real))) ++real;
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

bool BoundaryRules::ends_after_abbreviation(std::string_view word, std::uint32_t stop, std::uint32_t next,
                                            std::uint32_t real) const {
  const ListedWord listed = lists_.find(word.substr(0, word.size() - 1));
  if (next > stop + 1) return first_kind(real) == CharacterKind::upper;  // "... Inc.)"
  if (listed.before_name || listed.never_final || listed.before_number || listed.month) return false;
  const bool initial = word.size() == 2;
  if (initial) return false;
  return first_kind(real) == CharacterKind::upper && lists_.find(form(real)).starter;
}

// An abbreviation that stands behind a name.
bool BoundaryRules::is_company_form(std::uint32_t token) const {
  const std::string_view word = form(token);
  return word.ends_with('.') && lists_.find(word.substr(0, word.size() - 1)).may_be_final;
}

bool BoundaryRules::is_list_mark(std::uint32_t token) const {
  const std::string_view word = form(token);
  return word.size() <= 2 && (first_kind(token) == CharacterKind::digit || word.size() == 1);
}

}  // namespace lode
