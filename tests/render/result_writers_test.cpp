#include "lode/render/csv.hpp"
#include "lode/render/entity_card.hpp"
#include "lode/render/result_json.hpp"
#include "lode/render/table.hpp"
#include "lode/text/json_input.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

using namespace lode;

namespace {

Result sample() {
  Result result;
  result.columns = {
      {"subject", false}, {"commodities", false}, {"support", false}, {"subject_id", true}, {"confidence", true}};
  result.rows = {
      {{"China", std::vector<std::string>{"cobalt", "nickel"}, std::int64_t{12}, "country:CN", 0.8}, {}},
      {{"中国铝业 \"Chinalco\", Ltd", std::vector<std::string>{}, std::int64_t{3}, "company:chinalco", 0.1 + 0.2},
       {{"dev-1", "A title", "2025-11-05", "It sells\naluminium.", "supplies/sell"}}}};
  return result;
}

std::string written(const auto& write) {
  std::ostringstream out;
  write(out);
  return out.str();
}

}  // namespace

TEST_CASE("a table aligns by what is seen and leaves details out") {
  CHECK(written([](std::ostream& out) { write_table(out, sample()); }) ==
        "subject                   commodities     support\n"
        "China                     cobalt, nickel       12\n"
        "中国铝业 \"Chinalco\", Ltd                        3\n"
        "    “It sells aluminium.” (dev-1, 2025-11-05)\n");
}

TEST_CASE("a table fits the terminal") {
  CHECK(written([](std::ostream& out) {
          write_table(out, sample(), {36, false});
        }) ==
        "China             cobalt, nickel  12\n"
        "中国铝业 \"China…                   3\n"
        "    “It sells aluminium.” (dev-1,\n"
        "    2025-11-05)\n");
}

TEST_CASE("a table without rows is empty") {
  Result result = sample();
  result.rows.clear();
  CHECK(written([&](std::ostream& out) { write_table(out, result); }).empty());
}

TEST_CASE("rows as JSON read back") {
  const std::string text = written([](std::ostream& out) { write_json(out, sample()); });
  const rapidjson::Document json = parse_json(text, "test");
  REQUIRE(json.Size() == 2);
  CHECK(view(json[1]["subject"]) == "中国铝业 \"Chinalco\", Ltd");
  CHECK(json[0]["commodities"].Size() == 2);
  CHECK(json[1]["confidence"].GetDouble() == 0.1 + 0.2);
  CHECK_FALSE(json[0].HasMember("quotes"));
  CHECK(view(json[1]["quotes"][0]["text"]) == "It sells\naluminium.");
  const std::string lines = written([](std::ostream& out) { write_jsonl(out, sample()); });
  CHECK(lines.find("\n{") != std::string::npos);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(written([](std::ostream& out) { write_json(out, Result{}); }) == "[]\n");
}

TEST_CASE("rows as CSV, quoted where needed") {
  CHECK(written([](std::ostream& out) { write_csv(out, sample()); }) ==
        "subject,commodities,support,subject_id,confidence,quotes\n"
        "China,cobalt; nickel,12,country:CN,0.8,\n"
        "\"中国铝业 \"\"Chinalco\"\", Ltd\",,3,company:chinalco,0.30000000000000004,\"It sells\naluminium.\"\n");
}

TEST_CASE("an entity's card, for people and as JSON") {
  EntityCard card{"commodity:cobalt",
                  "cobalt",
                  "commodity",
                  2,
                  {{"cobalt", "name", 5}, {"Co", "name", 1}},
                  {"metals (commodity:metals)"},
                  {},
                  {},
                  {"commodity:cobalt-metal"}};
  CHECK(written([&](std::ostream& out) { write_card(out, card, 0); }) ==
        "cobalt\n"
        "id          commodity:cobalt\n"
        "same as     commodity:cobalt-metal\n"
        "type        commodity\n"
        "articles    2\n"
        "written     cobalt (5), Co (1)\n"
        "broader     metals (commodity:metals)\n");
  const std::string text = written([&](std::ostream& out) { write_card_json(out, card); });
  const rapidjson::Document json = parse_json(text, "test");
  CHECK(view(json["names"][1]["text"]) == "Co");
  CHECK(json["statements"].Empty());
}
