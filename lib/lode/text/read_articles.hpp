#pragma once

#include "lode/text/diagnostic.hpp"
#include "lode/text/document.hpp"

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lode {

/// Bytes that one article, or one page of plain text, may have.
inline constexpr std::size_t largest_article = 16U << 20U;

/// Reads the articles of one input, one after another, in bounded memory.
///
/// What the input is shows in its contents: a JSON array of articles, JSON Lines, JSON objects one after another, or a
/// page of plain text, which is split into its articles. JSON is read article by article, so an input of any size will
/// do; a page is read whole. Documents come with paragraphs, and without tokens: `segment()` makes those.
/// Source: `schemas/article.schema.json` for the JSON.
class ArticleReader {
 public:
  /// Begins to read. `source` names the input in messages; `stem` is the id of an article that has none of its own, and
  /// further ones get "#2", "#3".
  /// Throws: InputError when the input is empty or binary, or a page that is not UTF-8, too large, or without text.
  ArticleReader(std::istream& input, std::string source, std::string stem);
  ~ArticleReader();
  ArticleReader(ArticleReader&&) noexcept;
  ArticleReader& operator=(ArticleReader&&) noexcept;

  /// The next article; nothing at the end. An article that cannot be used is told to `diagnostics` and left out; so is
  /// an array that is cut off, after its whole articles.
  [[nodiscard]] std::optional<Document> next(Diagnostics& diagnostics);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// All articles of `input`; see `ArticleReader`.
[[nodiscard]] std::vector<Document> read_articles(std::istream& input, const std::string& source,
                                                  const std::string& stem, Diagnostics& diagnostics);

}  // namespace lode
