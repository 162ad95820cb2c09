#pragma once

#include "lode/render/diagram.hpp"
#include "lode/render/drawing_style.hpp"

#include <iosfwd>
#include <string>

namespace lode {

/// Lays a diagram out and writes it as a picture. `format` is "svg", "png" or "pdf".
/// Throws: std::runtime_error with Graphviz's words when it cannot.
void write_picture(std::ostream& out, const Diagram& diagram, const DrawingStyle& style, const std::string& format);

}  // namespace lode
