#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/render/drawing_style.hpp"
#include "lode/render/exchange.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace lode {

/// For whom GraphML is written.
enum class GraphmlProfile : std::uint8_t {
  gephi,   ///< With the attribute `label` on edges, which Gephi takes as their kind, and with colours.
  strict,  ///< Only what the GraphML schema has: no such attribute, and ids that are name tokens.
};

/// Writes a graph as GraphML, for Gephi, Cytoscape, networkx, igraph and others. All edges are directed, with a column
/// `symmetric`, since some readers refuse a mixture.
/// Returns: what the format could not carry, as sentences for people.
/// Source: graphml.graphdrawing.org, schema 1.1; the importers of Gephi 0.10 and Cytoscape 3.10.
std::vector<std::string> write_graphml(std::ostream& out, const KnowledgeGraph& graph, const DrawingStyle& style,
                                       GraphmlProfile profile, EdgeMode mode);

}  // namespace lode
