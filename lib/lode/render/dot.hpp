#pragma once

#include "lode/render/diagram.hpp"
#include "lode/render/drawing_style.hpp"

#include <iosfwd>

namespace lode {

/// Writes a diagram in the DOT language, with every attribute that its look needs: `dot -Tsvg` gives the same picture
/// as `write_picture`.
/// Source: graphviz.org, "DOT Language"; written by Graphviz's own cgraph.
void write_dot(std::ostream& out, const Diagram& diagram, const DrawingStyle& style);

}  // namespace lode
