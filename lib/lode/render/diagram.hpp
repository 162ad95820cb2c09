#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/render/drawing_style.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lode {

/// A box of a diagram.
struct DiagramNode {
  std::string id;
  std::string label;
  std::string tooltip;
  EntityType type = EntityType::organization;
  bool centre = false;  ///< The picture is about it.
};

/// A line of a diagram: what one entity has to do with another in one kind of way.
struct DiagramEdge {
  std::uint32_t from = 0;  ///< Index into `Diagram::nodes`.
  std::uint32_t to = 0;
  std::uint32_t group = 0;  ///< Index into `DrawingStyle::groups`.
  Status status = Status::asserted;
  bool directed = true;
  std::uint32_t support = 0;       ///< Of the best of its statements.
  std::vector<std::string> lines;  ///< "supplies: cobalt, nickel", the best supported first.
  std::string tooltip;             ///< A sentence that says so.
};

/// What is drawn, apart from where it stands on the page.
struct Diagram {
  std::string title;
  std::vector<DiagramNode> nodes;  ///< By id.
  std::vector<DiagramEdge> edges;  ///< By ends, group, status.
  std::size_t left_out = 0;        ///< Lines that there was no room for.
};

struct DiagramOptions {
  std::string title;
  std::size_t most_edges = 0;        ///< 0: all.
  std::vector<std::string> centres;  ///< Ids.
};

/// Lines that a layered layout, with its labels, can bear.
inline constexpr std::size_t most_labelled_edges = 150;
/// Lines beyond which no layout gives a picture that anyone can read.
inline constexpr std::size_t most_drawable_edges = 2000;

/// Brings parallel statements of one kind and status together in one line, and keeps the lines that matter most: by
/// support, by the interest of their kind and by how much else is said of their ends.
/// Throws: InputError, with advice, when more than `most_drawable_edges` lines would be left.
[[nodiscard]] Diagram make_diagram(const KnowledgeGraph& graph, const DrawingStyle& style,
                                   const DiagramOptions& options = {});

}  // namespace lode
