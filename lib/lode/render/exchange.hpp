#pragma once

#include "lode/graph/knowledge_graph.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lode {

/// Which statements share an edge in an exchange format.
enum class EdgeMode : std::uint8_t {
  full,       ///< Every statement is an edge; parallel ones differ in kind.
  aggregate,  ///< One edge for all that one entity has to do with another, in one direction.
};

/// A vertex as other programs take it.
struct ExchangeNode {
  std::uint32_t entity = 0;        ///< Index into `KnowledgeGraph::entities()`.
  std::vector<std::string> names;  ///< Other than the canonical one, as articles write it.
};

/// An edge as other programs take it: two ends, and the rest as attributes.
struct ExchangeEdge {
  std::uint32_t source = 0;  ///< Indices into `KnowledgeGraph::entities()`.
  std::uint32_t target = 0;
  std::string kind;                    ///< Tells parallel edges of the same ends apart: "supplies: cobalt (planned)".
  std::vector<std::string> relations;  ///< One, unless aggregated; ordered.
  std::vector<std::string> statuses;   ///< One, unless aggregated; ordered.
  bool symmetric = false;              ///< All of it.
  std::vector<std::string> commodities;
  std::vector<std::string> commodity_ids;
  std::uint32_t support = 0;   ///< Independent reports, at least 1.
  std::uint32_t articles = 0;  ///< At least 1.
  std::string first_seen;      ///< Of the articles; empty when none has a date.
  std::string last_seen;
  double confidence = 0.0;
  std::string quote;  ///< The first sentence that says so.
  std::string quoted_article;
};

/// A graph for programs that know vertices and edges only. What they cannot carry is told in `losses`.
struct ExchangeGraph {
  std::vector<ExchangeNode> nodes;  ///< Entities that are an end of an edge, by id.
  std::vector<ExchangeEdge> edges;  ///< In the order of the statements.
  std::vector<std::string> losses;  ///< Sentences for people.
};

[[nodiscard]] ExchangeGraph make_exchange_graph(const KnowledgeGraph& graph, EdgeMode mode);

/// Texts as one text: a JSON array, since no exchange format has lists that all programs read.
[[nodiscard]] std::string as_json_array(const std::vector<std::string>& texts);

}  // namespace lode
