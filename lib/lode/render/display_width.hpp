#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Columns that a text takes on a terminal: 2 for a Chinese character, 0 for a combining accent.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

/// The text cut to `width` columns, with "…" at the end when something is missing; never inside a character.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width);

/// The text as lines of at most `width` columns, broken at blanks; a longer word gets a line of its own.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text on one line: control characters, which could steer a terminal, become blanks; runs of blanks one.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace lode
