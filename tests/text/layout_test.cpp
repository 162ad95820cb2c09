#include "lode/text/layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace lode;

namespace {

// The blocks apart by " | ", line breaks inside as "/", with the blank lines before a block as digits where over 1.
std::string dump(std::string_view text) {
  std::string line;
  for (const Block& block : lay_out(text)) {
    if (!line.empty()) line += " | ";
    std::string content(text.substr(block.span.begin, block.span.size()));
    std::replace(content.begin(), content.end(), '\n', '/');
    line += content;
  }
  return line;
}

}  // namespace

TEST_CASE("blank lines part paragraphs, and every long line is one") {
  CHECK(dump("One.\n\nTwo.\n \u00A0 \nThree.") == "One. | Two. | Three.");
  const std::string longer(200, 'x');
  CHECK(dump(longer + "\n" + longer + "\nEnd.") == longer + " | " + longer + " | End.");
}

TEST_CASE("lines of hard-wrapped text belong together") {
  CHECK(dump("Miners in the north of the country sell\n"
             "most of what they dig to smelters that\n"
             "stand abroad.\n"
             "Traders buy the rest.") ==
        "Miners in the north of the country sell/most of what they dig to smelters that/stand abroad. | "
        "Traders buy the rest.");
}

TEST_CASE("a headline above wrapped text stays apart") {
  CHECK(dump("Copper climbs\nMiners in the north of the country sell\nmost of what they dig.") ==
        "Copper climbs | Miners in the north of the country sell/most of what they dig.");
}

TEST_CASE("an indented first line begins a paragraph") {
  CHECK(dump("    Miners in the north of the country sell\n"
             "most of what they dig to some smelter.\n"
             "    Traders buy whatever is left of it from\n"
             "the diggers.") ==
        "Miners in the north of the country sell/most of what they dig to some smelter. | "
        "Traders buy whatever is left of it from/the diggers.");
}

TEST_CASE("bullets, questions and rows of tables are paragraphs") {
  CHECK(dump("- lithium\n- cobalt\n\u2022 nickel\n1. first\n(a) more") ==
        "- lithium | - cobalt | \u2022 nickel | 1. first | (a) more");
  CHECK(dump("Q: Who sells?\nA: Chile does.") == "Q: Who sells? | A: Chile does.");
  CHECK(dump("Metal\tChange\tPrice\nCopper\t1.0\t9,000") == "Metal\tChange\tPrice | Copper\t1.0\t9,000");
}

TEST_CASE("quoting signs of mail stand outside, and a change of depth parts") {
  const std::string_view text = "> Miners sell ore.\n>> Who buys it?\nNobody.";
  CHECK(dump(text) == "Miners sell ore. | Who buys it? | Nobody.");
  CHECK(lay_out(text)[1].quote_depth == 2);
}
