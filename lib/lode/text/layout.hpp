#pragma once

// Private to the library: finds the paragraphs of plain text by its lines, before their contents matter.

#include "lode/text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lode {

/// A paragraph as the lines show it.
struct Block {
  Span span;                       ///< Bytes of the text, without white space around it.
  std::uint32_t blank_before = 0;  ///< Blank lines between the block before and this one.
  std::uint32_t quote_depth = 0;   ///< Signs ">" before its lines, as in quoted mail.
  bool row = false;                ///< A row of a table: columns apart by tabs, bars or wide gaps.
  bool item = false;               ///< Begins with a bullet or a number.
};

/// The paragraphs of `text`, in order.
///
/// Blank lines part paragraphs. Lines that follow each other belong together when the text is hard-wrapped, which shows
/// in that the first word of the next line would not have fitted on the line; else every line is a paragraph, as are
/// bullets, rows of tables, and "Q:" and "A:" lines.
/// Cost: linear.
[[nodiscard]] std::vector<Block> lay_out(std::string_view text);

}  // namespace lode
