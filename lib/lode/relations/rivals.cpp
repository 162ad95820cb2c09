#include "lode/relations/rivals.hpp"

#include <algorithm>
#include <cmath>

namespace lode {

namespace {

constexpr double no_rival = -6.0;

void raise(double& best, double log_odds) { best = std::max(best, log_odds); }

/// What `other` does to the row of `one`.
void meet(const Proposal& one, const Proposal& other, RivalFeatures& row) {
  const bool here = one.sentence == other.sentence;
  const bool relation = one.relation == other.relation;
  const bool subject = one.subject == other.subject;
  const bool object = one.object == other.object;
  const bool turned = one.subject == other.object && one.object == other.subject;
  const double log_odds = other.log_odds;
  if (here) {
    if (subject && object && !relation) raise(row[3], log_odds);
    if (turned) raise(row[4], log_odds);
    if (turned && relation) raise(row[5], log_odds);
    if (relation && subject) raise(row[6], log_odds);
    if (relation && object) raise(row[7], log_odds);
    const bool word = relation && one.trigger == other.trigger;
    if (word && !subject) raise(row[8], log_odds);
    if (word && !object) raise(row[9], log_odds);
    raise(row[14], log_odds);
    row[15] += 1.0 / (1.0 + std::exp(-log_odds));
  }
  if (relation && subject && object) raise(row[10], log_odds);
  if (!relation && subject && object) raise(row[11], log_odds);
  if (relation && subject) raise(row[12], log_odds);
  if (relation && object) raise(row[13], log_odds);
}

}  // namespace

std::vector<RivalFeatures> describe_rivals(const std::vector<Proposal>& proposals) {
  std::vector<RivalFeatures> rows(proposals.size(), RivalFeatures{});
  std::vector<std::size_t> likely;
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    if (proposals[i].log_odds >= least_log_odds) likely.push_back(i);
  }
  for (const std::size_t i : likely) {
    RivalFeatures& row = rows[i];
    row.fill(no_rival);
    row[0] = proposals[i].log_odds;
    row[1] = proposals[i].by_frame ? 1.0 : 0.0;
    row[2] = proposals[i].prior_log_odds;
    row[15] = 0.0;
    for (const std::size_t j : likely) {
      if (i != j) meet(proposals[i], proposals[j], row);
    }
    row[15] = std::log1p(row[15]);
  }
  return rows;
}

}  // namespace lode
