#pragma once

#include "calibration_fit.hpp"

#include <string>
#include <vector>

namespace lode::train {

/// An SVG picture: for each bin of statements the share of right ones over the mean confidence, before and after
/// calibration, the area of a dot growing with the number of statements; on the diagonal the two agree.
[[nodiscard]] std::string reliability_diagram(const std::vector<ReliabilityBin>& before,
                                              const std::vector<ReliabilityBin>& after);

}  // namespace lode::train
