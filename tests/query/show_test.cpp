#include "lode/query/show.hpp"

#include "graph/sample.hpp"

#include <doctest/doctest.h>

using namespace lode;
using namespace lode::test;

namespace {

std::vector<Status> all() { return {Status::asserted, Status::planned, Status::possible, Status::negated}; }

}  // namespace

TEST_CASE("an entity's card lists what it does, what is done to it, and what is about it") {
  const KnowledgeGraph graph =
      graph_of({article("a", "",
                        {"country:CN supplies country:US +commodity:neodymium", "country:US restricts country:CN",
                         "country:US negotiates_with country:CN planned", "country:CN owns company:x"})});
  const auto rows = [&](const std::string& name) {
    std::string text;
    const EntityCard card = show(graph, name, all(), false);
    for (const Row& row : card.statements.rows) {
      for (const std::size_t column : {0U, 1U, 2U, 3U, 5U}) text += std::get<std::string>(row.cells[column]) + ' ';
      text += '\n';
    }
    return text;
  };
  CHECK(rows("China") ==
        "subject China negotiates_with US planned \n"
        "subject China owns X asserted \n"
        "subject China supplies US asserted \n"
        "object US restricts China asserted \n");
  CHECK(rows("Nd") == "commodity China supplies US asserted \n");
  CHECK(rows("US").starts_with("subject US negotiates_with China planned \nsubject US restricts China"));
}

TEST_CASE("a commodity's card says what is broader and narrower, even when no article mentions it") {
  const KnowledgeGraph graph = graph_of({article("a", "", {"country:CN supplies commodity:neodymium"})});
  const EntityCard neodymium = show(graph, "neodymium", all(), false);
  CHECK(neodymium.broader == std::vector<std::string>{"rare earths (commodity:rare-earths)"});
  CHECK(neodymium.articles == 1);
  const EntityCard rare_earths = show(graph, "rare earths", all(), false);
  CHECK(rare_earths.narrower == std::vector<std::string>{"neodymium (commodity:neodymium)"});
  CHECK(rare_earths.type == "commodity");
  CHECK(rare_earths.articles == 0);
}
