#include "lode/query/who.hpp"

#include "graph/sample.hpp"
#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace lode;
using namespace lode::test;

namespace {

/// Rows as "subject object commodities status support", one a line.
std::string dump(const Result& result) {
  std::string text;
  for (const Row& row : result.rows) {
    text += std::get<std::string>(row.cells[0]) + " > " + std::get<std::string>(row.cells[2]);
    for (const std::string& commodity : std::get<std::vector<std::string>>(row.cells[3])) text += " +" + commodity;
    text +=
        ' ' + std::get<std::string>(row.cells[4]) + " x" + std::to_string(std::get<std::int64_t>(row.cells[5])) + '\n';
  }
  return text;
}

std::string ask(const KnowledgeGraph& graph, const std::string& question, const WhoOptions& options = {}) {
  return dump(who(graph, read_question({question}, graph), options));
}

}  // namespace

TEST_CASE("who supplies whom, with what") {
  const KnowledgeGraph graph = graph_of(
      {article(
           "a", "2025-10-01",
           {"country:CN supplies country:US +commodity:neodymium", "country:CD supplies country:CN +commodity:cobalt",
            "country:CD supplies commodity:cobalt", "country:CN supplies country:JP possible"}),
       article("b", "2025-10-02",
               {"country:CD supplies country:CN +commodity:cobalt", "country:RU supplies country:CN planned"})});
  CHECK(ask(graph, "supplies whom") ==
        "CD > China +cobalt asserted x2\n"
        "RU > China planned x1\n"
        "CD > cobalt asserted x1\n"
        "China > US +neodymium asserted x1\n");
  CHECK(ask(graph, "supplies China") == "CD > China +cobalt asserted x2\nRU > China planned x1\n");
  CHECK(ask(graph, "China supplies") == "China > US +neodymium asserted x1\n");
  CHECK(ask(graph, "supplies cobalt") == "CD > China +cobalt asserted x2\nCD > cobalt asserted x1\n");
  CHECK(ask(graph, "supplies China", {"critical minerals", {Status::asserted}, false}) ==
        "CD > China +cobalt asserted x2\n");
  CHECK(ask(graph, "supplies whom", {"rare earths", {Status::asserted}, false}) ==
        "China > US +neodymium asserted x1\n");
  CHECK(ask(graph, "supplies whom", {"", {Status::possible}, false}) == "China > JP possible x1\n");
  CHECK(ask(graph, "US supplies whom").empty());
}

TEST_CASE("a symmetric relation is seen from both sides and shown once") {
  const KnowledgeGraph graph = graph_of({article("a", "", {"country:US negotiates_with country:CN"}),
                                         article("b", "", {"country:CN negotiates_with country:US"})});
  CHECK(ask(graph, "negotiates with whom") == "China > US asserted x2\n");
  CHECK(ask(graph, "negotiates with China") == "US > China asserted x2\n");
  CHECK(ask(graph, "China negotiates with") == "China > US asserted x2\n");
}

TEST_CASE("quotes are the sentences, those of two prints of a report only once") {
  const std::string line = "country:CN supplies country:US";
  const std::string text =
      "One report about the supply of ores from one country to another, printed in two papers of the town.";
  const KnowledgeGraph graph = graph_of({article("a", "2025-10-01", {line}, text),
                                         article("b", "2025-10-02", {line}, text), article("c", "2025-10-03", {line})});
  const Result result = who(graph, read_question({"supplies"}, graph), {"", {Status::asserted}, true});
  REQUIRE(result.rows.size() == 1);
  CHECK(result.rows[0].quotes == std::vector<Quote>{{"a", "On a", "2025-10-01", line + ".", "supplies/test"},
                                                    {"c", "On c", "2025-10-03", line + ".", "supplies/test"}});
}

TEST_CASE("an unknown name in a question is refused, as end and as commodity") {
  const KnowledgeGraph graph = graph_of({article("a", "", {"country:US supplies country:CN"})});
  CHECK_THROWS_WITH_AS(ask(graph, "supplies Narnia"), "nothing in the graph is called \"Narnia\"", InputError);
  CHECK_THROWS_WITH_AS(ask(graph, "supplies whom", {"unobtainium", {Status::asserted}, false}),
                       "nothing in the graph is called \"unobtainium\"", InputError);
}

TEST_CASE("answers agree with a search through what the articles say") {
  std::mt19937 random(20251105);
  const std::vector<std::string> actors = {"country:CN", "country:US", "company:x", "company:y"};
  const std::vector<std::string> commodities = {"commodity:cobalt", "commodity:neodymium", "commodity:rare-earths"};
  const auto pick = [&](const std::vector<std::string>& list) { return list[random() % list.size()]; };
  for (int round = 0; round < 30; ++round) {
    std::vector<Contribution> articles;
    std::vector<Statement> all;
    for (int number = 0; number < 4; ++number) {
      std::vector<std::string> lines;
      for (int i = 0; i < 5; ++i) {
        std::string line = pick(actors) + (random() % 3 == 0 ? " negotiates_with " : " supplies ") + pick(actors);
        if (random() % 2 == 0) line += " +" + pick(commodities);
        lines.push_back(line + (random() % 3 == 0 ? " planned" : ""));
      }
      articles.push_back(article("article-" + std::to_string(round) + "-" + std::to_string(number), "", lines));
      for (const std::string& line : lines) all.push_back(statement(line));
    }
    const KnowledgeGraph graph = graph_of(articles);

    for (const std::string relation : {"supplies", "negotiates_with"}) {
      for (const std::string& actor : actors) {
        for (const std::string wanted : {"", "commodity:critical-minerals", "commodity:rare-earths"}) {
          std::set<std::string> expected;
          for (const Statement& each : all) {
            if (each.relation != relation) continue;
            const std::string commodity = each.commodities.empty() ? "" : each.commodities[0].id;
            const bool narrower =
                commodity == wanted || (wanted == "commodity:rare-earths" && commodity == "commodity:neodymium");
            if (!wanted.empty() && !narrower && (wanted != "commodity:critical-minerals" || commodity.empty()))
              continue;
            const std::string ending = ' ' + commodity + ' ' + std::string(to_string(each.status));
            if (each.object.id == actor) {
              expected.insert(each.subject.id + ' ' + actor + ending);
            } else if (relation == "negotiates_with" && each.subject.id == actor) {
              expected.insert(each.object.id + ' ' + actor + ending);
            }
          }
          std::set<std::string> answered;
          const Result result = who(graph, {"", relation, actor}, {wanted, {Status::asserted, Status::planned}, false});
          for (const Row& row : result.rows) {
            const auto& ids = std::get<std::vector<std::string>>(row.cells[10]);
            answered.insert(std::get<std::string>(row.cells[8]) + ' ' + std::get<std::string>(row.cells[9]) + ' ' +
                            (ids.empty() ? "" : ids[0]) + ' ' + std::get<std::string>(row.cells[4]));
          }
          CHECK(answered == expected);
          CHECK(answered.size() == result.rows.size());
        }
      }
    }
  }
}
