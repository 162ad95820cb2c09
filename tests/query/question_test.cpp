#include "lode/query/question.hpp"

#include "graph/sample.hpp"
#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

using namespace lode;
using namespace lode::test;

TEST_CASE("a question is taken apart at its relation") {
  const KnowledgeGraph graph = graph_of({article("a", "", {"country:CN processes commodity:cobalt"})});
  struct Line {
    std::vector<std::string> words;
    std::string expected;
  };
  const std::vector<Line> table = {
      {{"supplies", "whom"}, "|supplies|"},
      {{"who", "supplies", "whom?"}, "|supplies|"},
      {{"supplies", "China"}, "|supplies|China"},
      {{"China", "supplies", "whom"}, "China|supplies|"},
      {{"China", "supply"}, "China|supplies|"},
      {{"who does China supply"}, "China|supplies|"},
      {{"depends-on", "Russia"}, "|depends_on|Russia"},
      {{"depends_on", "Russia"}, "|depends_on|Russia"},
      {{"depend", "on", "Russia"}, "|depends_on|Russia"},
      {{"sells", "to", "the", "European", "Union"}, "|supplies|the European Union"},
      {{"European", "Union", "negotiates", "with", "*"}, "European Union|negotiates_with|"},
      {{"process", "cobalt"}, "|processes|cobalt"},
  };
  for (const Line& line : table) {
    const WhoQuestion question = read_question(line.words, graph);
    CHECK(question.subject + '|' + question.relation + '|' + question.object == line.expected);
  }
}

TEST_CASE("a question without a relation is told which there are") {
  const KnowledgeGraph graph = graph_of({article("a", "", {"country:CN processes commodity:cobalt"})});
  CHECK_THROWS_WITH_AS(static_cast<void>(read_question({"who", "likes", "China"}, graph)),
                       "\"who likes China\" names no relation; say for example \"supplies whom\". The relations are "
                       "depends_on, negotiates_with, owns, processes, restricts, supplies",
                       InputError);
}
