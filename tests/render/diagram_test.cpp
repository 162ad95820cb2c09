#include "lode/render/diagram.hpp"

#include "graph/sample.hpp"
#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

using namespace lode;
using namespace lode::test;

namespace {

/// One line of the picture a line: "China -> US asserted x1 supplies: cobalt | consumes".
std::string dump(const Diagram& diagram) {
  std::string text;
  for (const DiagramEdge& edge : diagram.edges) {
    text +=
        fmt::format("{} {} {} {} x{} {}\n", diagram.nodes[edge.from].label, edge.directed ? "->" : "--",
                    diagram.nodes[edge.to].label, to_string(edge.status), edge.support, fmt::join(edge.lines, " | "));
  }
  return text;
}

}  // namespace

TEST_CASE("parallel statements of one kind and status share a line") {
  const KnowledgeGraph graph =
      graph_of({article("a", "2025-10-01",
                        {"country:CN supplies country:US +commodity:cobalt", "country:CN depends_on country:US",
                         "country:CN supplies country:US +commodity:neodymium",
                         "country:CN supplies country:US +commodity:cobalt planned", "country:CN restricts country:US",
                         "country:US negotiates_with country:CN"}),
                article("b", "2025-10-02", {"country:CN supplies country:US +commodity:neodymium"})});
  const Diagram diagram = make_diagram(graph, DrawingStyle::shipped());
  CHECK(dump(diagram) ==
        "China -> US asserted x2 supplies: neodymium, cobalt | depends on\n"
        "China -> US planned x1 supplies: cobalt\n"
        "China -> US asserted x1 restricts\n"
        "China -- US asserted x1 negotiates with\n");
  CHECK(diagram.edges[0].tooltip == "country:CN supplies country:US +commodity:neodymium. (a, 2025-10-01)");
  CHECK(diagram.nodes.size() == 2);
}

TEST_CASE("where there is no room the weightiest lines stay, in their order, and the rest is counted") {
  const KnowledgeGraph graph = graph_of(
      {article("a", "",
               {"country:A supplies country:B", "country:A located_in country:B", "country:C supplies country:D",
                "country:A supplies country:C", "country:Y located_in country:Z"}),
       article("b", "", {"country:Y located_in country:Z"})});
  DiagramOptions options;
  options.most_edges = 3;
  const Diagram diagram = make_diagram(graph, DrawingStyle::shipped(), options);
  CHECK(dump(diagram) ==
        "A -> B asserted x1 supplies\n"
        "A -> C asserted x1 supplies\n"
        "C -> D asserted x1 supplies\n");
  CHECK(diagram.left_out == 2);
}

TEST_CASE("a picture that nobody could read is refused with advice") {
  std::vector<std::string> lines;
  for (int i = 0; i < 2001; ++i) lines.push_back("country:A supplies company:c" + std::to_string(i));
  const KnowledgeGraph graph = graph_of({article("a", "", lines)});
  CHECK_THROWS_WITH_AS(
      static_cast<void>(make_diagram(graph, DrawingStyle::shipped())),
      "2001 lines are too many for one picture; draw a part of the graph with --around NAME, --relation or "
      "--from, or the strongest lines with --top 100",
      InputError);
}
