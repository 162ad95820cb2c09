#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/query/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lode {

/// All that a graph knows of one entity.
struct EntityCard {
  std::string id;
  std::string name;
  EntityType type = EntityType::organization;
  std::uint32_t articles = 0;
  std::vector<WrittenName> names;     ///< As articles write it, the most used first.
  std::vector<std::string> broader;   ///< "minerals (commodity:minerals)"
  std::vector<std::string> narrower;  ///< Those that the graph has.
  Result statements;  ///< Of which it is the subject, then the object, then the commodity; by relation, then support.
};

/// Throws: InputError when a name means nobody or several.
[[nodiscard]] EntityCard show(const KnowledgeGraph& graph, const std::string& name, const std::vector<Status>& statuses,
                              bool quotes);

}  // namespace lode
