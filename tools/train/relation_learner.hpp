#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lode::train {

/// A proposed statement as the learner sees it.
struct Example {
  std::vector<std::uint32_t> features;  ///< Numbers of the features that are present.
  bool right = false;
  double offset = 0.0;  ///< Log odds before the features are looked at.
};

/// How the learner goes about it.
struct LearnerOptions {
  double rate = 0.1;
  double l1 = 4.0;  ///< Pulls weights to zero: more leave fewer features.
  double l2 = 2.0;
  int epochs = 6;
};

/// Fits a sparse logistic model to the examples; the result has one weight a feature, many of them 0.
/// Deterministic: the same examples in the same order give the same weights.
/// Source: McMahan et al., "Ad click prediction: a view from the trenches" (2013), FTRL-proximal.
[[nodiscard]] std::vector<double> fit_logistic(const std::vector<const Example*>& examples, std::size_t feature_count,
                                               const LearnerOptions& options);

}  // namespace lode::train
