#include "lode/text/clean_text.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdint>

namespace lode {

namespace {

// What the bytes 0x80 to 0x9F mean in Windows-1252; empty where they mean nothing.
constexpr std::array<std::string_view, 32> windows_1252 = {
    "\u20AC", "",       "\u201A", "\u0192", "\u201E", "\u2026", "\u2020", "\u2021", "\u02C6", "\u2030", "\u0160",
    "\u2039", "\u0152", "",       "\u017D", "",       "",       "\u2018", "\u2019", "\u201C", "\u201D", "\u2022",
    "\u2013", "\u2014", "\u02DC", "\u2122", "\u0161", "\u203A", "\u0153", "",       "\u017E", "\u0178"};

bool is_invisible(std::int32_t code) {
  if (code < 0x20) return code != '\t' && code != '\n' && code != '\v' && code != '\f' && code != '\r';
  switch (code) {
    case 0x7F:    // delete
    case 0xAD:    // soft hyphen
    case 0x34F:   // combining grapheme joiner
    case 0x61C:   // Arabic letter mark
    case 0x180E:  // Mongolian vowel separator
    case 0xFEFF:  // byte order mark, zero-width no-break space
      return true;
    default:
      return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
             (code >= 0x2060 && code <= 0x206F) || (code >= 0xFFF9 && code <= 0xFFFB);
  }
}

struct Decoded {
  std::int32_t code = 0;
  std::size_t size = 1;
};

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1};
  utf8proc_int32_t code = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  const utf8proc_ssize_t size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (size <= 0) return {-1, 1};
  return {code, static_cast<std::size_t>(size)};
}

}  // namespace

CleanText clean_text(std::string_view raw) {
  CleanText clean;
  clean.text.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const Decoded character = decode(raw, at);
    // U+0085 is a line break by Unicode but "…" by Windows-1252, which is what is found in articles.
    const bool meant_otherwise = character.code >= 0x80 && character.code <= 0x9F;
    if (!is_invisible(character.code) && !meant_otherwise) {
      clean.text.append(raw, at, character.size);
      at += character.size;
      continue;
    }
    if (meant_otherwise) clean.text += windows_1252[static_cast<std::size_t>(character.code) - 0x80];
    at += character.size;
    const Anchor anchor{static_cast<std::uint32_t>(clean.text.size()), at};
    if (!clean.anchors.empty() && clean.anchors.back().text == anchor.text) {
      clean.anchors.back() = anchor;
    } else {
      clean.anchors.push_back(anchor);
    }
  }
  return clean;
}

std::optional<std::size_t> invalid_utf8(std::string_view bytes) noexcept {
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded character = decode(bytes, at);
    if (character.code < 0) return at;
    at += character.size;
  }
  return std::nullopt;
}

}  // namespace lode
