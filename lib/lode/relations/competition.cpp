#include "lode/relations/competition.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace lode {

namespace {

constexpr double clearly_surer = 0.85;  // a statement below this part of its rival's confidence goes

}  // namespace

void let_compete(std::vector<Candidate>& candidates) {
  using Subject = std::pair<const Relation*, std::uint32_t>;
  using Triple = std::tuple<const Relation*, std::uint32_t, std::uint32_t>;
  std::map<Subject, double> best_object;
  std::map<Triple, double> best;
  for (const Candidate& candidate : candidates) {
    if (candidate.relation->one_object) {
      double& surest = best_object[{candidate.relation, candidate.subject.entity}];
      surest = std::max(surest, candidate.confidence);
    }
    double& surest = best[{candidate.relation, candidate.subject.entity, candidate.object.entity}];
    surest = std::max(surest, candidate.confidence);
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    if (candidate.relation->one_object) {
      const double rival = best_object[{candidate.relation, candidate.subject.entity}];
      if (candidate.confidence < rival * clearly_surer) return true;
    }
    if (candidate.relation->symmetric) return false;
    const auto turned = best.find({candidate.relation, candidate.object.entity, candidate.subject.entity});
    return turned != best.end() && candidate.confidence < turned->second * clearly_surer;
  });
}

}  // namespace lode
