#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/query/result.hpp"

#include <string>
#include <vector>

namespace lode {

/// The card of the entity that is called `name`, with its statements of the given statuses.
/// Throws: InputError when a name means nobody or several.
[[nodiscard]] EntityCard show(const KnowledgeGraph& graph, const std::string& name, const std::vector<Status>& statuses,
                              bool quotes);

}  // namespace lode
