#include "lode/query/name_index.hpp"

#include "graph/sample.hpp"
#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

using namespace lode;
using namespace lode::test;

namespace {

KnowledgeGraph sample() {
  Contribution contribution =
      article("a", "",
              {"country:CN supplies country:georgia +commodity:neodymium", "place:georgia produces commodity:cobalt",
               "person:maros-sefcovic criticizes country:CN"});
  for (ArticleEntity& entity : contribution.entities) {
    if (entity.id == "country:CN") {
      entity.names = {{"Beijing", MentionKind::name, 3}, {"Chinese", MentionKind::demonym, 2}};
    }
    if (entity.id == "person:maros-sefcovic") entity.name = "Maroš Šefčovič";
  }
  return graph_of({contribution});
}

std::string message(const NameIndex& names, std::string_view name) {
  try {
    return names.resolve(name);
  } catch (const InputError& error) {
    return error.message();
  }
}

}  // namespace

TEST_CASE("an entity is found by its id, name, alias, demonym, and as articles write it") {
  const KnowledgeGraph graph = sample();
  const NameIndex names(graph);
  for (const std::string name : {"country:CN", "China", "china", "the PRC", "Beijing", "BEIJING", "Chinese"}) {
    CHECK_MESSAGE(names.find(name) == std::vector<std::string>{"country:CN"}, name);
  }
  CHECK(names.find("maros sefcovic") == std::vector<std::string>{"person:maros-sefcovic"});
  CHECK(names.find("Nd") == std::vector<std::string>{"commodity:neodymium"});
  CHECK(names.find("Chin").empty());
}

TEST_CASE("a commodity that is only broader than what articles mention is found") {
  const KnowledgeGraph graph = sample();
  CHECK(NameIndex(graph).find("Critical-minerals") == std::vector<std::string>{"commodity:critical-minerals"});
}

TEST_CASE("an ambiguous name is told with its candidates, an unknown one with what is near") {
  const KnowledgeGraph graph = sample();
  const NameIndex names(graph);
  CHECK(message(names, "Georgia") ==
        "\"Georgia\" can be 2 things; give one of these ids instead:\n"
        "  Georgia (country:georgia)\n"
        "  Georgia (place:georgia)");
  CHECK(message(names, "Chinna") == "nothing in the graph is called \"Chinna\"; did you mean China (country:CN)?");
  CHECK(message(names, "earths") ==
        "nothing in the graph is called \"earths\"; did you mean rare earths (commodity:rare-earths)?");
  CHECK(message(names, "Atlantis") == "nothing in the graph is called \"Atlantis\"");
}

TEST_CASE("names are compared without capitals, accents, hyphens and article") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"The  Hague", "hague"},
      {"rare-earths", "rare earths"},
      {"Šefčovič", "sefcovic"},
      {"STRASSE", "strasse"},
      {"Straße", "strasse"},
      {" a_b ", "a b"},
      {"", ""},
      {"Ünye", "unye"},
      {"\xFF raw", "\xFF raw"},
      {"中国", "中国"},
  };
  for (const auto& [name, folded] : table) CHECK(comparable_name(name) == folded);
}
