#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/render/exchange.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace lode {

/// Writes the edges as CSV with the columns that Gephi's spreadsheet import knows (Source, Target, Type, Kind, Id,
/// Label, Weight), then the others.
/// Returns: what the format could not carry, as sentences for people.
std::vector<std::string> write_edges_csv(std::ostream& out, const KnowledgeGraph& graph, EdgeMode mode);

/// Writes the nodes that `write_edges_csv` refers to: Id, Label, then the others.
void write_nodes_csv(std::ostream& out, const KnowledgeGraph& graph, EdgeMode mode);

}  // namespace lode
