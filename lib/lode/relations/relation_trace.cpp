// Follows every proposal of an article to its end, for users who ask why a statement did not come out.

#include "lode/relations/article_sentences.hpp"
#include "lode/relations/commodity_argument.hpp"
#include "lode/relations/competition.hpp"
#include "lode/relations/explain_candidate.hpp"
#include "lode/relations/frame_matcher.hpp"
#include "lode/relations/pair_candidates.hpp"
#include "lode/relations/relation_extractor.hpp"
#include "lode/relations/settled_status.hpp"

#include <algorithm>

namespace lode {

namespace {

bool same_proposal(const Candidate& a, const Candidate& b) {
  return a.relation == b.relation && a.sentence == b.sentence && a.subject == b.subject && a.object == b.object;
}

/// The statement that the candidate became part of.
std::optional<std::size_t> statement_of(const TracedCandidate& candidate, const std::vector<Statement>& statements) {
  const EvidenceExplanation& evidence = candidate.evidence;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const bool straight = statement.subject.id == evidence.subject.participant.id &&
                          statement.object.id == evidence.object.participant.id;
    const bool turned = statement.subject.id == evidence.object.participant.id &&
                        statement.object.id == evidence.subject.participant.id;
    if (statement.relation != candidate.relation || (!straight && !turned)) continue;
    const bool here = std::any_of(statement.evidence.begin(), statement.evidence.end(), [&](const Evidence& one) {
      return one.sentence == evidence.sentence && one.rule == evidence.rules.front();
    });
    if (here) return i;
  }
  return std::nullopt;
}

}  // namespace

Trace RelationExtractor::trace(const Document& document, const std::vector<Tree>& trees,
                               const DocumentEntities& entities, const std::vector<Proposition>& propositions) const {
  Trace trace;
  trace.threshold = scorer_.empty() ? 0.0 : scorer_.threshold();
  trace.statements = extract(document, trees, entities, propositions);
  std::vector<Candidate> all;
  for_each_sentence(document, trees, entities, propositions, frames_, [&](const SentenceEvents& events) {
    std::vector<Candidate> found = match_frames(events, frames_, ontology_, &trace.misses);
    judge(events, found, true);
    settle_statuses(events, ontology_, found);
    for (Candidate& candidate : found) complete_commodities(events, candidate);
    all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  });
  judge_rivals(all);
  std::vector<Candidate> standing = all;
  std::erase_if(standing, [&](const Candidate& candidate) { return candidate.confidence < trace.threshold; });
  let_compete(standing);
  for (const Candidate& candidate : all) {
    TracedCandidate traced;
    traced.evidence = explain_candidate(document, trees[candidate.sentence], entities, candidate);
    traced.relation = candidate.relation->name;
    traced.subject = candidate.subject.entity;
    traced.object = candidate.object.entity;
    traced.by_frame = !candidate.frames.empty();
    traced.probability = candidate.confidence;
    if (candidate.confidence < trace.threshold) {
      traced.fate = Fate::too_weak;
    } else if (std::none_of(standing.begin(), standing.end(),
                            [&](const Candidate& other) { return same_proposal(candidate, other); })) {
      traced.fate = Fate::outdone;
    } else {
      traced.statement = statement_of(traced, trace.statements);
    }
    trace.candidates.push_back(std::move(traced));
  }
  return trace;
}

}  // namespace lode
