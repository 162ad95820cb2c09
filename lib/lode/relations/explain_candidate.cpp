#include "lode/relations/explain_candidate.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lode {

namespace {

constexpr std::size_t most_features = 8;

ArgumentExplanation explain_argument(const Document& document, const DocumentEntities& entities, const Linked& linked,
                                     const std::string& path) {
  const Mention& mention = entities.mentions[linked.mention];
  return {make_participant(document, entities, linked),
          path,
          mention.span,
          mention.sentence,
          mention.kind,
          linked.certainty};
}

}  // namespace

Participant make_participant(const Document& document, const DocumentEntities& entities, const Linked& linked) {
  const Entity& entity = entities.entities[linked.entity];
  return {entity.id, entity.name, mention_text(document, entities, linked.entity, linked.mention), entity.type};
}

EvidenceExplanation explain_candidate(const Document& document, const Tree& tree, const DocumentEntities& entities,
                                      const Candidate& candidate) {
  EvidenceExplanation result;
  for (const Frame* const frame : candidate.frames) result.rules.push_back(frame->rule);
  if (result.rules.empty()) result.rules.push_back(candidate.rule());
  result.sentence = candidate.sentence;
  if (candidate.trigger >= 0) result.predicate = tree.words[static_cast<std::size_t>(candidate.trigger)].span;
  result.subject = explain_argument(document, entities, candidate.subject, candidate.subject_path);
  result.object = explain_argument(document, entities, candidate.object, candidate.object_path);
  for (const Linked& commodity : candidate.commodities) {
    result.commodities.push_back(explain_argument(document, entities, commodity, candidate.commodity_path));
  }
  result.status = candidate.status;
  result.status_reason = candidate.status_reason;
  result.confidence = candidate.confidence;
  result.prior = candidate.judged_prior;
  result.features = candidate.features;
  return result;
}

std::vector<FeatureWeight> strongest_features(const FeatureList& features, const CandidateScorer& scorer) {
  assert(features.names().size() == features.hashes().size() && "features must keep their names");
  std::vector<FeatureWeight> list;
  for (std::size_t i = 0; i < features.hashes().size(); ++i) {
    const double weight = scorer.weight(features.hashes()[i]);
    if (weight != 0.0) list.push_back({features.names()[i], weight});
  }
  std::sort(list.begin(), list.end(), [](const FeatureWeight& a, const FeatureWeight& b) {
    return std::abs(a.weight) != std::abs(b.weight) ? std::abs(a.weight) > std::abs(b.weight) : a.name < b.name;
  });
  if (list.size() > most_features) list.resize(most_features);
  return list;
}

}  // namespace lode
