#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/query/result.hpp"

#include <vector>

namespace lode {

/// What a graph holds, in figures: results titled "graph" (articles, independent reports, dates, entities, statements),
/// "entities" by type, and "statements" by relation and status.
[[nodiscard]] std::vector<Result> summarize(const KnowledgeGraph& graph);

}  // namespace lode
