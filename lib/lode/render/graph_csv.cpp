#include "lode/render/graph_csv.hpp"

#include "lode/query/result.hpp"
#include "lode/render/csv.hpp"

#include <fmt/format.h>

#include <ostream>

namespace lode {

namespace {

Result table(std::initializer_list<const char*> columns) {
  Result result;
  for (const char* const name : columns) result.columns.push_back({name, false});
  return result;
}

std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }

}  // namespace

std::vector<std::string> write_edges_csv(std::ostream& out, const KnowledgeGraph& graph, EdgeMode mode) {
  const ExchangeGraph exchange = make_exchange_graph(graph, mode);
  Result result = table({"Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "relation", "status", "symmetric",
                         "commodities", "commodity_ids", "articles", "first_seen", "last_seen", "confidence", "quote",
                         "quoted_article"});
  for (std::size_t i = 0; i < exchange.edges.size(); ++i) {
    const ExchangeEdge& edge = exchange.edges[i];
    result.rows.push_back(
        {{graph.entity(edge.source).id, graph.entity(edge.target).id, std::string("Directed"), edge.kind,
          fmt::format("s{}", i + 1), edge.kind, number(edge.support), edge.relations, edge.statuses,
          std::string(edge.symmetric ? "true" : "false"), edge.commodities, edge.commodity_ids, number(edge.articles),
          edge.first_seen, edge.last_seen, edge.confidence, edge.quote, edge.quoted_article},
         {}});
  }
  write_csv(out, result);
  return exchange.losses;
}

void write_nodes_csv(std::ostream& out, const KnowledgeGraph& graph, EdgeMode mode) {
  const ExchangeGraph exchange = make_exchange_graph(graph, mode);
  Result result = table({"Id", "Label", "kind", "listed", "articles", "names"});
  for (const ExchangeNode& node : exchange.nodes) {
    const GraphEntity& entity = graph.entity(node.entity);
    result.rows.push_back({{entity.id, entity.name, std::string(to_string(entity.type)),
                            std::string(entity.listed ? "true" : "false"), number(entity.articles), node.names},
                           {}});
  }
  write_csv(out, result);
}

}  // namespace lode
