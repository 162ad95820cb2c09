#include "lode/render/xml_text.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace lode {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool allowed(utf8proc_int32_t character) noexcept {
  if (character < 0x20) return character == '\t' || character == '\n' || character == '\r';
  return character != 0xFFFE && character != 0xFFFF;
}

/// In normal form C; as it is when it is not UTF-8.
std::string normal_form(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

}  // namespace

std::string XmlText::escape(std::string_view text) {
  const std::string normal = normal_form(text);
  std::string result;
  for (std::size_t at = 0; at < normal.size();) {
    utf8proc_int32_t character = 0;
    const utf8proc_ssize_t bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(normal.data() + at),
                                                    static_cast<utf8proc_ssize_t>(normal.size() - at), &character);
    if (bytes <= 0 || !allowed(character)) {
      result += replacement;
      ++replaced_;
      at += bytes <= 0 ? 1 : static_cast<std::size_t>(bytes);
      continue;
    }
    switch (character) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\t':
        result += "&#9;";
        break;
      case '\n':
        result += "&#10;";
        break;
      case '\r':
        result += "&#13;";
        break;
      default:
        result.append(normal, at, static_cast<std::size_t>(bytes));
    }
    at += static_cast<std::size_t>(bytes);
  }
  return result;
}

}  // namespace lode
