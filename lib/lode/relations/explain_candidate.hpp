#pragma once

// Private to the room: a candidate told with its reasons.

#include "lode/relations/candidate.hpp"
#include "lode/relations/candidate_features.hpp"
#include "lode/relations/candidate_scorer.hpp"
#include "lode/relations/explanation.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

namespace lode {

/// The entity of `linked` as one end of a statement.
[[nodiscard]] Participant make_participant(const Document& document, const DocumentEntities& entities,
                                           const Linked& linked);

/// How the candidate came about. `tree` is its sentence's.
[[nodiscard]] EvidenceExplanation explain_candidate(const Document& document, const Tree& tree,
                                                    const DocumentEntities& entities, const Candidate& candidate);

/// The features that weigh most with the scorer, the heaviest first. Pre: `features` keeps names.
[[nodiscard]] std::vector<FeatureWeight> strongest_features(const FeatureList& features, const CandidateScorer& scorer);

}  // namespace lode
