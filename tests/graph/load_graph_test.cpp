#include "lode/graph/load_graph.hpp"

#include "graph/sample.hpp"
#include "lode/graph/storage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace lode;
using namespace lode::test;

TEST_CASE("the same statement of several articles is one edge; another status or commodity is another edge") {
  const KnowledgeGraph graph = graph_of(
      {article("a", "2025-10-01", {"country:CN supplies country:US +commodity:cobalt"}),
       article("b", "2025-08-02",
               {"country:CN supplies country:US +commodity:cobalt",
                "country:CN supplies country:US +commodity:cobalt planned", "country:CN supplies country:US"})});
  CHECK(dump(graph) ==
        "country:CN supplies country:US asserted x1 2025-08-02..2025-08-02\n"
        "country:CN supplies country:US +commodity:cobalt asserted x2 2025-08-02..2025-10-01\n"
        "country:CN supplies country:US +commodity:cobalt planned x1 2025-08-02..2025-08-02\n");
  CHECK(graph.entity(*graph.find("country:CN")).name == "China");
  CHECK(graph.statement(1).sources.size() == 2);
  CHECK(graph.statement(1).sources[0].evidence[0].text == "country:CN supplies country:US +commodity:cobalt.");
}

TEST_CASE("two prints of one wire report count once") {
  const std::string text =
      "The smelter at Kokkola will take concentrate from the new mine in the north, its owner said on Tuesday, after "
      "two "
      "years of talks about price, transport and the share that each side pays for the railway.";
  const std::string line = "company:mine-co supplies company:smelter-co";
  const KnowledgeGraph graph =
      graph_of({article("paper", "2025-10-02", {line}, text), article("wire", "2025-10-01", {line}, "(Wire) " + text),
                article("other", "2025-10-03", {line})});
  CHECK(dump(graph) == line + " asserted x2 2025-10-01..2025-10-03\n");
  CHECK(graph.statement(0).sources.size() == 3);
  CHECK(graph.articles()[1].report == 1);
  CHECK(graph.articles()[2].report == 1);
}

TEST_CASE("a person known by one word is somebody else in each article") {
  const KnowledgeGraph graph = graph_of({article("a", "", {"person:smith criticizes country:US"}),
                                         article("b", "", {"person:smith criticizes country:US"}),
                                         article("c", "", {"person:ann-smith criticizes country:US"}),
                                         article("d", "", {"person:ann-smith criticizes country:US"})});
  CHECK(dump(graph) ==
        "person:ann-smith criticizes country:US asserted x2\n"
        "person:smith@a criticizes country:US asserted x1\n"
        "person:smith@b criticizes country:US asserted x1\n");
}

TEST_CASE("filters take statements out before they are merged") {
  const std::vector<Contribution> articles = {
      article("a", "2025-10-01", {"country:CN supplies country:US", "country:CN restricts country:US planned"}),
      article("b", "2025-11-30", {"country:CN supplies country:US"}),
      article("c", "", {"country:CN supplies country:US"})};
  const std::vector<std::pair<GraphFilter, std::string>> table = {
      {{{"supplies"}, {}, {}, {}, 0.0, 1}, "country:CN supplies country:US asserted x3 2025-10-01..2025-11-30\n"},
      {{{}, {Status::planned}, {}, {}, 0.0, 1}, "country:CN restricts country:US planned x1 2025-10-01..2025-10-01\n"},
      {{{}, {}, "2025-11", {}, 0.0, 1}, "country:CN supplies country:US asserted x1 2025-11-30..2025-11-30\n"},
      {{{}, {}, {}, "2025-10", 0.0, 2}, ""},
      {{{}, {}, "2025-10", "2025-11", 0.0, 2}, "country:CN supplies country:US asserted x2 2025-10-01..2025-11-30\n"},
      {{{}, {}, {}, {}, 0.9, 1}, ""},
  };
  for (const auto& [filter, expected] : table) CHECK(dump(graph_of(articles, filter)) == expected);
}

TEST_CASE("broader commodities take in the narrower ones, over any number of steps") {
  const KnowledgeGraph graph = graph_of({article("a", "", {"country:CN produces commodity:neodymium"}),
                                         article("b", "", {"country:CD produces commodity:cobalt"})});
  const auto ids = [&](std::string_view id) {
    std::vector<std::string> result;
    for (const std::uint32_t entity : graph.with_narrower(id)) result.push_back(graph.entity(entity).id);
    return result;
  };
  CHECK(ids("commodity:critical-minerals") == std::vector<std::string>{"commodity:cobalt", "commodity:neodymium"});
  CHECK(ids("commodity:rare-earths") == std::vector<std::string>{"commodity:neodymium"});
  CHECK(ids("commodity:neodymium") == std::vector<std::string>{"commodity:neodymium"});
  CHECK(ids("commodity:gold").empty());
}

TEST_CASE("a neighbourhood holds what is near, and all between it") {
  const KnowledgeGraph graph =
      graph_of({article("a", "",
                        {"country:A supplies country:B", "country:B supplies country:C", "country:C supplies country:D",
                         "country:C supplies country:A", "country:D supplies country:E +commodity:cobalt"})});
  const auto around = [&](const std::string& id, std::uint32_t hops) {
    const std::uint32_t centre = graph.find(id).value();
    std::string ends;
    const KnowledgeGraph near = neighbourhood(graph, {&centre, 1}, hops);
    for (const GraphStatement& each : near.statements()) {
      ends += near.entity(each.subject).id.back();
      ends += near.entity(each.object).id.back();
      ends += ' ';
    }
    return ends;
  };
  CHECK(around("country:A", 0).empty());
  CHECK(around("country:A", 1) == "AB BC CA ");
  CHECK(around("country:A", 2) == "AB BC CA CD ");
  CHECK(around("country:E", 1) == "DE ");
  CHECK(around("commodity:cobalt", 1) == "DE ");
  CHECK(around("commodity:cobalt", 2) == "CD DE ");
}

TEST_CASE("the edge lists of a view agree with a search through all statements") {
  std::mt19937 random(7);
  std::vector<std::string> lines;
  for (int i = 0; i < 200; ++i) {
    lines.push_back("country:" + std::to_string(random() % 12) +
                    (random() % 2 == 0 ? " supplies" : " negotiates_with") +
                    " country:" + std::to_string(random() % 12));
  }
  const KnowledgeGraph graph = graph_of({article("a", "", lines)});
  for (std::uint32_t entity = 0; entity < graph.entities().size(); ++entity) {
    std::vector<std::uint32_t> out;
    std::vector<std::uint32_t> in;
    for (std::uint32_t i = 0; i < graph.statements().size(); ++i) {
      if (graph.statement(i).subject == entity) out.push_back(i);
      if (graph.statement(i).object == entity) in.push_back(i);
    }
    CHECK(std::equal(out.begin(), out.end(), graph.out(entity).begin(), graph.out(entity).end()));
    CHECK(std::equal(in.begin(), in.end(), graph.in(entity).begin(), graph.in(entity).end()));
  }
  CHECK(num_edges(graph.storage().graph()) == graph.statements().size());
}
