#pragma once

#include "lode/relations/explanation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lode {

/// What became of a proposed statement.
enum class Fate : std::uint8_t {
  accepted,  ///< It is in `TracedCandidate::statement`.
  too_weak,  ///< Its probability is below the scorer's threshold.
  outdone,   ///< A rival of the same subject, or its reverse, is much surer.
};

/// A proposed statement and what became of it.
struct TracedCandidate {
  EvidenceExplanation evidence;
  std::string relation;
  std::uint32_t subject = 0;  ///< Index into `DocumentEntities::entities`.
  std::uint32_t object = 0;
  bool by_frame = false;
  double probability = 0.0;  ///< By the scorer, before calibration.
  Fate fate = Fate::accepted;
  std::optional<std::size_t> statement;  ///< Index into `Trace::statements`.
};

/// A frame on a word of the sentence that made no statement.
struct FrameMiss {
  enum class Part : std::uint8_t { condition, subject, object, commodity, same };
  std::string rule;
  std::string relation;  ///< Empty when a condition of the whole frame failed.
  std::uint32_t sentence = 0;
  Span word;                            ///< That the frame hangs on.
  Part part = Part::condition;          ///< What failed; `same`: both ends are one entity.
  std::string slot;                     ///< Where it looked: "to|recipient".
  std::vector<Span> found;              ///< Words that stand there but name nothing of a fitting type.
  std::vector<std::uint32_t> subjects;  ///< Entities that were found for what did not fail.
  std::vector<std::uint32_t> objects;
};

/// All that one article's sentences proposed, and what failed on the way.
struct Trace {
  double threshold = 0.0;
  std::vector<TracedCandidate> candidates;  ///< By sentence.
  std::vector<FrameMiss> misses;            ///< By sentence.
  std::vector<Statement> statements;        ///< As `RelationExtractor::extract` gives them.
};

}  // namespace lode
