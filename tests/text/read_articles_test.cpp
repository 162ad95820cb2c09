#include "lode/text/read_articles.hpp"

#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace lode;

namespace {

struct Result {
  std::vector<Document> documents;
  Diagnostics diagnostics;
};

Result read(const std::string& input, const std::string& source = "news.json") {
  std::istringstream stream(input);
  Result result;
  result.documents = read_articles(stream, source, "news", result.diagnostics);
  return result;
}

std::string ids(const Result& result) {
  std::string line;
  for (const Document& document : result.documents) line += (line.empty() ? "" : " ") + document.id;
  return line;
}

std::string complaints(const Result& result) {
  std::string lines;
  for (const Diagnostic& each : result.diagnostics) lines += to_string(each.place) + ": " + each.message + "\n";
  return lines;
}

std::string refusal(const std::string& input, const std::string& source = "news.json") {
  try {
    read(input, source);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("an article in JSON becomes headline, blank line and body") {
  const Result result = read(
      R"({"id":"a-1","title":"Copper climbs","date":"2025-11-05T10:00Z","text":"Prices rose.\n\nThey fell later."})");
  REQUIRE(result.documents.size() == 1);
  const Document& document = result.documents[0];
  CHECK(document.id == "a-1");
  CHECK(document.title == "Copper climbs");
  CHECK(document.date == "2025-11-05");
  CHECK(document.source == "news.json");
  CHECK(document.language == "en");
  CHECK(document.text == "Copper climbs\n\nPrices rose.\n\nThey fell later.");
  CHECK(document.title_apart);
  CHECK(document.slice(document.title_span) == "Copper climbs");
  CHECK(document.body_begin == 15);
  REQUIRE(document.paragraphs.size() == 2);
  CHECK(document.slice(document.paragraphs[1]) == "They fell later.");
  CHECK(document.sha256.size() == 64);
  CHECK(original_place(document, document.paragraphs[1]) == OriginalPlace{false, 14, 30});
  CHECK(original_place(document, {7, 13}) == OriginalPlace{true, 7, 13});
  CHECK(result.diagnostics.empty());
}

TEST_CASE("object, array, JSON Lines and objects in a row are told apart by their contents") {
  const std::string one = R"({"text":"One."})";
  CHECK(ids(read(one)) == "news");
  CHECK(ids(read(one, "standard input")) == "news");
  CHECK(ids(read("[" + one + ",\n " + one + "]", "-")) == "news news#2");
  CHECK(ids(read(one + "\n" + one + "\r\n\n" + one + "\n", "-")) == "news news#2 news#3");
  CHECK(ids(read("{\n \"text\":\n \"One.\"\n}\n{\n \"text\": \"Two.\"\n}", "-")) == "news news#2");
  CHECK(ids(read("\uFEFF" + one, "-")) == "news");
  CHECK(read("[]").documents.empty());
  CHECK(read("[Update] Copper rose on Monday, traders said.", "-").documents[0].paragraphs.size() == 1);
}

TEST_CASE("a bad article is told with its place and the others go on") {
  const Result lines = read("{\"text\":\"One.\"}\n{\"text\":\n{\"text\":5}\n{\"id\":\"z\",\"text\":\"Four.\"}\n");
  CHECK(ids(lines) == "news z");
  CHECK(complaints(lines) ==
        "news.json:2:9: not valid JSON: Invalid value.\n"
        "news.json:3:1: not an article: /text breaks the rule \"type\" of /properties/text in the schema\n");

  const Result array =
      read("[{\"text\":\"One.\"},\n {\"title\":\"No text\"}, {\"text\":\"a\" \"b\"}, {\"text\":\"Four.\"}]");
  CHECK(ids(array) == "news news#4");
  CHECK(complaints(array) ==
        "news.json:2:2: not an article: the value lacks \"text\"\n"
        "news.json:2:35: not valid JSON: Missing a comma or '}' after an object member.\n");
}

TEST_CASE("articles of other languages, of impossible dates and without text are told") {
  const Result result = read(
      "{\"id\":\"fr\",\"language\":\"fr\",\"text\":\"Le cuivre.\"}\n"
      "{\"id\":\"en\",\"language\":\"en-GB\",\"date\":\"2025-02-30\",\"text\":\"Copper.\"}\n"
      "{\"id\":\"no\",\"text\":\"  \\n \"}\n");
  CHECK(ids(result) == "en");
  CHECK(result.documents[0].date.empty());
  CHECK(complaints(result) ==
        "news.json:1:1: article \"fr\" is in the language \"fr\", and only English is read; left out\n"
        "news.json:2:1: article \"en\" has the date \"2025-02-30\", which no calendar knows; read without a date\n"
        "news.json:3:1: article \"no\" has no text; left out\n");
}

TEST_CASE("input that cannot be used as a whole is refused with its place and what to do") {
  CHECK(refusal("") == "news.json: is empty");
  CHECK(refusal(" \n\n", "a.txt") == "a.txt: is empty");
  CHECK(refusal(std::string("a\0b", 3), "a.txt") == "a.txt: holds NUL bytes: it is binary data, not text");
  CHECK(refusal("%PDF-1.7 x", "a.pdf") == "a.pdf: is a PDF file; extract its text first, as with pdftotext");
  CHECK(refusal("<!DOCTYPE html><p>", "a.html") == "a.html: is an HTML or XML page; save it as plain text");
  CHECK(refusal("\xFF\xFEx", "a.txt") == "a.txt: is in UTF-16; convert it to UTF-8, as with iconv -f UTF-16 -t UTF-8");
  CHECK(refusal("Ore.\nThe caf\xE9 sells it.", "a.txt") ==
        "a.txt:2:8: byte 0xE9 is not valid UTF-8; convert the text, as with iconv -f WINDOWS-1252 -t UTF-8");
  CHECK(refusal("12345 67", "a.txt") == "a.txt: holds no article text");
}

TEST_CASE("of a JSON input that breaks off, the whole articles before that count") {
  const auto told = [](const std::string& input) {
    const Result result = read(input);
    return ids(result) + " / " + complaints(result);
  };
  CHECK(told("[{\"text\":\"One.\"}") ==
        "news / news.json:1:17: the array is cut off: its closing bracket is missing\n");
  CHECK(told("[{\"text\":\"One.\"} {\"text\":\"Two.\"}]") ==
        "news / news.json:1:18: a comma or the closing bracket of the array is expected here\n");
  CHECK(told("{\n\"text\": \"One") ==
        " / news.json:1:1: the article that begins here is cut off: the input ends inside it\n");
  CHECK(told("{\n\"text\": \"One.\"}\n,,,") ==
        "news / news.json:3:1: an article is expected here, which begins with {\n");
  CHECK(told("12345 67") == " / news.json:1:1: an article is expected here, which begins with {\n");
}

TEST_CASE("invalid UTF-8 in one line of JSON leaves the others alone") {
  const Result result = read("{\"text\":\"caf\xE9\"}\n{\"text\":\"Two.\"}\n");
  CHECK(ids(result) == "news#2");
  CHECK(complaints(result) == "news.json:1:13: not valid JSON: Invalid encoding in string.\n");
}

TEST_CASE("an enormous line is left out in bounded memory, or refused as plain text") {
  std::string line = "{\"text\":\"";
  line.append(largest_article + 1, 'x');
  const Result result = read(line + "\"}\n{\"text\":\"Two.\"}\n");
  CHECK(ids(result) == "news#2");
  CHECK(complaints(result) == "news.json:1:1: this article is longer than 16 MB; left out\n");
  CHECK(refusal(line.substr(9), "a.txt") ==
        "a.txt:1: a page of plain text may have 16 MB; split the file, or make it JSON Lines with one article a line");
}

TEST_CASE("invisible characters and stray control characters do not shift offsets") {
  const Result result = read("{\"title\":\"Neo\u00ADdymium\",\"text\":\"Japan\u0092s ore\u00AD is\u200B sold.\"}");
  REQUIRE(result.documents.size() == 1);
  const Document& document = result.documents[0];
  CHECK(document.title == "Neodymium");
  CHECK(document.text == "Neodymium\n\nJapan\u2019s ore is sold.");
  CHECK(original_place(document, {3, 9}) == OriginalPlace{true, 5, 11});
  const auto sold = static_cast<std::uint32_t>(document.text.find("sold"));
  CHECK(original_place(document, {sold, sold + 4}) == OriginalPlace{false, 21, 25});
}

TEST_CASE("in a body from JSON bylines, credits and the repeated headline are left out, and no article is split off") {
  const Result result = read(
      R"({"title":"Copper climbs","text":"Copper climbs\n\nBy Jane Doe\n\nPrices rose.\n\n(Reporting by Jane Doe)\n\n)"
      R"(What comes next\n\nPrices may fall.\n\nNo comments:\n\nFirst!"})");
  REQUIRE(result.documents.size() == 1);
  std::string kept;
  for (const Span span : result.documents[0].paragraphs) kept += std::string(result.documents[0].slice(span)) + "|";
  CHECK(kept == "Prices rose.|What comes next|Prices may fall.|");
}
