#include "lode/relations/time_expressions.hpp"

#include "lode/text/segment.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lode;

namespace {

std::vector<std::string_view> tokens_of(Document& document) {
  document.paragraphs = {{0, static_cast<std::uint32_t>(document.text.size())}};
  segment(document);
  std::vector<std::string_view> tokens;
  for (const Token& token : document.tokens) tokens.push_back(document.slice(token.span));
  return tokens;
}

/// "words = past" or "words = past | future", one expression after the other, joined by "; ".
std::string times(const std::string& text, const std::string& date = "2025-11-05") {
  static const QualifierWords words = QualifierWords::shipped();
  Document document;
  document.text = text;
  const std::vector<std::string_view> tokens = tokens_of(document);
  std::string result;
  for (const TimeExpression& time : find_times(tokens, day_of(date), words.time)) {
    if (!result.empty()) result += "; ";
    const Span span{document.tokens[time.tokens.begin].span.begin, document.tokens[time.tokens.end - 1].span.end};
    const std::string past = to_iso(time.past);
    const std::string future = to_iso(time.future);
    result += std::string(document.slice(span)) + " = " + past;
    if (future != past) result += " | " + future;
  }
  return result;
}

struct Row {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("times are told as ISO 8601 intervals, relative to the article's date") {
  // Wednesday, 5 November 2025.
  const std::vector<Row> rows = {
      {"It sold copper in 2019.", "in 2019 = 2019"},
      {"It has sold copper since 2019.", "since 2019 = 2019/.."},
      {"It has sold copper since May.", "since May = 2025-05/.."},
      {"It has sold copper since early March.", "since early March = 2025-03/.."},
      {"It will build a mine by 2026.", "by 2026 = ../2026"},
      {"It will buy gas until 2030.", "until 2030 = ../2030"},
      {"The contract runs through 2032.", "through 2032 = ../2032"},
      {"Exports end before 2030.", "before 2030 = ../2029"},
      {"Exports begin after 2027.", "after 2027 = 2028/.."},
      {"It sold copper from 2020 to 2024.", "from 2020 to 2024 = 2020/2024"},
      {"It sold copper between 2020 and 2024.", "between 2020 and 2024 = 2020/2024"},
      {"In 2020-2024 it sold copper.", "In 2020-2024 = 2020/2024"},
      {"It sold copper in the 1990s.", "in the 1990s = 1990/1999"},
      {"It was founded in the early 1990s.", "in the early 1990s = 1990/1993"},
      {"It sold copper in April.", "in April = 2025-04 | 2026-04"},
      {"It sold copper in December.", "in December = 2024-12 | 2025-12"},
      {"It sold copper in November.", "in November = 2025-11"},
      {"It sold copper in April 2024.", "in April 2024 = 2024-04"},
      {"It sold copper in April of last year.", "in April of last year = 2024-04"},
      {"It sold copper last April.", "last April = 2025-04"},
      {"It will sell copper next May.", "next May = 2026-05"},
      {"It sold copper in May.", "in May = 2025-05 | 2026-05"},
      {"May said that it may sell copper.", ""},
      {"In March it sold copper; they march on.", "In March = 2025-03 | 2026-03"},
      {"It will tax copper from January.", "from January = 2025/.. | 2026/.."},
      {"Curbs apply starting in January 2026.", "starting in January 2026 = 2026/.."},
      {"It sold copper from March to June.", "from March to June = 2025-03/2025-06 | 2026-03/2026-06"},
      {"It sold copper from November to February.", "from November to February = 2024-11/2025-02 | 2025-11/2026-02"},
      {"It signed on November 3.", "on November 3 = 2025-11-03 | 2026-11-03"},
      {"It signed on Nov. 3, 2024.", "on Nov. 3, 2024 = 2024-11-03"},
      {"It signed on 3 November.", "on 3 November = 2025-11-03 | 2026-11-03"},
      {"It signed on the 3rd of December 2024.", "on the 3rd of December 2024 = 2024-12-03"},
      {"It signed on 2024-12-03.", "on 2024-12-03 = 2024-12-03"},
      {"Duties start on December 1.", "on December 1 = 2024-12-01 | 2025-12-01"},
      {"It signed on Tuesday.", "on Tuesday = 2025-11-04 | 2025-11-11"},
      {"It signed on Wednesday.", "on Wednesday = 2025-11-05"},
      {"It signs on Friday.", "on Friday = 2025-10-31 | 2025-11-07"},
      {"It signed last Thursday.", "last Thursday = 2025-10-30"},
      {"It will sign next Monday.", "next Monday = 2025-11-10"},
      {"They meet this Friday.", "this Friday = 2025-11-07"},
      {"They met on Monday, November 3.", "on Monday, November 3 = 2025-11-03 | 2026-11-03"},
      {"They met yesterday.", "yesterday = 2025-11-04"},
      {"They meet today and tomorrow.", "today = 2025-11-05; tomorrow = 2025-11-06"},
      {"It sold copper last year.", "last year = 2024"},
      {"It will sell copper next year.", "next year = 2026"},
      {"It sold copper this year.", "this year = 2025"},
      {"It sold copper last month.", "last month = 2025-10"},
      {"It sold copper last week.", "last week = 2025-10-27/2025-11-02"},
      {"It sold copper this week.", "this week = 2025-11-03/2025-11-09"},
      {"It sold copper last quarter.", "last quarter = 2025-07/2025-09"},
      {"It has sold copper since last year.", "since last year = 2024/.."},
      {"It was sold earlier this year.", "earlier this year = 2025-01-01/2025-11-05"},
      {"It will be sold later this month.", "later this month = 2025-11-05/2025-11-30"},
      {"It sold copper in the first quarter.", "in the first quarter = 2025-01/2025-03 | 2026-01/2026-03"},
      {"It sold copper in the first quarter of 2024.", "in the first quarter of 2024 = 2024-01/2024-03"},
      {"It sold copper in Q3 2024.", "in Q3 2024 = 2024-07/2024-09"},
      {"It will sell copper in the second half of next year.", "in the second half of next year = 2026-07/2026-12"},
      {"It sold copper in the first nine months of 2025.", "in the first nine months of 2025 = 2025-01/2025-09"},
      {"It sold copper two years ago.", "two years ago = 2023"},
      {"It sold copper 10 days ago.", "10 days ago = 2025-10-26"},
      {"It sold copper a month ago.", "a month ago = 2025-10"},
      {"It will sell copper in two years.", "in two years = 2027"},
      {"It must sell the mine within six months.", "within six months = 2025-11-05/2026-05-05"},
      {"It will sell copper over the next five years.", "over the next five years = 2025-11-05/2030-11-05"},
      {"It sold copper over the past two decades.", "over the past two decades = 2005-11-05/2025-11-05"},
      {"The mine opens in early 2026.", "in early 2026 = 2026-01/2026-04"},
      {"The mine opens in mid-2026.", "in mid-2026 = 2026-05/2026-08"},
      {"They met in the middle of last week.", "in the middle of last week = 2025-10-30"},
      {"They met in the middle of last weekend.", "in the middle of last weekend = 2025-11-01/2025-11-02"},
      {"The mine opened in late 2024.", "in late 2024 = 2024-09/2024-12"},
      {"The mine opens by the end of 2027.", "by the end of 2027 = ../2027"},
      {"The mine opens by the end of the decade.", "by the end of the decade = ../2029"},
      {"The mine opens by year-end.", "by year-end = ../2025"},
      {"The mine opens at the end of April.", "at the end of April = 2025-04-30 | 2026-04-30"},
      {"It sold copper last summer.", "last summer = 2025-06/2025-08"},
      {"It will sell copper next spring.", "next spring = 2026-03/2026-05"},
      {"It sold copper in the spring of 2024.", "in the spring of 2024 = 2024-03/2024-05"},
      {"They met over the weekend.", "over the weekend = 2025-11-01/2025-11-02 | 2025-11-08/2025-11-09"},
      {"It sold 2000 tonnes of 2000 dollars.", ""},
      {"It sold copper in Chile for 2024 dollars.", ""},
  };
  CHECK(rows.size() >= 60);
  for (const Row& row : rows) CHECK_MESSAGE(times(row.text) == row.expected, row.text, " -> ", times(row.text));
}

TEST_CASE("without a date only times that name a year are found") {
  CHECK(times("It sold copper last year, in April, and in May 2020.", "") == "in May 2020 = 2020-05");
}

TEST_CASE("periods that cross the turn of the year") {
  CHECK(times("It sold copper last winter.", "2025-01-20") == "last winter = 2023-12/2024-02");
  CHECK(times("It sold copper last month.", "2025-01-20") == "last month = 2024-12");
  CHECK(times("It sold copper last week.", "2025-01-02") == "last week = 2024-12-23/2024-12-29");
  CHECK(times("It sold copper in December.", "2025-01-20") == "in December = 2024-12 | 2025-12");
  CHECK(times("It will sell copper in six weeks.", "2025-12-20") == "in six weeks = 2026-01-26/2026-02-01");
  CHECK(times("It sold copper a month ago.", "2024-03-31") == "a month ago = 2024-02");
}

TEST_CASE("the nearer of past and future is chosen when nothing says which") {
  Document document;
  document.text = "Curbs apply on Friday.";
  const auto tokens = tokens_of(document);
  const auto date = day_of("2025-11-05");
  const auto found = find_times(tokens, date, QualifierWords::shipped().time);
  REQUIRE(found.size() == 1);
  CHECK(to_iso(found[0].at(Horizon::nearest, *date)) == "2025-11-07");
  CHECK(to_iso(found[0].at(Horizon::past, *date)) == "2025-10-31");
  CHECK(to_iso(found[0].at(Horizon::future, *date)) == "2025-11-07");
  document.text = "Curbs apply until September.";
  const auto closing = find_times(tokens_of(document), date, QualifierWords::shipped().time);
  REQUIRE(closing.size() == 1);
  CHECK(to_iso(closing[0].at(Horizon::nearest, *date)) == "../2026-09");
}

TEST_CASE("only whole ISO days are dates") {
  CHECK(day_of("2025-11-05T08:00:00Z").has_value());
  CHECK_FALSE(day_of("2025-11").has_value());
  CHECK_FALSE(day_of("2025-02-30").has_value());
  CHECK_FALSE(day_of("").has_value());
  CHECK_FALSE(day_of("5 November").has_value());
}
