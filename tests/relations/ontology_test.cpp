#include "lode/relations/ontology.hpp"

#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

namespace {

std::string ontology_with(const std::string& type_sets, const std::string& relations) {
  return R"({"source": "test", "licence": "test", "type_sets": {)" + type_sets + R"(}, "relations": [)" + relations +
         "]}";
}

std::string relation(const std::string& name, const std::string& subject) {
  return R"({"name": ")" + name + R"(", "subject": [")" + subject +
         R"("], "object": ["country"], "symmetric": false, "commodities": false, "gloss": "test"})";
}

}  // namespace

TEST_CASE("the shipped ontology has the 29 relations") {
  const Ontology ontology = Ontology::shipped();
  CHECK(ontology.relations().size() == 29);
  REQUIRE(ontology.find("supplies") != nullptr);
  CHECK(ontology.find("supplies")->commodities);
  CHECK_FALSE(ontology.find("supplies")->symmetric);
  CHECK(ontology.find("negotiates_with")->symmetric);
  CHECK(ontology.find("affiliated_with")->subject.contains(EntityType::person));
  CHECK_FALSE(ontology.find("affiliated_with")->subject.contains(EntityType::country));
  CHECK(ontology.find("eats") == nullptr);
}

TEST_CASE("words of a relation and around a noun give a status") {
  const Ontology ontology = Ontology::shipped();
  REQUIRE(ontology.find("supplies")->word_status.contains("order"));
  CHECK(ontology.find("supplies")->word_status.find("order")->second == Status::planned);
  CHECK_FALSE(ontology.find("supplies")->word_status.contains("sell"));
  CHECK(ontology.status_words().governors.find("await")->second == Status::possible);
}

TEST_CASE("type sets may be named by relations") {
  const Ontology ontology(ontology_with(R"("firm": ["company", "organization"])", relation("feeds", "firm")), "test");
  REQUIRE(ontology.find("feeds") != nullptr);
  CHECK(ontology.find("feeds")->subject.contains(EntityType::company));
  CHECK(ontology.find("feeds")->subject.contains(EntityType::organization));
  CHECK_FALSE(ontology.find("feeds")->subject.contains(EntityType::country));
}

TEST_CASE("a relation says how far its commodities may stand") {
  const Ontology ontology = Ontology::shipped();
  CHECK(ontology.find("supplies")->commodity_reach == CommodityReach::article);
  CHECK(ontology.find("restricts")->commodity_reach == CommodityReach::sentence);
  CHECK(ontology.find("develops")->commodity_reach == CommodityReach::clause);
  CHECK(ontology.find("partners_with")->commodity_reach == CommodityReach::frame);
}

TEST_CASE("faults of an ontology are told with their place") {
  CHECK_THROWS_WITH_AS(Ontology(ontology_with("", relation("feeds", "planet")), "mine.json"),
                       "mine.json: relation \"feeds\": \"planet\" is neither an entity type nor a type set",
                       InputError);
  CHECK_THROWS_WITH_AS(
      Ontology(ontology_with("", relation("feeds", "country") + "," + relation("feeds", "country")), "mine.json"),
      "mine.json: relation \"feeds\" stands twice", InputError);
  CHECK_THROWS_WITH_AS(Ontology(ontology_with(R"("country": ["bloc"])", ""), "mine.json"),
                       "mine.json: type set \"country\" has the name of an entity type", InputError);
}

TEST_CASE("a file of frames may bring relations along") {
  Ontology ontology = Ontology::shipped();
  const std::string begin = R"({"source": "test", "licence": "test", "frames": [], "relations": [)";
  ontology.add(begin + relation("feeds", "firm") + "]}", "mine.json");
  REQUIRE(ontology.find("feeds") != nullptr);
  CHECK(ontology.find("feeds")->subject.contains(EntityType::organization));
  CHECK_THROWS_WITH_AS(
      ontology.add(begin + "\n" + relation("feeds", "firm") + "]}", "mine.json"),
      ("mine.json:2:11: there is a relation \"feeds\" already\n  " + relation("feeds", "firm") + "]}\n            ^")
          .c_str(),
      InputError);
}

TEST_CASE("types are written by the largest sets that they hold") {
  const Ontology ontology = Ontology::shipped();
  CHECK(ontology.names_of(ontology.find("supplies")->object) ==
        std::vector<std::string>{"actor", "asset", "place", "commodity"});
  CHECK(ontology.names_of(ontology.find("affiliated_with")->subject) == std::vector<std::string>{"person"});
}
