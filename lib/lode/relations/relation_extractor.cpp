#include "lode/relations/relation_extractor.hpp"

#include "lode/relations/candidate_features.hpp"
#include "lode/relations/competition.hpp"
#include "lode/relations/frame_matcher.hpp"
#include "lode/relations/pair_candidates.hpp"
#include "lode/relations/statement_merge.hpp"

#include <cassert>
#include <utility>

namespace lode {

namespace {

/// Calls `visit` with each sentence's events.
template <typename Visit>
void for_each_sentence(const Document& document, const std::vector<Tree>& trees, const DocumentEntities& entities,
                       const std::vector<Proposition>& propositions, const Frames& frames, Visit visit) {
  assert(trees.size() == document.sentences.size() && "one tree a sentence");
  std::uint32_t next = 0;
  for (std::uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    IndexRange range{next, next};
    while (range.end < propositions.size() && propositions[range.end].sentence == sentence) ++range.end;
    next = range.end;
    // Two ends are needed, but one of them may stand in an earlier sentence.
    if (trees[sentence].words.empty() || entities.mentions_of(sentence).empty()) continue;
    visit(SentenceEvents(document, trees[sentence], entities, propositions, range, sentence, frames));
  }
}

}  // namespace

RelationExtractor::RelationExtractor(Ontology ontology, Frames frames, CandidateScorer scorer, Calibration calibration,
                                     QualifierWords qualifier_words)
    : ontology_(std::move(ontology)),
      frames_(std::move(frames)),
      scorer_(std::move(scorer)),
      calibration_(std::move(calibration)),
      qualifier_words_(std::move(qualifier_words)) {}

std::vector<Explanation> RelationExtractor::explain(const Document& document, const std::vector<Tree>& trees,
                                                    const DocumentEntities& entities,
                                                    const std::vector<Proposition>& propositions) const {
  std::vector<Candidate> accepted;
  FeatureList features;
  for_each_sentence(document, trees, entities, propositions, frames_, [&](const SentenceEvents& events) {
    std::vector<Candidate> found = match_frames(events, frames_, ontology_);
    if (!scorer_.empty()) {
      add_pair_candidates(events, frames_, ontology_, found);
      const CandidateContext context(events, frames_, ontology_, found);
      for (Candidate& candidate : found) {
        describe_candidate(context, candidate, features);
        candidate.confidence = scorer_.probability(candidate.prior(), features.hashes());
      }
      std::erase_if(found, [&](const Candidate& candidate) { return candidate.confidence < scorer_.threshold(); });
    }
    accepted.insert(accepted.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  });
  let_compete(accepted);
  std::vector<Explanation> explanations =
      merge_candidates(document, trees, entities, qualifier_words_, std::move(accepted));
  for (Explanation& explanation : explanations) {
    explanation.statement.confidence = calibration_.confidence(explanation.statement.confidence);
    for (EvidenceExplanation& evidence : explanation.evidence) {
      evidence.confidence = calibration_.confidence(evidence.confidence);
    }
  }
  return explanations;
}

std::vector<Statement> RelationExtractor::extract(const Document& document, const std::vector<Tree>& trees,
                                                  const DocumentEntities& entities,
                                                  const std::vector<Proposition>& propositions) const {
  std::vector<Statement> statements;
  for (Explanation& explanation : explain(document, trees, entities, propositions)) {
    statements.push_back(std::move(explanation.statement));
  }
  return statements;
}

std::vector<DescribedCandidate> RelationExtractor::candidates(const Document& document, const std::vector<Tree>& trees,
                                                              const DocumentEntities& entities,
                                                              const std::vector<Proposition>& propositions) const {
  std::vector<DescribedCandidate> described;
  FeatureList features(true);
  const auto participant = [&](const Linked& linked) {
    const Entity& entity = entities.entities[linked.entity];
    return Participant{entity.id, entity.name, mention_text(document, entities, linked.entity, linked.mention),
                       entity.type};
  };
  for_each_sentence(document, trees, entities, propositions, frames_, [&](const SentenceEvents& events) {
    std::vector<Candidate> found = match_frames(events, frames_, ontology_);
    add_pair_candidates(events, frames_, ontology_, found);
    const CandidateContext context(events, frames_, ontology_, found);
    for (const Candidate& candidate : found) {
      describe_candidate(context, candidate, features);
      described.push_back({participant(candidate.subject), candidate.relation->name, participant(candidate.object),
                           candidate.sentence, !candidate.frames.empty(), candidate.prior(), features.names()});
    }
  });
  return described;
}

}  // namespace lode
