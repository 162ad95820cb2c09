#include "lode/relations/amounts.hpp"

#include "lode/text/segment.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lode;

namespace {

/// "quantity: 2,000 tonnes; share: 70%".
std::string amounts(const std::string& text) {
  static const QualifierWords words = QualifierWords::shipped();
  Document document;
  document.text = text;
  document.paragraphs = {{0, static_cast<std::uint32_t>(text.size())}};
  segment(document);
  std::vector<std::string_view> tokens;
  for (const Token& token : document.tokens) tokens.push_back(document.slice(token.span));
  std::string result;
  for (const Amount& amount : find_amounts(tokens, words)) {
    const Span span{document.tokens[amount.tokens.begin].span.begin, document.tokens[amount.tokens.end - 1].span.end};
    if (!result.empty()) result += "; ";
    result += amount.kind == AmountKind::money   ? "money: "
              : amount.kind == AmountKind::share ? "share: "
                                                 : "quantity: ";
    result += document.slice(span);
    if (!amount.rate.empty()) {
      const Span rate{document.tokens[amount.rate.begin].span.begin, document.tokens[amount.rate.end - 1].span.end};
      result += " " + std::string(document.slice(rate));
    }
  }
  return result;
}

struct Row {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("amounts are read as the text writes them") {
  const std::vector<Row> rows = {
      {"It sold 2,000 tonnes of copper.", "quantity: 2,000 tonnes"},
      {"It sold two million tonnes a year.", "quantity: two million tonnes a year"},
      {"It pumps 1.2 million barrels per day.", "quantity: 1.2 million barrels per day"},
      {"It makes 1.5 million tonnes of steel a year.", "quantity: 1.5 million tonnes a year"},
      {"It buys 4 million tons of liquefied natural gas annually.", "quantity: 4 million tons annually"},
      {"It sold 20 tonnes of gold to a bank, and a year later lost.", "quantity: 20 tonnes"},
      {"It pumps 300,000 bpd.", "quantity: 300,000 bpd"},
      {"It sold 400 metric tons.", "quantity: 400 metric tons"},
      {"It buys 5 billion cubic metres of gas.", "quantity: 5 billion cubic metres"},
      {"It buys 5 bcm of gas.", "quantity: 5 bcm"},
      {"It sold 2,000-3,000 tonnes.", "quantity: 2,000-3,000 tonnes"},
      {"It sold half a million tons.", "quantity: half a million tons"},
      {"It sold a million ounces.", "quantity: a million ounces"},
      {"It shipped 12 cargoes.", "quantity: 12 cargoes"},
      {"It mines 70% of the cobalt.", "share: 70%"},
      {"It mines 70 percent of the cobalt.", "share: 70 percent"},
      {"It mines 70 per cent of the cobalt.", "share: 70 per cent"},
      {"It holds a 40-percent stake.", "share: 40-percent"},
      {"It mines two-thirds of the cobalt.", "share: two-thirds"},
      {"It mines a third of the cobalt.", "share: a third"},
      {"It mines half of the cobalt.", "share: half"},
      {"It came third, in the second half.", ""},
      {"It paid $400 million.", "money: $400 million"},
      {"It paid US$1.2bn.", "money: US$1.2bn"},
      {"It paid \u20ac30m for it.", "money: \u20ac30m"},
      {"It paid 400 million euros.", "money: 400 million euros"},
      {"It paid 2.5 billion yuan.", "money: 2.5 billion yuan"},
      {"It has 2,000 workers and 3 mines.", ""},
  };
  for (const Row& row : rows) CHECK_MESSAGE(amounts(row.text) == row.expected, row.text, " -> ", amounts(row.text));
}
