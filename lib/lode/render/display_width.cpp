#include "lode/render/display_width.hpp"

#include <utf8proc.h>

#include <utility>

namespace lode {

namespace {

constexpr std::string_view ellipsis = "…";

/// The first character and its bytes; a byte that is not UTF-8 counts as a character of its own.
std::pair<utf8proc_int32_t, std::size_t> first_character(std::string_view text) noexcept {
  utf8proc_int32_t character = 0;
  const utf8proc_ssize_t bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                  static_cast<utf8proc_ssize_t>(text.size()), &character);
  if (bytes <= 0) return {0xFFFD, 1};
  return {character, static_cast<std::size_t>(bytes)};
}

std::size_t width_of(utf8proc_int32_t character) noexcept {
  const int width = utf8proc_charwidth(character);
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

bool is_control(utf8proc_int32_t character) noexcept {
  const utf8proc_category_t category = utf8proc_category(character);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

}  // namespace

std::size_t display_width(std::string_view text) noexcept {
  std::size_t width = 0;
  while (!text.empty()) {
    const auto [character, bytes] = first_character(text);
    width += width_of(character);
    text.remove_prefix(bytes);
  }
  return width;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::size_t used = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    const auto [character, bytes] = first_character(text.substr(end));
    if (used + width_of(character) > width - 1) break;
    used += width_of(character);
    end += bytes;
  }
  std::string result(text.substr(0, end));
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result.append(ellipsis);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (word.empty()) continue;
    const std::size_t word_width = display_width(word);
    if (lines.empty() || used + 1 + word_width > width) {
      lines.emplace_back(word);
      used = word_width;
    } else {
      lines.back().append(" ").append(word);
      used += 1 + word_width;
    }
  }
  return lines;
}

std::string on_one_line(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto [character, bytes] = first_character(text);
    const bool blank = character == ' ' || is_control(character);
    if (!blank) {
      result += text.substr(0, bytes);
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
    text.remove_prefix(bytes);
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace lode
