#pragma once

// Private to the library: what kind of character stands at a byte of UTF-8 text.

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

/// The character that begins at byte `at` of `text`.
/// Pre: `at < text.size()`. A byte that begins no valid character counts as a symbol of size 1.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at) noexcept;

/// Letters and digits.
[[nodiscard]] constexpr bool is_word(CharacterKind kind) noexcept {
  return kind == CharacterKind::lower || kind == CharacterKind::upper || kind == CharacterKind::digit;
}
[[nodiscard]] constexpr bool is_letter(CharacterKind kind) noexcept {
  return kind == CharacterKind::lower || kind == CharacterKind::upper;
}

}  // namespace lode
