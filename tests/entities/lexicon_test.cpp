#include "lode/entities/lexicon.hpp"

#include "data/embedded.hpp"
#include "lode/text/input_error.hpp"
#include "lode/text/json_input.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

using namespace lode;

namespace {

std::string lexicon_of(std::string_view entries) {
  return R"({"source":"test","licence":"Apache-2.0","date":"2025","entries":[)" + std::string(entries) + "]}";
}

/// What() of the error that adding `json` raises; empty when it is taken.
std::string error_of(std::string_view json) {
  Lexicon lexicon;
  try {
    lexicon.add(json, "mine.json");
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

constexpr std::string_view shipped_files[] = {
    "lexicon/assets.json",    "lexicon/bodies.json", "lexicon/commodities.json", "lexicon/companies.json",
    "lexicon/countries.json", "lexicon/people.json", "lexicon/places.json"};

}  // namespace

TEST_SUITE_BEGIN("entities");

TEST_CASE("a lexicon file gives its entries") {
  Lexicon lexicon;
  lexicon.add(lexicon_of(R"({"id":"company:orevia","type":"company","name":"Orevia","aliases":["Orevia Plc"],
    "country":"country:FR","codes":{"ticker":"ORV.PA"}})"),
              "mine.json");
  const LexiconEntry* entry = lexicon.find("company:orevia");
  REQUIRE(entry != nullptr);
  CHECK(entry->type == EntityType::company);
  CHECK(entry->aliases == std::vector<std::string>{"Orevia Plc"});
  CHECK(entry->country == "country:FR");
  CHECK(entry->codes.front().second == "ORV.PA");
  CHECK(lexicon.find("company:other") == nullptr);
}

TEST_CASE("a later file replaces an entry of the same id") {
  Lexicon lexicon;
  lexicon.add(lexicon_of(R"({"id":"company:orevia","type":"company","name":"Orevia"})"), "a.json");
  lexicon.add(lexicon_of(R"({"id":"company:orevia","type":"company","name":"Orevia Group"})"), "b.json");
  CHECK(lexicon.entries().size() == 1);
  CHECK(lexicon.find("company:orevia")->name == "Orevia Group");
  CHECK(lexicon.find("company:orevia")->layer == 2);
}

TEST_CASE("a lexicon that cannot be used is refused with its place") {
  CHECK(error_of("{\"source\": ").find("mine.json:1:") == 0);
  CHECK(error_of("{}").find("mine.json") == 0);
  const std::string second_line = lexicon_of(
      "{\"id\":\"company:a\",\"type\":\"company\",\"name\":\"A\"},\n"
      "{\"id\":\"company:b\",\"type\":\"firm\",\"name\":\"B\"}");
  CHECK(error_of(second_line).find("mine.json:2:1: /entries/1/type breaks the rule") == 0);
  const std::string wrong_prefix = lexicon_of("\n{\"id\":\"place:b\",\"type\":\"company\",\"name\":\"B\"}");
  CHECK(error_of(wrong_prefix).find("mine.json:2:1: the id \"place:b\" does not begin with its type \"company\"") == 0);
  const std::string unknown_key =
      lexicon_of("{\"id\":\"company:a\",\"type\":\"company\",\"name\":\"A\",\"nick\":\"B\"}");
  CHECK(error_of(unknown_key).find("mine.json:1:") == 0);
}

TEST_CASE("the shipped lexicon fits its schema, has unique ids, and refers to entries that exist") {
  const JsonSchema schema("lexicon.schema.json");
  std::set<std::string> ids;
  for (const std::string_view file : shipped_files) {
    CAPTURE(file);
    const auto document = parse_json(embedded_file(file), file);
    CHECK(schema.fault(document) == "");
    for (const auto& entry : document["entries"].GetArray()) {
      const std::string id(view(entry["id"]));
      CAPTURE(id);
      CHECK(ids.insert(id).second);
      CHECK(id.starts_with(std::string(view(entry["type"])) + ":"));
    }
  }
  const Lexicon lexicon = Lexicon::shipped();
  CHECK(lexicon.entries().size() == ids.size());
  for (const LexiconEntry& entry : lexicon.entries()) {
    CAPTURE(entry.id);
    const auto exists = [&](const std::string& id) { return id.empty() || ids.contains(id); };
    WARN(exists(entry.country));
    WARN(exists(entry.parent));
    for (const auto* list : {&entry.members, &entry.broader, &entry.made_from, &entry.commodities}) {
      for (const std::string& id : *list) {
        CAPTURE(id);
        WARN(exists(id));
      }
    }
  }
}

TEST_CASE("the shipped lists of words fit their schemas") {
  CHECK(JsonSchema("nouns.schema.json").fault(parse_json(embedded_file("lexicon/nouns.json"), "nouns.json")) == "");
  CHECK(JsonSchema("name_words.schema.json")
            .fault(parse_json(embedded_file("lexicon/name_words.json"), "name_words.json")) == "");
}

TEST_SUITE_END();
