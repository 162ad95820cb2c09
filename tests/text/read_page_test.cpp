#include "lode/text/read_articles.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace lode;

namespace {

std::vector<Document> read(std::string_view page) {
  std::istringstream stream{std::string(page)};
  Diagnostics diagnostics;
  auto documents = read_articles(stream, "page.txt", "page", diagnostics);
  CHECK(diagnostics.empty());
  return documents;
}

// A line an article: id, date, headline, and the first two words of every paragraph.
std::string dump(std::string_view page) {
  std::string lines;
  for (const Document& document : read(page)) {
    lines += document.id + " " + (document.date.empty() ? "-" : document.date) + " [" + document.title + "]";
    for (const Span span : document.paragraphs) {
      const std::string paragraph(document.slice(span));
      const auto second = paragraph.find_first_of(" \n", paragraph.find_first_of(" \n") + 1);
      lines += " " + paragraph.substr(0, second) + ";";
    }
    lines += "\n";
  }
  return lines;
}

constexpr std::string_view lead = "The smelter in the north said on Monday that it would buy more ore from the coast.";
constexpr std::string_view more = "Output has doubled since the spring, according to the ministry that runs the mines.";

std::string join(std::initializer_list<std::string_view> parts, std::string_view gap = "\n\n") {
  std::string text;
  for (const std::string_view part : parts) {
    if (!text.empty()) text += gap;
    text += part;
  }
  return text;
}

}  // namespace

TEST_CASE("a blog page with a date, credits, closing bylines and a comment footer splits into its articles") {
  const std::string page = join(
      {"Monday, March 03, 2025", "Smelter to buy more ore from coastal mines", "Stock image.", lead,
       "What stands in the way", more, "(By Jane Doe; Editing by John Smith)", "Can the delta feed the battery makers?",
       "The port is where half of the ore is loaded. (Image courtesy of the Port Office.)", lead, more,
       "(By Ann Lee and Bo Chen; Editing by John Smith)", "No comments:", "Post a Comment"});
  CHECK(dump(page) ==
        "page 2025-03-03 [Smelter to buy more ore from coastal mines] The smelter; What stands; Output has;\n"
        "page#2 2025-03-03 [Can the delta feed the battery makers?] The port; The smelter; Output has;\n");
  const auto documents = read(page);
  CHECK(documents[1].slice(documents[1].paragraphs[0]) == "The port is where half of the ore is loaded.");
  for (const Document& document : documents) {
    CHECK(page.substr(document.origin, document.text.size()) == document.text);
  }
}

TEST_CASE("posts of a blog's front page: each has a date, a headline and a footer") {
  CHECK(dump(join({"Ore and More", "Home", "About | Archive | Contact", "Tuesday, 4 March 2025",
                   "Smelter to buy more ore", lead, more, "Posted by Jane at 10:15",
                   "2 comments:", "Labels: ore, smelter", "Monday, 3 March 2025", "Mines reopen in the north", more,
                   lead, "Posted by Jane at 9:00", "No comments:", "Older Posts", "Blog Archive", "March (2)"})) ==
        "page 2025-03-04 [Smelter to buy more ore] The smelter; Output has;\n"
        "page#2 2025-03-03 [Mines reopen in the north] Output has; The smelter;\n");
}

TEST_CASE("comments under a post are no article") {
  CHECK(dump(join({"Smelter to buy more ore", "By Jane Doe", lead, more, "3 comments:", "Anonymous said...", lead,
                   "I do not believe it", more})) == "page - [Smelter to buy more ore] The smelter; Output has;\n");
}

TEST_CASE("wire copy: headline, dateline, closing credit") {
  CHECK(
      dump(join({"UPDATE 1-Smelter to buy more ore", "BRUSSELS, March 3 (Reuters) - The smelter said it would buy ore.",
                 more, "(Reporting by Jane Doe; Editing by John Smith)"})) ==
      "page - [UPDATE 1-Smelter to buy more ore] BRUSSELS, March; Output has;\n");
  CHECK(dump(join({"SMELTER TO BUY MORE ORE", "LONDON, March 3 - The smelter said it would buy ore.", more, "Reuter",
                   "MINES IN THE NORTH REOPEN", "OSLO, March 3 - The mines opened their gates again.", more})) ==
        "page - [SMELTER TO BUY MORE ORE] LONDON, March; Output has;\n"
        "page#2 - [MINES IN THE NORTH REOPEN] OSLO, March; Output has;\n");
}

TEST_CASE("articles in a row are told apart by bylines, without closing credits") {
  CHECK(dump(join({"Smelter to buy more ore", "By Jane Doe", lead, more, "Why it matters", lead,
                   "Mines in the north reopen", "By Ann Lee", "4 March 2025", more, lead})) ==
        "page - [Smelter to buy more ore] The smelter; Output has; Why it; The smelter;\n"
        "page#2 2025-03-04 [Mines in the north reopen] Output has; The smelter;\n");
}

TEST_CASE("a name under the headline is the byline, and a line of signs ends an article") {
  CHECK(dump(join(
            {"Smelter to buy more ore", "Jane Doe", lead, more, "* * *", "Mines in the north reopen", more, lead})) ==
        "page - [Smelter to buy more ore] The smelter; Output has;\n"
        "page#2 - [Mines in the north reopen] Output has; The smelter;\n");
}

TEST_CASE("a dateline with a year dates the article when nothing else does") {
  CHECK(dump(join({"Smelter to buy more ore", "OSLO, 3 March 2025 \u2013 The smelter said it would buy ore.", more})) ==
        "page 2025-03-03 [Smelter to buy more ore] OSLO, 3; Output has;\n");
}

TEST_CASE("a newspaper dump names its fields") {
  CHECK(dump(join({"Headline: Smelter to buy more ore", "Byline: Jane Doe", "Date: March 3, 2025", "Length: 420 words",
                   lead, more})) == "page 2025-03-03 [Smelter to buy more ore] The smelter; Output has;\n");
}

TEST_CASE("a single article with or without headline, and with a standfirst") {
  CHECK(dump("Smelter to buy more ore") == "page - [Smelter to buy more ore]\n");
  CHECK(dump(join({lead, more})) == "page - [] The smelter; Output has;\n");
  CHECK(dump(join({"Smelter to buy more ore", lead, more})) ==
        "page - [Smelter to buy more ore] The smelter; Output has;\n");
  CHECK(dump(join({"Smelter to buy more ore", "Coastal mines hope for better prices", "Published: 3 Mar 2025 10:15 GMT",
                   lead})) == "page 2025-03-03 [Smelter to buy more ore] Coastal mines; The smelter;\n");
  CHECK(dump(join({"Smelter to buy more ore", lead, more}, "\n")) ==
        "page - [Smelter to buy more ore] The smelter; Output has;\n");
}

TEST_CASE("captions: a sentence stays, a name goes") {
  CHECK(dump(join({"Smelter to buy more ore", "Minister Ann Lee at the port. Credit: Press Office, under licence", lead,
                   "The smelter has four furnaces. Photo: Jane Doe", more})) ==
        "page - [Smelter to buy more ore] The smelter; The smelter; Output has;\n");
}

TEST_CASE("navigation inside an article goes, and a headline may run over two lines") {
  CHECK(dump(join({"Skip to content", "Smelter in the north to buy more ore from the\nmines on the coast",
                   "Share this article", lead, "Advertisement", "Read more: Mines reopen", more,
                   "Subscribe to our newsletter", "\u00A9 2025 The Courier"})) ==
        "page - [Smelter in the north to buy more ore from the mines on the coast] The smelter; Output has;\n");
}

TEST_CASE("hard-wrapped text and quoted mail give whole paragraphs") {
  const auto documents = read(
      "Smelter to buy more ore\r\n\r\n"
      "The smelter in the north said on Monday that it would buy more\r\n"
      "ore from the coast.\r\n\r\n"
      "> Output has doubled since the spring, according to the ministry\r\n"
      "> that runs the mines.\r\n");
  REQUIRE(documents.size() == 1);
  REQUIRE(documents[0].paragraphs.size() == 2);
  CHECK(documents[0].slice(documents[0].paragraphs[1]).starts_with("Output has"));
  CHECK(documents[0].slice(documents[0].paragraphs[1]).ends_with("mines."));
}

TEST_CASE("dates are read as pages write them") {
  struct Case {
    std::string_view line, date;
  };
  const Case cases[] = {{"Wednesday, November 05, 2025", "2025-11-05"},
                        {"5 Nov 2025", "2025-11-05"},
                        {"Nov. 5th, 2025 10:15 AM", "2025-11-05"},
                        {"Updated on the 5th of November 2025", "2025-11-05"},
                        {"2025-11-05", "2025-11-05"},
                        {"5.11.2025", "2025-11-05"},
                        {"25/11/2025", "2025-11-25"},
                        {"11/25/2025", "2025-11-25"},
                        {"By Jane Doe | November 5, 2025", "2025-11-05"}};
  for (const Case& each : cases) {
    CAPTURE(each.line);
    const auto documents = read(join({each.line, "Smelter to buy more ore", lead}));
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].date == each.date);
    CHECK(documents[0].paragraphs.size() == 1);
  }
  CHECK(read(join({"Smelter to buy more ore", "It opened on November 5, 2024."}))[0].date.empty());
  CHECK(read(join({"November 31, 2025", "Smelter to buy more ore", lead}))[0].date.empty());
}

TEST_CASE("offsets of a page point into the file, byte order mark and soft hyphens counted") {
  const std::string page = "\uFEFF3 March 2025\n\nSmelter to buy neo\u00ADdymium\n\nJapan\u0092s smelter buys ore.";
  const auto documents = read(page);
  REQUIRE(documents.size() == 1);
  const Document& document = documents[0];
  const auto original = [&](std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(document.text.find(part));
    const OriginalPlace place = original_place(document, {begin, begin + static_cast<std::uint32_t>(part.size())});
    return page.substr(place.begin, place.end - place.begin);
  };
  CHECK(original("Smelter") == "Smelter");
  CHECK(original("neodymium") == "neo\u00ADdymium");
  CHECK(original("buys ore") == "buys ore");
}
