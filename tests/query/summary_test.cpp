#include "lode/query/summary.hpp"

#include "graph/sample.hpp"

#include <doctest/doctest.h>

using namespace lode;
using namespace lode::test;

TEST_CASE("a graph is told in figures") {
  const KnowledgeGraph graph =
      graph_of({article("a", "2025-10-01", {"country:CN supplies country:US", "company:x owns company:y"}),
                article("b", "", {"country:CN supplies country:US planned"})});
  const std::vector<Result> summary = summarize(graph);
  REQUIRE(summary.size() == 3);
  const auto number = [](std::int64_t value) { return Cell(value); };
  CHECK(summary[0].rows[0].cells == std::vector<Cell>{"articles", number(2)});
  CHECK(summary[0].rows[1].cells == std::vector<Cell>{"independent reports", number(2)});
  CHECK(summary[0].rows[2].cells == std::vector<Cell>{"first article", "2025-10-01"});
  CHECK(summary[1].rows[0].cells == std::vector<Cell>{"country", number(2)});
  CHECK(summary[2].rows[1].cells == std::vector<Cell>{"supplies", number(1), number(1), number(0), number(0)});
}
