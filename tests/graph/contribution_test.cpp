#include "lode/graph/contribution.hpp"

#include "graph/sample.hpp"

#include <doctest/doctest.h>

using namespace lode;
using namespace lode::test;

TEST_CASE("statements of one article that say the same become one with the evidence of all") {
  Statement second = statement("country:CN supplies country:US", 500);
  second.confidence = 0.9;
  second.qualifiers.share = "70%";
  Statement headline = statement("country:CN supplies country:US", 0);
  headline.evidence[0].in_title = true;
  Document document;
  document.id = "a";
  const Contribution result = make_contribution(document, {}, {second, headline});
  REQUIRE(result.statements.size() == 1);
  CHECK(result.statements[0].evidence.size() == 2);
  CHECK(result.statements[0].evidence[0].in_title);
  CHECK(result.statements[0].confidence == 0.9);
  CHECK(result.statements[0].qualifiers.share == "70%");
}

TEST_CASE("an article's entities carry the names it gives them, counted") {
  Document document;
  document.id = "a";
  document.text = "Brussels talks to Beijing.\nBrussels  and the\nbloc and Chinese firms and it.";
  DocumentEntities entities;
  entities.entities = {{"bloc:EU", "European Union", EntityType::bloc, true, 0.5, {}, {}, {}},
                       {"country:CN", "China", EntityType::country, true, 0.5, {}, {}, {}}};
  const auto mention = [&](std::uint32_t entity, const std::string& text, std::size_t from, MentionKind kind) {
    const auto begin = static_cast<std::uint32_t>(document.text.find(text, from));
    Mention result;
    result.entity = entity;
    result.span = {begin, begin + static_cast<std::uint32_t>(text.size())};
    result.kind = kind;
    entities.mentions.push_back(result);
  };
  mention(0, "Brussels", 0, MentionKind::name);
  mention(1, "Beijing", 0, MentionKind::name);
  mention(0, "Brussels", 10, MentionKind::name);
  mention(0, "the\nbloc", 0, MentionKind::nominal);
  mention(1, "Chinese", 0, MentionKind::demonym);
  mention(1, "it", 60, MentionKind::pronoun);
  const Contribution result = make_contribution(document, entities, {});
  REQUIRE(result.entities.size() == 2);
  CHECK(result.entities[0].listed);
  CHECK(result.entities[0].names == std::vector<WrittenName>{{"Brussels", MentionKind::name, 2}});
  CHECK(result.entities[1].names ==
        std::vector<WrittenName>{{"Beijing", MentionKind::name, 1}, {"Chinese", MentionKind::demonym, 1}});
}

TEST_CASE("statements alone make a contribution for each of their articles") {
  Statement first = statement("person:smith criticizes country:US");
  first.document = "b";
  Statement second = statement("country:CN supplies country:US");
  second.document = "a";
  const std::vector<Contribution> result = make_contributions({first, second}, "statements.jsonl");
  REQUIRE(result.size() == 2);
  CHECK(result[0].article.id == "a");
  CHECK(result[1].statements[0].subject.id == "person:smith@b");
}

TEST_CASE("names that mean somebody only in their article") {
  struct Line {
    EntityType type;
    std::string name;
    bool local;
  };
  const std::vector<Line> table = {
      {EntityType::person, "Smith", true},
      {EntityType::person, "Ann Smith", false},
      {EntityType::company, "Glencore", false},
      {EntityType::company, "Chinese company", true},
      {EntityType::company, "top producer", true},
      {EntityType::asset, "plant", true},
      {EntityType::asset, "Kolwezi mine", false},
      {EntityType::commodity, "cobalt", false},
      {EntityType::group, "miners", true},
      {EntityType::group, "European carmakers", false},
      {EntityType::government_body, "ministry", true},
      {EntityType::government_body, "Chinese commerce ministry", false},
      {EntityType::place, "north", true},
      {EntityType::country, "x", false},
  };
  for (const Line& line : table) CHECK_MESSAGE(is_local_name(line.type, line.name) == line.local, line.name);
}
