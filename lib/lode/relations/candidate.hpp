#pragma once

// Private to the room: a statement that a frame proposes, before it is judged and merged.

#include "lode/relations/argument_linking.hpp"
#include "lode/relations/frames.hpp"
#include "lode/relations/statement.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lode {

/// A proposed statement.
struct Candidate {
  const Relation* relation = nullptr;
  const Frame* frame = nullptr;
  std::uint32_t sentence = 0;
  std::uint32_t word = 0;  ///< The predicate.
  FrameKind kind = FrameKind::verb;
  Linked subject;
  Linked object;
  std::vector<Linked> commodities;
  std::string subject_path;
  std::string object_path;
  std::string commodity_path;  ///< Empty without commodities.
  Status status = Status::asserted;
  std::string status_reason;  ///< "planned: \"agree\"".
  std::optional<std::uint32_t> speaker;
  double confidence = 0.0;
};

}  // namespace lode
