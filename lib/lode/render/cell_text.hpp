#pragma once

// Private to the room.

#include "lode/query/result.hpp"

#include <string>

namespace lode {

/// A cell as text: numbers as short as they read back the same, several texts with `separator` between them.
[[nodiscard]] std::string cell_text(const Cell& cell, const char* separator);

}  // namespace lode
