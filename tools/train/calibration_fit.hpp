#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace lode::train {

/// A statement with the probability that it was given.
struct JudgedStatement {
  double probability = 0.0;  ///< 0 to 1.
  bool right = false;
};

/// Points (probability, share of right ones) of the rising step function that fits best: equally large groups of at
/// least `least_group` statements, neighbours joined until the share rises. Each share is drawn to one half by two
/// imagined statements, so that no group is sure.
/// Source: pool adjacent violators, Ayer et al. (1955).
[[nodiscard]] std::vector<std::pair<double, double>> fit_isotonic(std::vector<JudgedStatement> statements,
                                                                  std::size_t least_group);

/// Statements of similar probability.
struct ReliabilityBin {
  std::size_t count = 0;
  double probability = 0.0;  ///< Their mean.
  double right = 0.0;        ///< Share of right ones.
};

/// Statements in `bins` equally wide ranges of probability from 0 to 1.
[[nodiscard]] std::vector<ReliabilityBin> reliability(const std::vector<JudgedStatement>& statements, std::size_t bins);

/// How far probability and share are apart on average, weighted by the number of statements.
/// Source: "expected calibration error", Naeini et al. (2015).
[[nodiscard]] double expected_calibration_error(const std::vector<ReliabilityBin>& bins);

/// Mean square distance of probability from what is so; 0 is best.
/// Source: Brier (1950).
[[nodiscard]] double brier_score(const std::vector<JudgedStatement>& statements);

}  // namespace lode::train
