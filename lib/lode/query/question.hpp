#pragma once

#include "lode/graph/knowledge_graph.hpp"

#include <string>
#include <vector>

namespace lode {

/// "who supplies China", taken apart. Empty: anybody, anything.
struct WhoQuestion {
  std::string subject;   ///< As the user wrote it.
  std::string relation;  ///< Name of a relation.
  std::string object;    ///< As the user wrote it.
  friend bool operator==(const WhoQuestion&, const WhoQuestion&) = default;
};

/// Reads `[SUBJECT] RELATION [OBJECT]`. "who", "whom", "what", "which", "anyone" and "*" leave an end open. A relation
/// is meant by its name ("depends_on", "depends-on", "depends on"), by its base form ("supply") and by the other words
/// that the graph's vocabulary gives for it ("sells to"). Throws: InputError that lists the relations when none of the
/// words is one.
[[nodiscard]] WhoQuestion read_question(const std::vector<std::string>& words, const KnowledgeGraph& graph);

/// Names of the relations that a graph has or knows; ordered.
[[nodiscard]] std::vector<std::string> relation_names(const KnowledgeGraph& graph);

}  // namespace lode
