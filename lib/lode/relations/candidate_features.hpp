#pragma once

// Private to the room: what the scorer knows of a candidate. Features are of syntax, types, frames and distance; no
// names.

#include "lode/relations/candidate.hpp"
#include "lode/relations/feature_list.hpp"
#include "lode/relations/sentence_events.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lode {

/// What is the same for all candidates of a sentence.
struct CandidateContext {
  CandidateContext(const SentenceEvents& sentence, const Frames& frames, const Ontology& ontology,
                   const std::vector<Candidate>& candidates);

  const SentenceEvents& sentence;
  const std::vector<Candidate>& candidates;
  std::vector<std::string> word_classes;     ///< A word: the relations that a frame of it makes, "" for none.
  std::vector<std::uint16_t> actors_before;  ///< Number of actor mentions whose head stands before the word.
  Words gapped_clause;  ///< A word: the subject of the clause without a verb that it stands in; the word count if none.

 private:
  [[nodiscard]] static Words gapped_clauses(const SentenceEvents& events);
};

/// Fills `features` with those of `candidate`.
void describe_candidate(const CandidateContext& context, const Candidate& candidate, FeatureList& features);

}  // namespace lode
