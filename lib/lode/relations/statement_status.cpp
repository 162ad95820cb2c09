#include "lode/relations/statement_status.hpp"

#include <fmt/format.h>

namespace lode {

StatusDecision decide_status(const Event& event, std::optional<Status> by_frame) {
  Status status = Status::asserted;
  std::string reason = "stated as fact";
  const auto by_cue = [&event](Status decided) { return fmt::format("{} by \"{}\"", to_string(decided), event.cue); };
  if (event.negated) {
    status = Status::negated;
    reason = by_cue(status);
  } else if (event.modality == Modality::possible) {
    status = Status::possible;
    reason = by_cue(status);
  } else if (event.modality == Modality::planned) {
    status = Status::planned;
    reason = by_cue(status);
  }
  if (!by_frame) return {status, reason};
  if (*by_frame == Status::negated && status == Status::negated) return {Status::asserted, "negated twice"};
  // The enumerators stand from fact to denial: the frame can only take away.
  if (*by_frame > status) return {*by_frame, "by its frame"};
  return {status, reason};
}

}  // namespace lode
