#include "lode/text/read_articles.hpp"

#include "lode/text/clean_text.hpp"
#include "lode/text/json_input.hpp"
#include "lode/text/json_values.hpp"
#include "lode/text/make_document.hpp"

#include <fmt/format.h>

#include <cassert>
#include <istream>
#include <string_view>
#include <utility>

namespace lode {

namespace {

constexpr std::size_t read_ahead = 64U << 10U;  // bytes that show what the input is

// Why these first bytes are no text; empty when they are.
std::string_view binary_kind(std::string_view head) {
  if (head.starts_with("%PDF-")) return "is a PDF file; extract its text first, as with pdftotext";
  if (head.starts_with("PK\x03\x04")) return "is a zip archive or an office file; save it as plain text";
  if (head.starts_with("\x1F\x8B")) return "is compressed with gzip; unpack it first";
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) {
    return "is in UTF-16; convert it to UTF-8, as with iconv -f UTF-16 -t UTF-8";
  }
  if (head.find('\0') != std::string_view::npos) return "holds NUL bytes: it is binary data, not text";
  return {};
}

std::string_view without_space(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

bool is_html(std::string_view head) {
  head = without_space(head).substr(0, 15);
  std::string lower(head);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower.starts_with("<!doctype html") || lower.starts_with("<html") || lower.starts_with("<?xml");
}

[[noreturn]] void refuse_encoding(std::string_view source, std::string_view text, std::size_t offset) {
  throw InputError(
      place_at(source, text, offset),
      fmt::format("byte 0x{:02X} is not valid UTF-8; convert the text, as with iconv -f WINDOWS-1252 -t UTF-8",
                  static_cast<unsigned char>(text[offset])));
}

std::string megabytes(std::size_t bytes) { return fmt::format("{} MB", bytes >> 20U); }

}  // namespace

struct ArticleReader::State {
  State(std::istream& input, std::string source_name, std::string file_stem)
      : bytes(input, read_ahead), source(std::move(source_name)), stem(std::move(file_stem)) {
    std::string_view head = bytes.head();
    if (head.empty()) throw InputError(Place{source}, "is empty");
    if (const std::string_view kind = binary_kind(head); !kind.empty()) throw InputError(Place{source}, kind);
    if (head.starts_with("\xEF\xBB\xBF")) {
      bytes.skip(3);
      head.remove_prefix(3);
      mark = 3;
    }
    const bool named_json = source.ends_with(".json") || source.ends_with(".jsonl") || source.ends_with(".ndjson");
    if (const auto shape = json_shape(head, named_json)) {
      schema.emplace("article.schema.json");
      values.emplace(bytes, *shape, source, largest_article);
      return;
    }
    if (is_html(head)) throw InputError(Place{source}, "is an HTML or XML page; save it as plain text");
    read_page();
  }

  std::string next_id() {
    ++articles;
    return articles == 1 ? stem : fmt::format("{}#{}", stem, articles);
  }

  void read_page() {
    std::string raw;
    for (int byte = bytes.take(); byte != ByteSource::end; byte = bytes.take()) {
      if (raw.size() == largest_article) {
        throw InputError(
            {source, bytes.line()},
            fmt::format(
                "a page of plain text may have {}; split the file, or make it JSON Lines with one article a line",
                megabytes(largest_article)));
      }
      raw += static_cast<char>(byte);
    }
    if (raw.find('\0') != std::string::npos) throw InputError(Place{source}, binary_kind(std::string_view("\0", 1)));
    if (const auto offset = invalid_utf8(raw)) refuse_encoding(source, raw, *offset);
    page = make_documents(raw, source);
    if (page.empty())
      throw InputError(Place{source}, without_space(raw).empty() ? "is empty" : "holds no article text");
    for (Document& document : page) {
      document.id = next_id();
      document.origin += mark;
      for (Anchor& anchor : document.anchors) anchor.original += mark;
    }
  }

  // The article in one JSON value; nothing, and a diagnostic, when it cannot be used.
  std::optional<Document> read_value(const RawValue& value, Diagnostics& diagnostics) {
    const std::string id = next_id();
    if (value.too_long) {
      diagnostics.push_back(
          {value.place, fmt::format("this article is longer than {}; left out", megabytes(largest_article))});
      return std::nullopt;
    }
    rapidjson::Document json;
    try {
      json = parse_json(value.text, source);
    } catch (const InputError& error) {
      Place place = error.place();
      if (place.line == 1) place.column += value.place.column - 1;
      place.line += value.place.line - 1;
      if (value.cut_off)
        throw InputError(value.place, "the article that begins here is cut off: the input ends inside it");
      diagnostics.push_back({std::move(place), error.message()});
      return std::nullopt;
    }
    if (const std::string fault = schema->fault(json); !fault.empty()) {
      diagnostics.push_back({value.place, fmt::format("not an article: {}", fault)});
      return std::nullopt;
    }
    return make_document(json, id, value.place, diagnostics);
  }

  ByteSource bytes;
  std::string source;
  std::string stem;
  std::size_t mark = 0;      // bytes of the byte order mark
  std::size_t articles = 0;  // so far, the bad ones too, so that ids do not depend on them
  std::optional<JsonSchema> schema;
  std::optional<JsonValues> values;
  std::vector<Document> page;
  std::size_t next_of_page = 0;
};

ArticleReader::ArticleReader(std::istream& input, std::string source, std::string stem)
    : state_(std::make_unique<State>(input, std::move(source), std::move(stem))) {}
ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

std::optional<Document> ArticleReader::next(Diagnostics& diagnostics) {
  if (!state_->values) {
    if (state_->next_of_page == state_->page.size()) return std::nullopt;
    return std::move(state_->page[state_->next_of_page++]);
  }
  try {
    while (const auto value = state_->values->next()) {
      if (auto document = state_->read_value(*value, diagnostics)) return document;
    }
  } catch (const InputError& error) {  // the array does not go on as arrays do: what was read of it counts
    diagnostics.push_back({error.place(), error.message()});
    state_->values.reset();
  }
  return std::nullopt;
}

std::vector<Document> read_articles(std::istream& input, const std::string& source, const std::string& stem,
                                    Diagnostics& diagnostics) {
  ArticleReader reader(input, source, stem);
  std::vector<Document> documents;
  while (auto document = reader.next(diagnostics)) documents.push_back(std::move(*document));
  return documents;
}

}  // namespace lode
