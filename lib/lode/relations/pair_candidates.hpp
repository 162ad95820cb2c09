#pragma once

// Private to the room: proposes what no frame proposes, for the scorer to judge.

#include "lode/relations/candidate.hpp"
#include "lode/relations/ontology.hpp"
#include "lode/relations/sentence_events.hpp"

#include <vector>

namespace lode {

/// Joins candidates of the same ends and relation, and adds a candidate for every two entities of the sentence whose
/// types a relation allows when a word of the sentence says that relation, or, for the relations that often go without
/// a word (located_in, part_of, owns, ...), when the two stand close together.
void add_pair_candidates(const SentenceEvents& sentence, const Frames& frames, const Ontology& ontology,
                         std::vector<Candidate>& candidates);

}  // namespace lode
