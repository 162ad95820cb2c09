#pragma once

#include "lode/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// A surface token by the conventions of the Universal Dependencies English treebanks.
struct Token {
  Span span;               ///< Bytes of `Document::text`; never empty, never with white space inside.
  bool continues = false;  ///< Written together with the token before it as one UD multiword token: "n't", "'s", "'ll".
  auto operator<=>(const Token&) const = default;
};

/// What kind of line a sentence stands in.
enum class SentenceKind : std::uint8_t {
  title,    ///< The article's headline.
  heading,  ///< A line without a full stop inside the body.
  body,     ///< Running text.
};

/// A sentence: a run of tokens.
struct Sentence {
  Span span;                ///< Bytes of `Document::text`, from the first token's begin to the last one's end.
  IndexRange tokens;        ///< Indices into `Document::tokens`.
  std::uint32_t paragraph;  ///< 0-based; the title is paragraph 0 of its own, the body starts at 1.
  SentenceKind kind = SentenceKind::body;
  auto operator<=>(const Sentence&) const = default;
};

/// A byte of the text from which on the original runs at a new distance.
struct Anchor {
  std::uint32_t text = 0;      ///< Offset into `Document::text`.
  std::uint64_t original = 0;  ///< Offset of the same byte in the headline field, text field or file.
  auto operator<=>(const Anchor&) const = default;
};

/// One article.
///
/// `text` is the original without invisible characters (soft hyphens, zero-width spaces, byte order mark) and with the
/// punctuation that stray Windows-1252 control characters were meant to be; `anchors` holds where that moved bytes.
/// All offsets are bytes into `text`, which is one buffer for headline and body. How a byte of it is told to the user
/// (an offset into the file or into a JSON field) is `original_place()`'s business.
struct Document {
  std::string id;        ///< The JSON's `id`, else the file's stem, with "#2", "#3" for further articles of a page.
  std::string title;     ///< Headline; empty when there is none.
  std::string date;      ///< ISO 8601 day; empty when unknown.
  std::string source;    ///< Name of the input it came from, as given.
  std::string language;  ///< BCP 47 tag; "en".
  std::string text;      ///< UTF-8. Headline, blank line, body; for a page, its slice of the file.
  std::string sha256;    ///< Of `text`, 64 lower-case hexadecimal digits.
  Span title_span;       ///< Where the headline stands in `text`; empty when there is none.
  std::uint32_t body_begin = 0;  ///< First byte of the body in `text`.
  std::uint64_t origin = 0;      ///< Offset of `text` in the original file (plain text pages); 0 for JSON.
  bool title_apart = false;      ///< The headline came from a field of its own, so that it has offsets of its own.
  bool paragraph_is_sentence = false;  ///< Given one sentence a line: no paragraph is cut further.
  std::vector<Anchor> anchors;         ///< In text order; empty unless characters were left out or replaced.
  std::vector<Span>
      paragraphs;  ///< Body paragraphs, in order; what is left out (credits, bylines, footers) is in none.
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  [[nodiscard]] std::string_view slice(Span span) const noexcept {
    return std::string_view(text).substr(span.begin, span.size());
  }
  friend bool operator==(const Document&, const Document&) = default;
};

/// A place in what the user gave us: the headline field, or the text (field or file).
struct OriginalPlace {
  bool in_title = false;    ///< Offsets count from the headline's first byte, not the text's.
  std::uint64_t begin = 0;  ///< Bytes.
  std::uint64_t end = 0;    ///< Bytes, half-open.
  auto operator<=>(const OriginalPlace&) const = default;
};

/// Translates a span of `document.text` into offsets of the original input.
[[nodiscard]] OriginalPlace original_place(const Document& document, Span span) noexcept;

}  // namespace lode
