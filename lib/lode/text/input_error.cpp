#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lode {

namespace {

constexpr std::size_t longest_excerpt = 160;  // bytes; what fits two lines of a terminal

std::string describe(const Place& place, std::string_view message, std::string_view excerpt) {
  const std::string where = to_string(place);
  std::string text = where.empty() ? std::string(message) : fmt::format("{}: {}", where, message);
  if (excerpt.empty()) return text;
  text += fmt::format("\n  {}", excerpt);
  if (place.column > 0 && place.column <= longest_excerpt) text += fmt::format("\n  {:>{}}", '^', place.column);
  return text;
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
  const auto newline = text.substr(0, std::min(offset, text.size())).rfind('\n');
  return newline == std::string_view::npos ? 0 : newline + 1;
}

}  // namespace

std::string to_string(const Place& place) {
  if (place.line == 0) return place.source;
  if (place.column == 0) return fmt::format("{}:{}", place.source, place.line);
  return fmt::format("{}:{}:{}", place.source, place.line, place.column);
}

InputError::InputError(Place place, std::string_view message, std::string_view excerpt)
    : std::runtime_error(describe(place, message, excerpt)), place_(std::move(place)), message_(message) {}

Place place_at(std::string_view source, std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  return {std::string(source), static_cast<std::uint32_t>(lines) + 1,
          static_cast<std::uint32_t>(offset - line_begin(text, offset)) + 1};
}

std::string_view line_at(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(line_begin(text, offset));
  std::string_view line = rest.substr(0, rest.find('\n'));
  if (line.size() > longest_excerpt) {
    std::size_t cut = longest_excerpt;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;  // not inside a character
    line = line.substr(0, cut);
  }
  return line;
}

}  // namespace lode
