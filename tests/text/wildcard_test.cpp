#include "lode/text/wildcard.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace lode;

TEST_CASE("wildcards match whole texts") {
  struct Case {
    std::string_view pattern, text;
    bool expected;
  };
  const Case cases[] = {
      {"no comments:", "No Comments:", true},
      {"no comments:", "No comments: 3", false},
      {"photo: *", "PHOTO:  Jane Doe", true},
      {"photo: *", "Photography: art", false},
      {"# comments", "12 comments", true},
      {"# comments", "twelve comments", false},
      {"by @", "By Jane Doe and John van der Berg", true},
      {"by @", "By Jane Doe, John Smith", true},
      {"by @", "By selling ore", false},
      {"by @ in @", "By Jane Doe in New Delhi", true},
      {"by @, *", "By Jane Doe, for the Courier", true},
      {"(by *; editing by *)", "(By Jane Doe; Editing by John Smith)", true},
      {"today's news", "Today\u2019s news", true},
      {"\\#\\#\\#", "###", true},
      {"\\*", "anything", false},
      {"", "", true},
      {"*", "", true},
      {"@", "", false},
  };
  for (const Case& each : cases) {
    CAPTURE(each.pattern);
    CAPTURE(each.text);
    CHECK(wildcard_match(each.pattern, each.text) == each.expected);
  }
}
