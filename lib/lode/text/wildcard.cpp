#include "lode/text/wildcard.hpp"

#include "lode/text/character.hpp"

#include <array>
#include <cstddef>

namespace lode {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_space(std::string_view text, std::size_t at) { return character_at(text, at).kind == CharacterKind::space; }

// Bytes of `text` at `at` that the pattern's letter `c` takes; 0 when it does not match.
std::size_t literal(char c, std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (c == ' ') {
    std::size_t end = at;
    while (end < text.size() && is_space(text, end)) end += character_at(text, end).size;
    return end - at;
  }
  if (lower(text[at]) == lower(c)) return 1;
  const CharacterKind kind = character_at(text, at).kind;
  const bool quote = (c == '\'' && kind == CharacterKind::apostrophe) ||
                     (c == '"' && (kind == CharacterKind::opening_quote || kind == CharacterKind::closing_quote));
  return quote ? character_at(text, at).size : 0;
}

// A word that may stand in a list of names in lower case.
bool joins_names(std::string_view word) {
  constexpr std::array<std::string_view, 16> words = {"and", "of", "de",  "da",  "di", "van", "von", "der",
                                                      "al",  "el", "bin", "ibn", "la", "le",  "for", "the"};
  for (const std::string_view each : words) {
    if (word == each) return true;
  }
  return word == "&";
}

// The end of the name word at `at`, or `at` when none stands there.
std::size_t name_word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && !is_space(text, end)) end += character_at(text, end).size;
  if (end == at) return at;
  std::string_view word = text.substr(at, end - at);
  while (!word.empty() && (word.back() == ',' || word.back() == ';')) word.remove_suffix(1);
  if (word.empty()) return at;
  return character_at(word, 0).kind == CharacterKind::upper || joins_names(word) ? end : at;
}

bool match(std::string_view pattern, std::string_view text) {
  std::size_t at = 0;
  for (std::size_t p = 0; p < pattern.size(); ++p) {
    const std::string_view rest = pattern.substr(p + 1);
    switch (pattern[p]) {
      case '*':
        if (rest.empty()) return true;
        for (; at <= text.size(); ++at) {
          if (match(rest, text.substr(at))) return true;
        }
        return false;
      case '#': {
        const std::size_t begin = at;
        while (at < text.size() && (character_at(text, at).kind == CharacterKind::digit)) ++at;
        if (at == begin) return false;
        break;
      }
      case '@': {
        if (at >= text.size() || character_at(text, at).kind != CharacterKind::upper) return false;
        for (;;) {
          const std::size_t end = name_word_end(text, at);
          if (end == at) return false;
          for (std::size_t cut = end; cut > at && cut + 3 > end; --cut) {  // a comma or the like may follow the name
            if (match(rest, text.substr(cut))) return true;
          }
          if (end == text.size()) return false;
          at = end + literal(' ', text, end);
        }
      }
      case '\\':
        ++p;  // the sign after it stands for itself
        if (p == pattern.size()) return false;
        [[fallthrough]];
      default: {
        const std::size_t taken = literal(pattern[p], text, at);
        if (taken == 0) return false;
        at += taken;
      }
    }
  }
  return at == text.size();
}

}  // namespace

bool wildcard_match(std::string_view pattern, std::string_view text) { return match(pattern, text); }

}  // namespace lode
