#pragma once

// Private to the library: tells headlines and body text from what else stands on a page.

#include "lode/text/page_rules.hpp"
#include "lode/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// One article of a page; spans are bytes of the page's text.
struct PageArticle {
  Span slice;                    ///< From the headline to the last body paragraph.
  Span title;                    ///< Empty when there is no headline.
  std::string date;              ///< ISO 8601 day; empty when the page tells none.
  std::vector<Span> paragraphs;  ///< Of the body, in order.
};

/// Splits a page into its articles.
///
/// A further article begins at a headline: a heading with a sign that an article ended before it (a closing byline, a
/// comment footer) or that one begins (byline, date, dateline, credit). Other headings are subheadings of the article.
[[nodiscard]] std::vector<PageArticle> split_page(std::string_view text, const PageRules& rules);

/// The body paragraphs of a text that is known to be the body of one article with the headline `title`, which is
/// left out when the text repeats it.
[[nodiscard]] std::vector<Span> body_paragraphs(std::string_view text, std::string_view title, const PageRules& rules);

}  // namespace lode
