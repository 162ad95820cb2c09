#pragma once

// Private to the room: applies frames to the events of one sentence.

#include "lode/relations/candidate.hpp"
#include "lode/relations/ontology.hpp"
#include "lode/relations/relation_trace.hpp"
#include "lode/relations/sentence_events.hpp"

#include <vector>

namespace lode {

/// What the frames make of one sentence, in the order of its events. Frames that make nothing of their word are added
/// to `misses`, when it is there, with what failed.
[[nodiscard]] std::vector<Candidate> match_frames(const SentenceEvents& sentence, const Frames& frames,
                                                  const Ontology& ontology, std::vector<FrameMiss>* misses = nullptr);

}  // namespace lode
