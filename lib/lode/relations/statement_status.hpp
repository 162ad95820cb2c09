#pragma once

// Private to the room: from the reality of a predicate to the status of a statement.

#include "lode/relations/sentence_events.hpp"
#include "lode/relations/statement.hpp"

#include <optional>
#include <string>

namespace lode {

struct StatusDecision {
  Status status = Status::asserted;
  std::string reason;  ///< For explanations: "planned by \"agree\"".
};

/// Status of a statement that the frame of `event` makes; `by_frame` is what the frame says of an event that is fact.
[[nodiscard]] StatusDecision decide_status(const Event& event, std::optional<Status> by_frame);

}  // namespace lode
