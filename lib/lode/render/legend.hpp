#pragma once

// Private to the room.

#include "lode/render/diagram.hpp"
#include "lode/render/drawing_style.hpp"

#include <string>

namespace lode {

/// What stands below a picture, in Graphviz's HTML-like language: title, what was left out, and the meaning of the
/// shapes and colours that occur.
[[nodiscard]] std::string legend_html(const Diagram& diagram, const DrawingStyle& style);

}  // namespace lode
