#pragma once

#include "command.hpp"

#include <cstddef>

namespace lode {

/// Columns of the terminal that the output goes to; 0 when it goes elsewhere.
[[nodiscard]] std::size_t output_width(const Streams& streams);

}  // namespace lode
