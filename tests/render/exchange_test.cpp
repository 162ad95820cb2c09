#include "lode/render/exchange.hpp"

#include "graph/sample.hpp"
#include "lode/relations/statement_json.hpp"
#include "lode/render/graph_csv.hpp"
#include "lode/render/graphml.hpp"
#include "lode/render/node_link.hpp"
#include "lode/render/statement_lines.hpp"
#include "lode/render/xml_text.hpp"
#include "lode/text/json_input.hpp"

#include <doctest/doctest.h>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include <algorithm>
#include <set>
#include <sstream>

using namespace lode;
using namespace lode::test;

namespace {

using Tree = boost::property_tree::ptree;

KnowledgeGraph sample() {
  std::vector<Contribution> articles = {
      article("a", "2025-10-01",
              {"country:CN supplies country:US +commodity:cobalt", "country:CN supplies country:US planned",
               "country:US negotiates_with country:CN", "company:x restricts commodity:neodymium"}),
      article("b", "2025-10-02", {"country:CN supplies country:US +commodity:cobalt"})};
  for (ArticleEntity& entity : articles[0].entities) {
    if (entity.id == "company:x") entity.name = "<X> & \"Söhne\"\x01 中国";
  }
  return graph_of(articles);
}

struct Written {
  std::string text;
  std::vector<std::string> losses;
};

Written graphml(const KnowledgeGraph& graph, GraphmlProfile profile, EdgeMode mode) {
  std::ostringstream out;
  std::vector<std::string> losses = write_graphml(out, graph, DrawingStyle::shipped(), profile, mode);
  return {out.str(), std::move(losses)};
}

Tree read_xml(const std::string& text) {
  std::istringstream in(text);
  Tree tree;
  boost::property_tree::read_xml(in, tree);
  return tree;
}

/// The value of a node's or edge's column.
std::string column(const Tree& element, const std::string& key) {
  for (const auto& [name, child] : element) {
    if (name == "data" && child.get<std::string>("<xmlattr>.key") == key) return child.data();
  }
  return "(none)";
}

std::vector<Tree> elements(const Tree& tree, const std::string& name) {
  std::vector<Tree> found;
  for (const auto& [tag, child] : tree.get_child("graphml.graph")) {
    if (tag == name) found.push_back(child);
  }
  return found;
}

}  // namespace

TEST_CASE("text is made safe for XML, and what is lost is counted") {
  XmlText xml;
  CHECK(xml.escape("a<b>&\"c\"\t\r\n") == "a&lt;b&gt;&amp;&quot;c&quot;&#9;&#13;&#10;");
  CHECK(xml.escape("e\u0301") == "\u00E9");
  CHECK(xml.replaced() == 0);
  CHECK(xml.escape("x\x01y\uFFFEz\xFF") == "x\uFFFDy\uFFFDz\uFFFD");
  CHECK(xml.replaced() == 3);
}

TEST_CASE("GraphML reads back with names, kinds and weights") {
  const Tree tree = read_xml(graphml(sample(), GraphmlProfile::gephi, EdgeMode::full).text);
  CHECK(tree.get<std::string>("graphml.graph.<xmlattr>.edgedefault") == "directed");
  const std::vector<Tree> nodes = elements(tree, "node");
  REQUIRE(nodes.size() == 4);
  CHECK(column(nodes[1], "n_label") == "<X> & \"Söhne\"\uFFFD 中国");
  CHECK(column(nodes[0], "n_kind") == "commodity");
  const std::vector<Tree> edges = elements(tree, "edge");
  REQUIRE(edges.size() == 4);
  std::set<std::string> kinds;
  std::set<std::string> ids;
  for (const Tree& edge : edges) {
    kinds.insert(edge.get<std::string>("<xmlattr>.label"));
    ids.insert(edge.get<std::string>("<xmlattr>.id"));
    CHECK(column(edge, "e_label") == edge.get<std::string>("<xmlattr>.label"));
    CHECK(edge.get<std::string>("<xmlattr>.directed") == "true");
  }
  CHECK(kinds == std::set<std::string>{"negotiates_with", "restricts", "supplies (planned)", "supplies: cobalt"});
  CHECK(ids.size() == 4);
  CHECK(column(edges[3], "e_interaction") == "supplies");
  CHECK(column(edges[3], "e_status") == "planned");
  CHECK(column(edges[2], "e_weight") == "2");
  CHECK(column(edges[2], "e_commodities") == "[\"cobalt\"]");
  CHECK(column(edges[2], "e_first_seen") == "2025-10-01");
  CHECK(column(edges[1], "e_symmetric") == "true");
}

TEST_CASE("GraphML keys keep clear of what Gephi and Cytoscape take for themselves") {
  const Tree tree = read_xml(graphml(sample(), GraphmlProfile::gephi, EdgeMode::full).text);
  const std::set<std::string> looks = {"label", "nodelabel", "edgelabel", "x", "y", "z",     "xpos",  "ypos",
                                       "zpos",  "size",      "r",         "g", "b", "color", "weight"};
  std::set<std::string> ids;
  for (const auto& [tag, key] : tree.get_child("graphml")) {
    if (tag != "key") continue;
    const std::string id = key.get<std::string>("<xmlattr>.id");
    CHECK_FALSE(looks.contains(id));
    CHECK(ids.insert(id).second);
    CHECK(std::all_of(id.begin(), id.end(), [](char each) { return each < 'A' || each > 'Z'; }));
  }
}

TEST_CASE("strict GraphML has no attribute of ours and only name tokens as ids") {
  const KnowledgeGraph graph =
      graph_of({article("a 1", "", {"asset:plant@x supplies country:US", "person:smith criticizes country:US"})});
  const Tree tree = read_xml(graphml(graph, GraphmlProfile::strict, EdgeMode::full).text);
  for (const Tree& edge : elements(tree, "edge"))
    CHECK(edge.count("label") + edge.get_child("<xmlattr>").count("label") == 0);
  const std::vector<Tree> nodes = elements(tree, "node");
  REQUIRE(nodes.size() == 3);
  CHECK(nodes[2].get<std::string>("<xmlattr>.id") == "person:smith_x40a_x201");
  CHECK(column(nodes[2], "n_entity") == "person:smith@a 1");
  CHECK(column(nodes[2], "n_color") == "(none)");
}

TEST_CASE("aggregated edges join what one entity has to do with another") {
  const Written written = graphml(sample(), GraphmlProfile::gephi, EdgeMode::aggregate);
  const std::vector<Tree> edges = elements(read_xml(written.text), "edge");
  REQUIRE(edges.size() == 2);
  CHECK(column(edges[1], "e_predicates") == "[\"negotiates_with\",\"supplies\"]");
  CHECK(column(edges[1], "e_status") == "asserted; planned");
  CHECK(column(edges[1], "e_weight") == "2");
}

TEST_CASE("what a format cannot carry is told") {
  CHECK(graphml(sample(), GraphmlProfile::gephi, EdgeMode::full).losses ==
        std::vector<std::string>{"an edge has two ends: the commodities of 1 statements are attributes",
                                 "one sentence an edge is quoted; 1 more are left out",
                                 "2 characters that XML does not allow were replaced"});
}

TEST_CASE("node-link JSON reads back") {
  const KnowledgeGraph graph = sample();
  std::ostringstream out;
  write_node_link(out, graph, EdgeMode::full, "links");
  const rapidjson::Document json = parse_json(out.str(), "test");
  CHECK(json["nodes"].Size() == 4);
  REQUIRE(json["links"].Size() == 4);
  CHECK(view(json["links"][2]["source"]) == "country:CN");
  CHECK(json["links"][2]["weight"].GetInt() == 2);
  CHECK(json["multigraph"].GetBool());
}

TEST_CASE("CSV for Gephi: edges and their nodes") {
  const KnowledgeGraph graph =
      graph_of({article("a", "2025-10-01", {"country:CN supplies country:US +commodity:cobalt"})});
  std::ostringstream edges;
  write_edges_csv(edges, graph, EdgeMode::full);
  CHECK(
      edges.str() ==
      "Source,Target,Type,Kind,Id,Label,Weight,relation,status,symmetric,commodities,commodity_ids,articles,first_seen,"
      "last_seen,confidence,quote,quoted_article\n"
      "country:CN,country:US,Directed,supplies: cobalt,s1,supplies: cobalt,1,supplies,asserted,false,cobalt,"
      "commodity:cobalt,1,2025-10-01,2025-10-01,0.8,country:CN supplies country:US +commodity:cobalt.,a\n");
  std::ostringstream nodes;
  write_nodes_csv(nodes, graph, EdgeMode::full);
  CHECK(nodes.str() ==
        "Id,Label,kind,listed,articles,names\n"
        "country:CN,China,country,false,1,CN\n"
        "country:US,US,country,false,1,\n");
}

TEST_CASE("statement lines are what the articles said, in an order of their own") {
  const TemporaryFolder folder;
  const Contribution first =
      article("a", "2025-10-01", {"country:CN supplies country:US +commodity:cobalt", "company:x owns company:y"});
  const Contribution second = article("b", "2025-10-02", {"country:CN supplies country:US +commodity:cobalt planned"});
  const auto lines = [&](const std::string& name, const std::vector<Contribution>& contributions,
                         const GraphFilter& filter) {
    Store store(folder.file(name), StoreMode::create);
    put(store, contributions);
    std::ostringstream out;
    write_statement_lines(out, store, load_graph(store, filter));
    return out.str();
  };
  const std::string text = lines("1.lode", {first, second}, {});
  CHECK(lines("2.lode", {second, first}, {}) == text);
  std::istringstream in(text);
  std::vector<Statement> statements;
  for (std::string line; std::getline(in, line);) statements.push_back(statement_from_json(line, {"test"}));
  CHECK(statements == std::vector<Statement>{first.statements[0], first.statements[1], second.statements[0]});
  GraphFilter planned;
  planned.statuses = {Status::planned};
  CHECK(lines("3.lode", {first, second}, planned) == to_json(second.statements[0]) + "\n");
}
