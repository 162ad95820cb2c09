#pragma once

#include "lode/relations/rivals.hpp"

#include <cstdint>
#include <vector>

namespace lode::train {

/// One proposal that is worth a second look.
struct RivalExample {
  RivalFeatures rivals{};
  std::uint32_t relation = 0;
  bool right = false;
};

/// Weights of the second look: of the rivals' log odds, and a bias for each relation.
struct RivalWeights {
  RivalFeatures rivals{};
  std::vector<double> relations;
};

/// Logistic regression by Newton's method. `shrinkage` pulls every weight to zero.
[[nodiscard]] RivalWeights fit_rivals(const std::vector<RivalExample>& examples, std::size_t relations,
                                      double shrinkage);

}  // namespace lode::train
