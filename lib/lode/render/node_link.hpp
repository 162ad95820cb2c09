#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/render/exchange.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace lode {

/// Writes a graph as node-link JSON, which networkx and d3 read. `edges_key` names the list of edges: "edges", or
/// "links" for older readers.
/// Returns: what the format could not carry, as sentences for people.
/// Source: networkx documentation, json_graph.node_link_data.
std::vector<std::string> write_node_link(std::ostream& out, const KnowledgeGraph& graph, EdgeMode mode,
                                         const std::string& edges_key = "edges");

}  // namespace lode
