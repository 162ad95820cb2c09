#include "lode/graph/load_graph.hpp"

#include <algorithm>

namespace lode {

namespace {

using Distances = std::vector<std::uint32_t>;

/// Entities that a statement joins to `entity`, which is one of its ends or commodities.
void reach(const GraphStatement& statement, std::uint32_t distance, Distances& distances,
           std::vector<std::uint32_t>& next) {
  const auto take = [&](std::uint32_t entity) {
    if (distances[entity] <= distance) return;
    distances[entity] = distance;
    next.push_back(entity);
  };
  take(statement.subject);
  take(statement.object);
}

bool has_commodity(const GraphStatement& statement, std::span<const std::uint32_t> wanted) {
  return std::any_of(statement.commodities.begin(), statement.commodities.end(), [&](std::uint32_t commodity) {
    return std::find(wanted.begin(), wanted.end(), commodity) != wanted.end();
  });
}

}  // namespace

KnowledgeGraph neighbourhood(const KnowledgeGraph& graph, std::span<const std::uint32_t> centres, std::uint32_t hops) {
  const std::uint32_t far = hops + 1;
  Distances distances(graph.entities().size(), far);
  std::vector<std::uint32_t> frontier(centres.begin(), centres.end());
  for (const std::uint32_t centre : centres) distances[centre] = 0;

  const auto statements = graph.statements();
  for (std::uint32_t distance = 1; distance <= hops && !frontier.empty(); ++distance) {
    std::vector<std::uint32_t> next;
    if (distance == 1) {
      for (const GraphStatement& statement : statements) {
        if (has_commodity(statement, centres)) reach(statement, distance, distances, next);
      }
    }
    for (const std::uint32_t entity : frontier) {
      for (const std::uint32_t index : graph.out(entity)) reach(statements[index], distance, distances, next);
      for (const std::uint32_t index : graph.in(entity)) reach(statements[index], distance, distances, next);
    }
    frontier = std::move(next);
  }

  std::vector<bool> keep(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    keep[i] = distances[statements[i].subject] < far && distances[statements[i].object] < far;
  }
  return graph.restricted_to(keep);
}

}  // namespace lode
