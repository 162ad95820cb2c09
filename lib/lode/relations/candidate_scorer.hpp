#pragma once

#include "lode/relations/rivals.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lode {

/// Judges proposed statements: a logistic model over features of syntax, types, frames and distance.
/// Immutable once read. Trained by `lode-train relations`; the file says on what.
class CandidateScorer {
 public:
  /// Judges nothing: every candidate keeps the confidence of its frame, and those without a frame are dropped.
  CandidateScorer() = default;

  /// Reads the form of schemas/scorer.schema.json.
  /// Throws: InputError with the place in `source`.
  CandidateScorer(std::string_view json, std::string_view source);

  /// The scorer that is part of the library.
  [[nodiscard]] static CandidateScorer shipped();

  [[nodiscard]] bool empty() const noexcept { return weights_.empty(); }

  /// The least probability of a statement that is given out.
  [[nodiscard]] double threshold() const noexcept { return threshold_; }

  /// Log odds of a candidate with these features. `prior` is how likely it was before they were looked at, above 0 and
  /// below 1. Source: `feature_hash` of the features' names.
  [[nodiscard]] double log_odds(double prior, std::span<const std::uint64_t> features) const noexcept;

  /// How likely a candidate of `relation` is right once its rivals are known, 0 to 1. Without weights for rivals it is
  /// what the candidate's own features say.
  [[nodiscard]] double probability(std::string_view relation, const RivalFeatures& rivals) const noexcept;

  /// What the feature adds to the log odds; 0 for one that is not known.
  [[nodiscard]] double weight(std::uint64_t feature) const noexcept;

 private:
  std::unordered_map<std::uint64_t, double> weights_;  // looked up only, never walked through
  RivalFeatures rival_weights_{};
  std::map<std::string, double, std::less<>> relation_weights_;  // the bias of each relation in the second look
  bool second_look_ = false;
  double threshold_ = 0.5;
};

}  // namespace lode
