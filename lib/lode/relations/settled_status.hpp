#pragma once

// Private to the room: what the words around a candidate still say of its status.

#include "lode/relations/candidate.hpp"
#include "lode/relations/ontology.hpp"
#include "lode/relations/sentence_events.hpp"

#include <vector>

namespace lode {

/// Settles the status of every candidate of the sentence. Propositions tell how real a clause is; this adds what the
/// relation, its word, and an asset that does not stand yet tell.
void settle_statuses(const SentenceEvents& sentence, const Ontology& ontology, std::vector<Candidate>& candidates);

}  // namespace lode
