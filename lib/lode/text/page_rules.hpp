#pragma once

// Private to the library: the rules of lib/data/text/pages.json, ready to use.

#include "lode/text/span.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// What a paragraph of a page is for.
enum class PageRole : std::uint8_t {
  text,         ///< Running text.
  heading,      ///< A short line that is no sentence.
  date_line,    ///< Tells the date and nothing else.
  title_field,  ///< "Title: ..."
  head,         ///< Byline and the like, before the body.
  article_end,  ///< Closing byline and the like, after the body.
  credit,       ///< Of a picture.
  furniture,    ///< Navigation, advertising.
  footer,       ///< Comments, archive: nothing after it counts until the next article.
};

/// A date and where it is written.
struct FoundDate {
  std::string iso;  ///< ISO 8601 day.
  Span span;        ///< Bytes of the text it was found in.
};

/// The rules; immutable once built.
class PageRules {
 public:
  /// Throws: InputError when `json` does not fit `schemas/pages.schema.json`.
  explicit PageRules(std::string_view json, std::string_view source);

  /// The rules that are shipped.
  [[nodiscard]] static const PageRules& shipped();

  /// The role that a rule gives to a paragraph; nothing when no rule matches.
  [[nodiscard]] std::optional<PageRole> role_of(std::string_view paragraph) const;

  /// Where the credit at the end of a caption begins: the size of `paragraph` when there is none.
  [[nodiscard]] std::size_t credit_begin(std::string_view paragraph) const;

  /// Whether a caption is a sentence, by its verb.
  [[nodiscard]] bool has_caption_verb(std::string_view paragraph) const;

  /// The first full date in `text`: "November 5, 2025", "5 Nov 2025", "2025-11-05", "5.11.2025", "25/11/2025".
  /// Dates with a slash count only when one of the two numbers cannot be a month.
  [[nodiscard]] std::optional<FoundDate> find_date(std::string_view text) const;

  /// The date of a line that tells the date and nothing else.
  [[nodiscard]] std::optional<FoundDate> date_line(std::string_view paragraph) const;

 private:
  struct Rule {
    PageRole role;
    std::uint32_t most_words;
    std::vector<std::string> patterns;
  };
  struct PatternNumber {
    std::uint16_t rule;
    std::uint16_t pattern;
  };
  [[nodiscard]] int month_number(std::string_view word) const;  // 1 to 12; 0 when it is none

  std::vector<Rule> rules_;
  std::array<std::vector<PatternNumber>, 256> by_first_byte_;  // the patterns that may match a text beginning so
  std::vector<std::string> caption_verbs_;                     // sorted
  std::vector<std::string> date_line_words_;                   // sorted
  std::array<std::vector<std::string>, 12> months_;
};

/// White-space separated words of `text`.
[[nodiscard]] std::uint32_t count_words(std::string_view text);

}  // namespace lode
