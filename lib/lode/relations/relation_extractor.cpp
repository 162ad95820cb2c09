#include "lode/relations/relation_extractor.hpp"

#include "lode/relations/article_sentences.hpp"
#include "lode/relations/candidate_features.hpp"
#include "lode/relations/commodity_argument.hpp"
#include "lode/relations/competition.hpp"
#include "lode/relations/explain_candidate.hpp"
#include "lode/relations/frame_matcher.hpp"
#include "lode/relations/pair_candidates.hpp"
#include "lode/relations/rivals.hpp"
#include "lode/relations/settled_status.hpp"
#include "lode/relations/statement_merge.hpp"

#include <cmath>
#include <utility>

namespace lode {

RelationExtractor::RelationExtractor(Ontology ontology, Frames frames, CandidateScorer scorer, Calibration calibration,
                                     QualifierWords qualifier_words)
    : ontology_(std::move(ontology)),
      frames_(std::move(frames)),
      scorer_(std::move(scorer)),
      calibration_(std::move(calibration)),
      qualifier_words_(std::move(qualifier_words)) {}

void RelationExtractor::judge(const SentenceEvents& events, std::vector<Candidate>& found, bool explained) const {
  if (scorer_.empty()) return;
  add_pair_candidates(events, frames_, ontology_, found);
  const CandidateContext context(events, frames_, ontology_, found);
  FeatureList features(explained);
  for (Candidate& candidate : found) {
    describe_candidate(context, candidate, features);
    candidate.judged_prior = candidate.prior();
    candidate.log_odds = scorer_.log_odds(candidate.judged_prior, features.hashes());
    if (explained) candidate.features = strongest_features(features, scorer_);
  }
}

void RelationExtractor::judge_rivals(std::vector<Candidate>& candidates) const {
  if (scorer_.empty()) return;
  std::vector<Proposal> proposals;
  proposals.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    proposals.push_back({static_cast<std::uint32_t>(candidate.relation - ontology_.relations().data()),
                         candidate.sentence, candidate.subject.entity, candidate.object.entity, candidate.trigger,
                         !candidate.frames.empty(), std::log(candidate.judged_prior / (1.0 - candidate.judged_prior)),
                         candidate.log_odds});
  }
  const std::vector<RivalFeatures> rivals = describe_rivals(proposals);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool likely = candidates[i].log_odds >= least_log_odds;
    candidates[i].confidence = likely ? scorer_.probability(candidates[i].relation->name, rivals[i])
                                      : 1.0 / (1.0 + std::exp(-candidates[i].log_odds));
  }
}

std::vector<Explanation> RelationExtractor::run(const Document& document, const std::vector<Tree>& trees,
                                                const DocumentEntities& entities,
                                                const std::vector<Proposition>& propositions, bool explained) const {
  std::vector<Candidate> accepted;
  for_each_sentence(document, trees, entities, propositions, frames_, [&](const SentenceEvents& events) {
    std::vector<Candidate> found = match_frames(events, frames_, ontology_);
    judge(events, found, explained);
    if (!scorer_.empty()) {
      std::erase_if(found, [](const Candidate& candidate) { return candidate.log_odds < least_log_odds; });
    }
    settle_statuses(events, ontology_, found);
    for (Candidate& candidate : found) complete_commodities(events, candidate);
    accepted.insert(accepted.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  });
  judge_rivals(accepted);
  if (!scorer_.empty()) {
    std::erase_if(accepted, [&](const Candidate& candidate) { return candidate.confidence < scorer_.threshold(); });
  }
  let_compete(accepted);
  std::vector<Explanation> explanations =
      merge_candidates(document, trees, entities, qualifier_words_, std::move(accepted), explained);
  for (Explanation& explanation : explanations) {
    explanation.statement.confidence = calibration_.confidence(explanation.statement.confidence);
    for (EvidenceExplanation& evidence : explanation.evidence) {
      evidence.confidence = calibration_.confidence(evidence.confidence);
    }
  }
  return explanations;
}

std::vector<Explanation> RelationExtractor::explain(const Document& document, const std::vector<Tree>& trees,
                                                    const DocumentEntities& entities,
                                                    const std::vector<Proposition>& propositions) const {
  return run(document, trees, entities, propositions, true);
}

std::vector<Statement> RelationExtractor::extract(const Document& document, const std::vector<Tree>& trees,
                                                  const DocumentEntities& entities,
                                                  const std::vector<Proposition>& propositions) const {
  std::vector<Statement> statements;
  for (Explanation& explanation : run(document, trees, entities, propositions, false)) {
    statements.push_back(std::move(explanation.statement));
  }
  return statements;
}

std::vector<DescribedCandidate> RelationExtractor::candidates(const Document& document, const std::vector<Tree>& trees,
                                                              const DocumentEntities& entities,
                                                              const std::vector<Proposition>& propositions) const {
  std::vector<DescribedCandidate> described;
  FeatureList features(true);
  const auto participant = [&](const Linked& linked) { return make_participant(document, entities, linked); };
  for_each_sentence(document, trees, entities, propositions, frames_, [&](const SentenceEvents& events) {
    std::vector<Candidate> found = match_frames(events, frames_, ontology_);
    add_pair_candidates(events, frames_, ontology_, found);
    const CandidateContext context(events, frames_, ontology_, found);
    for (const Candidate& candidate : found) {
      describe_candidate(context, candidate, features);
      described.push_back({participant(candidate.subject), candidate.relation->name, participant(candidate.object),
                           candidate.sentence, !candidate.frames.empty(), candidate.prior(), features.names(),
                           candidate.subject.entity, candidate.object.entity, candidate.trigger});
    }
  });
  return described;
}

}  // namespace lode
