#include "lode/text/make_document.hpp"

#include "lode/text/character.hpp"
#include "lode/text/clean_text.hpp"
#include "lode/text/json_input.hpp"
#include "lode/text/page.hpp"
#include "lode/text/page_rules.hpp"
#include "lode/text/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lode {

namespace {

// On one line, with single blanks.
std::string as_title(std::string_view text) {
  std::string title;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.kind != CharacterKind::space) {
      title.append(text, at, character.size);
    } else if (!title.empty() && title.back() != ' ') {
      title += ' ';
    }
    at += character.size;
  }
  if (title.ends_with(' ')) title.pop_back();
  return title;
}

void append(Document& document, const CleanText& part) {
  const auto begin = static_cast<std::uint32_t>(document.text.size());
  document.text += part.text;
  for (const Anchor& anchor : part.anchors) document.anchors.push_back({begin + anchor.text, anchor.original});
}

}  // namespace

std::optional<Document> make_document(const rapidjson::Value& article, std::string id, const Place& place,
                                      Diagnostics& diagnostics) {
  Document document;
  const std::string_view own_id = string_member(article, "id");
  document.id = own_id.empty() ? std::move(id) : std::string(own_id);
  document.source = place.source;
  const std::string_view language = string_member(article, "language");
  document.language = language.empty() ? "en" : std::string(language);
  if (!language.empty() && !language.starts_with("en") && !language.starts_with("EN")) {
    diagnostics.push_back(
        {place, fmt::format("article \"{}\" is in the language \"{}\", and only English is read; left out", document.id,
                            language)});
    return std::nullopt;
  }
  const PageRules& rules = PageRules::shipped();
  if (const std::string_view date = string_member(article, "date"); !date.empty()) {
    if (auto found = rules.find_date(date.substr(0, 10))) {
      document.date = std::move(found->iso);
    } else {
      diagnostics.push_back(
          {place, fmt::format("article \"{}\" has the date \"{}\", which no calendar knows; read without a date",
                              document.id, date)});
    }
  }

  const CleanText title = clean_text(string_member(article, "title"));
  const bool has_title = !as_title(title.text).empty();
  if (has_title) {
    document.title = as_title(title.text);
    document.title_apart = true;
    append(document, title);
    document.title_span = {0, static_cast<std::uint32_t>(document.text.size())};
    document.text += "\n\n";
  }
  document.body_begin = static_cast<std::uint32_t>(document.text.size());
  append(document, clean_text(string_member(article, "text")));
  const std::string_view body = std::string_view(document.text).substr(document.body_begin);
  for (const Span span : body_paragraphs(body, document.title, rules)) {
    document.paragraphs.push_back({document.body_begin + span.begin, document.body_begin + span.end});
  }
  if (document.paragraphs.empty() && !has_title) {
    diagnostics.push_back({place, fmt::format("article \"{}\" has no text; left out", document.id)});
    return std::nullopt;
  }
  document.sha256 = sha256_hex(document.text);
  return document;
}

std::vector<Document> make_documents(std::string_view raw, std::string_view source) {
  const CleanText page = clean_text(raw);
  std::vector<Document> documents;
  for (PageArticle& article : split_page(page.text, PageRules::shipped())) {
    const std::uint32_t begin = article.slice.begin;
    const auto moved = [begin](Span span) { return Span{span.begin - begin, span.end - begin}; };
    Document document;
    document.date = std::move(article.date);
    document.source = source;
    document.language = "en";
    document.text = page.text.substr(begin, article.slice.size());
    if (!article.title.empty()) {
      document.title_span = moved(article.title);
      document.title = as_title(document.slice(document.title_span));
    }
    for (const Span span : article.paragraphs) document.paragraphs.push_back(moved(span));
    document.body_begin = document.paragraphs.empty() ? document.title_span.end : document.paragraphs.front().begin;

    document.origin = begin;
    for (const Anchor& anchor : page.anchors) {
      if (anchor.text <= begin) {
        document.origin = anchor.original + (begin - anchor.text);
      } else if (anchor.text <= article.slice.end) {
        document.anchors.push_back({anchor.text - begin, anchor.original});
      }
    }
    document.sha256 = sha256_hex(document.text);
    documents.push_back(std::move(document));
  }
  return documents;
}

}  // namespace lode
