#include "lode/text/character.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdint>

namespace lode {

namespace {

constexpr std::array<CharacterKind, 128> ascii_kinds() {
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

constexpr std::array<CharacterKind, 128> ascii = ascii_kinds();

CharacterKind kind_of(utf8proc_int32_t code) noexcept {
  switch (code) {
    case 0x2018:
    case 0x201A:
    case 0x201B:
    case 0x201C:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0x2039:
      return CharacterKind::opening_quote;
    case 0x201D:
    case 0xBB:
    case 0x203A:
      return CharacterKind::closing_quote;
    case 0x2019:
    case 0x2032:
    case 0x2BC:
      return CharacterKind::apostrophe;
    case 0x2026:
      return CharacterKind::ellipsis;
    case 0x2010:
    case 0x2011:
      return CharacterKind::hyphen;
    case 0x2030:
      return CharacterKind::percent;
    case 0x85:
      return CharacterKind::space;
    default:
      break;
  }
  if (code >= 0x2080 && code <= 0x2089) return CharacterKind::lower;  // subscripts belong to their formula: CO₂
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharacterKind::upper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_CF:
      return CharacterKind::lower;
    case UTF8PROC_CATEGORY_ND:
      return CharacterKind::digit;
    case UTF8PROC_CATEGORY_PD:
      return CharacterKind::dash;
    case UTF8PROC_CATEGORY_PS:
      return CharacterKind::opening;
    case UTF8PROC_CATEGORY_PE:
      return CharacterKind::closing;
    case UTF8PROC_CATEGORY_PI:
      return CharacterKind::opening_quote;
    case UTF8PROC_CATEGORY_PF:
      return CharacterKind::closing_quote;
    case UTF8PROC_CATEGORY_SC:
      return CharacterKind::currency;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return CharacterKind::space;
    default:
      return CharacterKind::symbol;
  }
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {ascii[byte], 1};
  utf8proc_int32_t code = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  const utf8proc_ssize_t size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (size <= 0) return {CharacterKind::symbol, 1};
  return {kind_of(code), static_cast<std::uint8_t>(size)};
}

}  // namespace lode
