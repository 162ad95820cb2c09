#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/graph/store.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lode {

/// Which statements a view takes in.
struct GraphFilter {
  std::vector<std::string> relations;  ///< Empty: all.
  std::vector<Status> statuses;        ///< Empty: all.
  std::string from;                    ///< Day, month or year of the earliest article; empty: no bound.
  std::string to;                      ///< Of the latest, that month or year included.
  double min_confidence = 0.0;
  std::uint32_t min_support = 1;  ///< Counted after all else.
  bool judged = true;             ///< Without: ids as articles give them, whatever people have judged.
};

/// The view of a store's contents. All its entities are there, those without a statement too.
///
/// Ids that judgements call the same become one entity, under the listed one's id, else the smallest. Statements of
/// several articles become one when subject, relation, object, commodities and status agree; those of a symmetric
/// relation also when subject and object are the other way round.
/// Throws: InputError when the store cannot be read.
[[nodiscard]] KnowledgeGraph load_graph(const Store& store, const GraphFilter& filter = {});

/// The part of a graph that lies within `hops` steps of the entities `centres`, in either direction: all statements
/// between the entities that are so near. A statement also joins its commodities to its ends when one of them is a
/// centre.
[[nodiscard]] KnowledgeGraph neighbourhood(const KnowledgeGraph& graph, std::span<const std::uint32_t> centres,
                                           std::uint32_t hops);

}  // namespace lode
