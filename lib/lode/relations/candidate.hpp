#pragma once

// Private to the room: a statement that a frame, or the mere nearness of two entities and a word, proposes.

#include "lode/relations/argument_linking.hpp"
#include "lode/relations/explanation.hpp"
#include "lode/relations/frames.hpp"
#include "lode/relations/statement.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lode {

/// Hand-set: how often two entities and a word of the relation in one sentence make a statement of it.
inline constexpr double prior_of_nearness = 0.03;

/// A proposed statement, before it is judged and merged.
struct Candidate {
  const Relation* relation = nullptr;
  std::vector<const Frame*> frames;  ///< That propose it, the surest first; empty: only nearness does.
  std::uint32_t sentence = 0;
  std::int32_t trigger = -1;   ///< The word that says the relation; -1 when nothing but the two ends is there.
  bool trigger_fits = true;    ///< The conditions of one of the word's frames hold.
  double trigger_prior = 0.0;  ///< Of the surest frame of the word; 0 when a frame proposes the candidate.
  FrameKind kind = FrameKind::verb;
  Linked subject;
  Linked object;
  std::vector<Linked> commodities;
  std::string subject_path;  ///< Where the frame found it; "nearby" without a frame.
  std::string object_path;
  std::string commodity_path;  ///< Empty without commodities.
  Status status = Status::asserted;
  std::string status_reason;  ///< "planned by \"agree\"".
  std::optional<std::uint32_t> speaker;
  double confidence = 0.0;              ///< From the frame and the links; the scorer replaces it.
  double judged_prior = 0.0;            ///< What `prior()` was when the scorer looked at it.
  double log_odds = 0.0;                ///< By its own features.
  std::vector<FeatureWeight> features;  ///< The strongest ones; only when explained.

  /// How likely it is right before its features are looked at, above 0 and below 1.
  [[nodiscard]] double prior() const {
    return frames.empty() ? prior_of_nearness
                          : std::clamp(frames.front()->prior, prior_of_nearness, 1.0 - prior_of_nearness);
  }

  /// "supplies/sell"; "supplies/nearby" without a frame.
  [[nodiscard]] std::string rule() const { return frames.empty() ? relation->name + "/nearby" : frames.front()->rule; }
};

}  // namespace lode
