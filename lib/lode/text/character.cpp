#include "lode/text/character.hpp"

#include <utf8proc.h>

#include <cstdint>

namespace lode {

namespace {

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

Character wide_character_at(std::string_view text, std::size_t at) noexcept {
  utf8proc_int32_t code = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  const utf8proc_ssize_t size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (size <= 0) return {CharacterKind::symbol, 1};
  return {kind_of(code), static_cast<std::uint8_t>(size)};
}

}  // namespace lode
