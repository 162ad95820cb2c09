#include "lode/render/display_width.hpp"

#include <doctest/doctest.h>

using namespace lode;

TEST_CASE("a text's width is what a terminal shows") {
  CHECK(display_width("cobalt") == 6);
  CHECK(display_width("中国") == 4);
  CHECK(display_width("Šefčovič") == 8);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\xFF") == 1);
}

TEST_CASE("a text is cut between characters") {
  CHECK(shorten("cobalt", 6) == "cobalt");
  CHECK(shorten("cobalt ore", 8) == "cobalt…");
  CHECK(shorten("中国铝业", 6) == "中国…");
  CHECK(shorten("中国铝业", 4) == "中…");
  CHECK(shorten("cobalt", 0).empty());
}

TEST_CASE("a text is wrapped at blanks") {
  CHECK(wrap("one two  three", 8) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("extraordinarily long", 5) == std::vector<std::string>{"extraordinarily", "long"});
  CHECK(wrap("", 5).empty());
}

TEST_CASE("control characters cannot reach the terminal") {
  CHECK(on_one_line(" a\n\tb\x1B[31mc\u2028 ") == "a b [31mc");
}
