#include "lode/render/dot.hpp"

#include "graph/sample.hpp"
#include "lode/render/picture.hpp"

#include <doctest/doctest.h>
#include <graphviz/cgraph.h>

#include <algorithm>
#include <memory>
#include <sstream>

using namespace lode;
using namespace lode::test;

namespace {

const std::vector<std::string> traps = {
    "graph",     "Node",          "strict",      "a \"quoted\" name",   "back\\slash", "ends in backslash\\",
    "\\N\\G\\l", "<b>bold</b>",   "AT&T &lt; x", "中国铝业 (Chinalco)", "Šefčovič",    "semi;colon,",
    "-5",        "{record|like}",
};

Diagram diagram_of_traps() {
  Diagram diagram;
  diagram.title = "<i>Trade & \"war\"</i> \\ 中国";
  for (const std::string& name : traps)
    diagram.nodes.push_back({"company:" + name, name, name, EntityType::company, false});
  for (std::uint32_t i = 0; i + 1 < traps.size(); ++i) {
    DiagramEdge edge;
    edge.from = i;
    edge.to = i + 1;
    edge.support = i + 1;
    edge.lines = {"supplies: " + traps[i]};
    edge.tooltip = traps[i];
    edge.status = static_cast<Status>(i % 4);
    diagram.edges.push_back(edge);
  }
  return diagram;
}

std::string dot_of(const Diagram& diagram) {
  std::ostringstream out;
  write_dot(out, diagram, DrawingStyle::shipped());
  return out.str();
}

std::string picture_of(const Diagram& diagram, const std::string& format) {
  std::ostringstream out;
  write_picture(out, diagram, DrawingStyle::shipped(), format);
  return out.str();
}

struct GraphCloser {
  void operator()(Agraph_t* graph) const noexcept { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, GraphCloser>;

Graph read(const std::string& dot) { return Graph(agmemread(dot.c_str())); }

}  // namespace

TEST_CASE("DOT with names that are traps reads back, every name in its place") {
  const Graph graph = read(dot_of(diagram_of_traps()));
  REQUIRE(graph);
  CHECK(agnnodes(graph.get()) == static_cast<int>(traps.size()));
  CHECK(agnedges(graph.get()) == static_cast<int>(traps.size()) - 1);
  const auto label = [&](const std::string& id) -> std::string {
    Agnode_t* const node = agnode(graph.get(), const_cast<char*>(id.c_str()), 0);
    return node == nullptr ? "no such node" : agget(node, const_cast<char*>("label"));
  };
  CHECK(label("company:graph") == "graph");
  CHECK(label("company:a \"quoted\" name") == "a \"quoted\" name");
  CHECK(label("company:ends in backslash%5C") == "ends in backslash\\\\");
  CHECK(label("company:<b>bold</b>") == "<b>bold</b>");
  CHECK(label("company:AT&T &lt; x") == "AT&amp;T &amp;lt; x");
  CHECK(label("company:中国铝业 (Chinalco)") == "中国铝业 (Chinalco)");
}

TEST_CASE("DOT written twice is the same, and parallel lines stay apart") {
  const KnowledgeGraph graph =
      graph_of({article("a", "2025-10-01",
                        {"country:CN supplies country:US", "country:CN supplies country:US planned",
                         "country:US restricts country:CN"})});
  const Diagram diagram = make_diagram(graph, DrawingStyle::shipped());
  const std::string dot = dot_of(diagram);
  CHECK(dot == dot_of(diagram));
  const Graph read_back = read(dot);
  REQUIRE(read_back);
  CHECK(agnedges(read_back.get()) == 3);
  CHECK(dot.find("style=dashed") != std::string::npos);
}

TEST_CASE("pictures show the names as they are") {
  const std::string svg = picture_of(diagram_of_traps(), "svg");
  CHECK(svg.find("</svg>") != std::string::npos);
  for (const std::string text : {"AT&amp;T &amp;lt; x", "&lt;b&gt;bold&lt;/b&gt;", "back\\slash", "\\N\\G\\l",
                                 "中国铝业 (Chinalco)", ">graph<"}) {
    CHECK_MESSAGE(svg.find(text) != std::string::npos, text);
  }
  CHECK(svg == picture_of(diagram_of_traps(), "svg"));
  CHECK(picture_of(diagram_of_traps(), "png").starts_with("\x89PNG"));
  CHECK(picture_of(diagram_of_traps(), "pdf").starts_with("%PDF"));
}

TEST_CASE("labels are drawn even when the picture falls into parts") {
  const KnowledgeGraph graph =
      graph_of({article("a", "", {"country:A supplies country:B", "country:C restricts country:D"})});
  const std::string svg = picture_of(make_diagram(graph, DrawingStyle::shipped()), "svg");
  CHECK(svg.find(">supplies<") != std::string::npos);
  CHECK(svg.find(">restricts<") != std::string::npos);
}

TEST_CASE("an empty diagram is a picture too") {
  CHECK(picture_of({}, "svg").find("</svg>") != std::string::npos);
  CHECK(read(dot_of({})) != nullptr);
}

TEST_CASE("a format that Graphviz does not have is refused in its words") {
  CHECK_THROWS_WITH(picture_of({}, "poem"), doctest::Contains("Graphviz cannot draw poem: "));
}
