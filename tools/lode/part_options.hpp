#pragma once

#include "lode/graph/knowledge_graph.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace lode {

/// --around, --hops, --commodity: a part of a graph.
struct PartOptions {
  std::vector<std::string> around;  ///< As the user wrote them.
  std::uint32_t hops = 1;
  std::string commodity;

  void add_to(CLI::App& app);
  void check() const;  ///< Throws: UsageError.

  /// The part of `graph`, and the ids of the entities that it is around.
  /// Throws: InputError when a name means nobody or several.
  [[nodiscard]] KnowledgeGraph take(KnowledgeGraph graph, std::vector<std::string>& centres) const;
};

}  // namespace lode
