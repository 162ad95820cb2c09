#pragma once

// Private to the library: what kind of character stands at a byte of UTF-8 text.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lode {

/// What the tokenizer and the page reader need to know about a character.
enum class CharacterKind : std::uint8_t {
  space,          ///< White space and line breaks of every width, no-break ones included.
  lower,          ///< Lower-case letter, or a letter without case.
  upper,          ///< Upper-case or title-case letter.
  digit,          ///< Decimal digit.
  stop,           ///< . ! ?
  ellipsis,       ///< The one character "…".
  apostrophe,     ///< ' and ’, which also close quotations, and `.
  opening_quote,  ///< “ ‘ „ «
  closing_quote,  ///< ” »
  plain_quote,    ///< ", which opens and closes.
  opening,        ///< ( [ {
  closing,        ///< ) ] }
  comma,          ///< , and ;
  colon,          ///< :
  hyphen,         ///< - and the hyphens U+2010, U+2011.
  dash,           ///< – — ― and their kin.
  slash,          ///< / and \ .
  currency,       ///< $ £ € and the other currency signs.
  percent,        ///< % and ‰
  symbol,         ///< Everything else that is no letter: # & * + ° © emoji, control characters.
};

/// A character and its length in bytes.
struct Character {
  CharacterKind kind = CharacterKind::symbol;
  std::uint8_t size = 1;
};

/// The kinds of the ASCII characters.
[[nodiscard]] constexpr std::array<CharacterKind, 128> make_ascii_kinds() {
  std::array<CharacterKind, 128> kinds{};
  for (auto& kind : kinds) kind = CharacterKind::symbol;
  for (const char c : {' ', '\t', '\n', '\v', '\f', '\r'}) kinds[static_cast<unsigned char>(c)] = CharacterKind::space;
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = CharacterKind::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = CharacterKind::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = CharacterKind::digit;
  for (const char c : {'.', '!', '?'}) kinds[static_cast<unsigned char>(c)] = CharacterKind::stop;
  for (const char c : {'(', '[', '{'}) kinds[static_cast<unsigned char>(c)] = CharacterKind::opening;
  for (const char c : {')', ']', '}'}) kinds[static_cast<unsigned char>(c)] = CharacterKind::closing;
  for (const char c : {',', ';'}) kinds[static_cast<unsigned char>(c)] = CharacterKind::comma;
  for (const char c : {'\'', '`'}) kinds[static_cast<unsigned char>(c)] = CharacterKind::apostrophe;
  for (const char c : {'/', '\\'}) kinds[static_cast<unsigned char>(c)] = CharacterKind::slash;
  kinds['"'] = CharacterKind::plain_quote;
  kinds[':'] = CharacterKind::colon;
  kinds['-'] = CharacterKind::hyphen;
  kinds['$'] = CharacterKind::currency;
  kinds['%'] = CharacterKind::percent;
  return kinds;
}

inline constexpr std::array<CharacterKind, 128> ascii_kinds = make_ascii_kinds();

/// `character_at` for a character outside ASCII.
[[nodiscard]] Character wide_character_at(std::string_view text, std::size_t at) noexcept;

/// The character that begins at byte `at` of `text`.
/// Pre: `at < text.size()`. A byte that begins no valid character counts as a symbol of size 1.
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Character{ascii_kinds[byte], 1} : wide_character_at(text, at);
}

/// Letters and digits.
[[nodiscard]] constexpr bool is_word(CharacterKind kind) noexcept {
  return kind == CharacterKind::lower || kind == CharacterKind::upper || kind == CharacterKind::digit;
}
[[nodiscard]] constexpr bool is_letter(CharacterKind kind) noexcept {
  return kind == CharacterKind::lower || kind == CharacterKind::upper;
}

}  // namespace lode
