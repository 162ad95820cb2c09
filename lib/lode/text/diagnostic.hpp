#pragma once

#include "lode/text/input_error.hpp"

#include <string>
#include <vector>

namespace lode {

/// A complaint about one item among many; the work goes on without that item.
struct Diagnostic {
  Place place;
  std::string message;
  auto operator<=>(const Diagnostic&) const = default;
};

/// Complaints in the order in which they arose.
using Diagnostics = std::vector<Diagnostic>;

}  // namespace lode
