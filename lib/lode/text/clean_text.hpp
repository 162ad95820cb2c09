#pragma once

// Private to the library: makes raw UTF-8 fit to read, remembering where every byte came from.

#include "lode/text/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Text without invisible characters, and how its offsets translate back.
struct CleanText {
  std::string text;
  std::vector<Anchor> anchors;  ///< As in `Document::anchors`; `original` counts from the raw text's first byte.
};

/// Drops byte order marks, soft hyphens, zero-width characters and control characters (but not white space), and turns
/// the control characters U+0080 to U+009F, which are Windows-1252 bytes taken for Latin-1, into what was meant.
/// Pre: `raw` is valid UTF-8.
/// Source: Unicode's best-fit table for Windows-1252.
[[nodiscard]] CleanText clean_text(std::string_view raw);

/// The offset of the first byte that is not part of valid UTF-8; nothing when there is none.
[[nodiscard]] std::optional<std::size_t> invalid_utf8(std::string_view bytes) noexcept;

}  // namespace lode
