#include "lode/relations/statement_json.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

namespace {

Statement example() {
  Statement statement;
  statement.document = "a-1";
  statement.subject = {"bloc:EU", "European Union", "Brussels", EntityType::bloc};
  statement.relation = "negotiates_with";
  statement.object = {"country:CN", "China", "Beijing", EntityType::country};
  statement.commodities = {{"commodity:rare-earths", "rare earths", "rare earths", EntityType::commodity}};
  statement.status = Status::planned;
  statement.confidence = 0.875;
  statement.qualifiers.time = "2025-11";
  statement.evidence = {{3, false, 512, 530, "Brussels \"talks\".", "negotiates_with/talks"}};
  return statement;
}

}  // namespace

TEST_CASE("a statement is written as one line") {
  CHECK(
      to_json(example()) ==
      R"({"document":"a-1","subject":{"id":"bloc:EU","name":"European Union","mention":"Brussels","type":"bloc"},)"
      R"("relation":"negotiates_with","object":{"id":"country:CN","name":"China","mention":"Beijing","type":"country"},)"
      R"("commodities":[{"id":"commodity:rare-earths","name":"rare earths","mention":"rare earths"}],)"
      R"("status":"planned","confidence":0.8750,"qualifiers":{"time":"2025-11"},)"
      R"("evidence":[{"sentence":3,"begin":512,"end":530,"text":"Brussels \"talks\".","rule":"negotiates_with/talks"}]})");
}

TEST_CASE("a written statement is read back as it was") {
  CHECK(statement_from_json(to_json(example()), {"test", 1}) == example());
}

TEST_CASE("a statement of another program may leave much out") {
  const Statement statement = statement_from_json(
      R"({"document":"x","subject":{"name":"Acme Copper"},"relation":"produces","object":{"name":"copper","type":"commodity"}})",
      {"test", 1});
  CHECK(statement.subject.id == "organization:acme-copper");
  CHECK(statement.subject.mention == "Acme Copper");
  CHECK(statement.object.id == "commodity:copper");
  CHECK(statement.status == Status::asserted);
  CHECK(statement.confidence == 1.0);
  CHECK(statement.evidence.empty());
}

TEST_CASE("a line that is no statement is told with its place") {
  CHECK_THROWS_WITH_AS((void)statement_from_json("{\"document\": }", {"in.jsonl", 7}),
                       "in.jsonl:7:14: not valid JSON: Invalid value.\n  {\"document\": }\n               ^",
                       InputError);
  CHECK_THROWS_AS((void)statement_from_json(R"({"document":"x","relation":"owns"})", {"in.jsonl", 7}), InputError);
}
