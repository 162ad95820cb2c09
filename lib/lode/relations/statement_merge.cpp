#include "lode/relations/statement_merge.hpp"

#include "lode/relations/explain_candidate.hpp"
#include "lode/relations/qualifiers.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace lode {

namespace {

using Key = std::tuple<std::string, std::string, std::string>;  // subject, relation, object

std::vector<std::uint32_t> commodity_entities(const Candidate& candidate, const DocumentEntities& entities) {
  std::vector<std::uint32_t> list;
  for (const Linked& linked : candidate.commodities) list.push_back(linked.entity);
  std::sort(list.begin(), list.end(),
            [&](std::uint32_t a, std::uint32_t b) { return entities.entities[a].id < entities.entities[b].id; });
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

/// Candidates that make one statement.
struct Group {
  std::vector<std::uint32_t> commodities;
  std::vector<const Candidate*> candidates;
};

bool includes_all(const std::vector<std::uint32_t>& large, const std::vector<std::uint32_t>& small) {
  return std::all_of(small.begin(), small.end(), [&](std::uint32_t entity) {
    return std::find(large.begin(), large.end(), entity) != large.end();
  });
}

void order_symmetric(Candidate& candidate, const DocumentEntities& entities) {
  if (!candidate.relation->symmetric) return;
  if (entities.entities[candidate.object.entity].id < entities.entities[candidate.subject.entity].id) {
    std::swap(candidate.subject, candidate.object);
    std::swap(candidate.subject_path, candidate.object_path);
  }
}

class Builder {
 public:
  Builder(const Document& document, const std::vector<Tree>& trees, const DocumentEntities& entities,
          const QualifierWords& words, bool explained)
      : document_(document), trees_(trees), entities_(entities), words_(words), explained_(explained) {}

  Explanation build(const Group& group) const {
    const Candidate& best =
        **std::max_element(group.candidates.begin(), group.candidates.end(),
                           [](const Candidate* a, const Candidate* b) { return a->confidence < b->confidence; });
    Explanation result;
    Statement& statement = result.statement;
    statement.document = document_.id;
    statement.subject = participant(best.subject);
    statement.relation = best.relation->name;
    statement.object = participant(best.object);
    for (const std::uint32_t entity : group.commodities) {
      const Linked* linked = nullptr;
      for (const Candidate* candidate : group.candidates) {
        for (const Linked& commodity : candidate->commodities) {
          if (commodity.entity == entity && linked == nullptr) linked = &commodity;
        }
      }
      if (linked != nullptr) statement.commodities.push_back(participant(*linked));
    }
    statement.status = status_of(group, best);
    statement.qualifiers = qualifiers_of(group, best);
    // Two sentences that say the same are surer than one.
    double doubt = 1.0;
    std::vector<std::pair<std::uint32_t, std::string>> seen;
    for (const Candidate* candidate : group.candidates) {
      const auto source = std::make_pair(candidate->sentence, candidate->rule());
      if (std::find(seen.begin(), seen.end(), source) != seen.end()) continue;
      const bool new_sentence =
          std::none_of(seen.begin(), seen.end(), [&](const auto& other) { return other.first == candidate->sentence; });
      seen.push_back(source);
      if (new_sentence) doubt *= 1.0 - candidate->confidence;
      statement.evidence.push_back(evidence(*candidate));
      if (explained_) {
        result.evidence.push_back(explain_candidate(document_, trees_[candidate->sentence], entities_, *candidate));
      }
    }
    statement.confidence = std::max(best.confidence, 1.0 - doubt);
    return result;
  }

 private:
  /// The past and the future of one fact are one statement: what is stated as fact wins over what is planned.
  static Status status_of(const Group& group, const Candidate& best) {
    if (best.status == Status::negated || best.status == Status::asserted) return best.status;
    Status status = best.status;
    for (const Candidate* candidate : group.candidates) {
      if (candidate->status != Status::negated) status = std::min(status, candidate->status);
    }
    return status;
  }

  /// What the surest candidate's sentence says; what it leaves out, the other sentences of the same status tell.
  [[nodiscard]] Qualifiers qualifiers_of(const Group& group, const Candidate& best) const {
    Qualifiers qualifiers = read_qualifiers(document_, trees_[best.sentence], entities_, best, words_);
    for (const Candidate* candidate : group.candidates) {
      if (candidate == &best || candidate->sentence == best.sentence || candidate->status != best.status) continue;
      Qualifiers more = read_qualifiers(document_, trees_[candidate->sentence], entities_, *candidate, words_);
      for (const auto member : {&Qualifiers::quantity, &Qualifiers::share, &Qualifiers::money, &Qualifiers::time,
                                &Qualifiers::place, &Qualifiers::attribution}) {
        if ((qualifiers.*member).empty()) qualifiers.*member = std::move(more.*member);
      }
    }
    return qualifiers;
  }

  [[nodiscard]] Participant participant(const Linked& linked) const {
    return make_participant(document_, entities_, linked);
  }

  [[nodiscard]] Evidence evidence(const Candidate& candidate) const {
    const Sentence& sentence = document_.sentences[candidate.sentence];
    const OriginalPlace place = original_place(document_, sentence.span);
    return {candidate.sentence, place.in_title, place.begin, place.end, std::string(document_.slice(sentence.span)),
            candidate.rule()};
  }

  const Document& document_;
  const std::vector<Tree>& trees_;
  const DocumentEntities& entities_;
  const QualifierWords& words_;
  bool explained_;
};

}  // namespace

std::vector<Explanation> merge_candidates(const Document& document, const std::vector<Tree>& trees,
                                          const DocumentEntities& entities, const QualifierWords& words,
                                          std::vector<Candidate> candidates, bool explained) {
  std::map<Key, std::vector<Group>> groups;
  for (Candidate& candidate : candidates) {
    order_symmetric(candidate, entities);
    const Key key{entities.entities[candidate.subject.entity].id, candidate.relation->name,
                  entities.entities[candidate.object.entity].id};
    std::vector<std::uint32_t> commodities = commodity_entities(candidate, entities);
    std::vector<Group>& list = groups[key];
    const auto same = std::find_if(list.begin(), list.end(), [&](const Group& group) {
      return includes_all(group.commodities, commodities) || includes_all(commodities, group.commodities);
    });
    if (same == list.end()) {
      list.push_back({std::move(commodities), {&candidate}});
      continue;
    }
    if (commodities.size() > same->commodities.size()) same->commodities = std::move(commodities);
    same->candidates.push_back(&candidate);
  }
  const Builder builder(document, trees, entities, words, explained);
  std::vector<Explanation> result;
  for (const auto& [key, list] : groups) {
    for (const Group& group : list) result.push_back(builder.build(group));
  }
  std::stable_sort(result.begin(), result.end(), [](const Explanation& a, const Explanation& b) {
    return a.statement.evidence.front().sentence < b.statement.evidence.front().sentence;
  });
  return result;
}

}  // namespace lode
