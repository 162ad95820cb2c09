#pragma once

// Private to the room: a statement that a frame, or the mere nearness of two entities and a word, proposes.

#include "lode/relations/argument_linking.hpp"
#include "lode/relations/frames.hpp"
#include "lode/relations/statement.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lode {

/// A proposed statement, before it is judged and merged.
struct Candidate {
  const Relation* relation = nullptr;
  std::vector<const Frame*> frames;  ///< That propose it, the surest first; empty: only nearness does.
  std::uint32_t sentence = 0;
  std::int32_t trigger = -1;  ///< The word that says the relation; -1 when nothing but the two ends is there.
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
  double confidence = 0.0;

  /// "supplies/sell"; "supplies/nearby" without a frame.
  [[nodiscard]] std::string rule() const { return frames.empty() ? relation->name + "/nearby" : frames.front()->rule; }
};

}  // namespace lode
