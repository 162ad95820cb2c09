#include "lode/graph/identity.hpp"

#include <algorithm>
#include <set>

namespace lode {

namespace {

using Group = std::set<std::string>;

bool holds_both(const Group& group, const Judgement& judgement) {
  return group.contains(judgement.first) && group.contains(judgement.second);
}

/// How well an id stands for its group.
int fitness(const std::string& id, const std::map<std::string, bool>& present) {
  const auto found = present.find(id);
  if (found == present.end()) return 0;
  return found->second ? 2 : 1;
}

}  // namespace

Identity::Identity(const std::vector<Judgement>& judgements, const std::map<std::string, bool>& present) {
  std::vector<Group> groups;
  const auto take_group = [&](const std::string& id) {
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.contains(id); });
    if (found == groups.end()) return Group{id};
    Group group = std::move(*found);
    groups.erase(found);
    return group;
  };
  for (const Judgement& judgement : judgements) {
    if (!judgement.same) continue;
    Group first = take_group(judgement.first);
    if (first.contains(judgement.second)) {
      groups.push_back(std::move(first));
      continue;
    }
    Group second = take_group(judgement.second);
    Group both = first;
    both.insert(second.begin(), second.end());
    const bool forbidden = std::any_of(judgements.begin(), judgements.end(),
                                       [&](const Judgement& other) { return !other.same && holds_both(both, other); });
    if (forbidden) {
      groups.push_back(std::move(first));
      groups.push_back(std::move(second));
    } else {
      groups.push_back(std::move(both));
    }
  }
  for (const Group& group : groups) {
    const std::string& chosen = *std::max_element(group.begin(), group.end(), [&](const auto& a, const auto& b) {
      return fitness(a, present) < fitness(b, present);
    });
    for (const std::string& id : group) representative_.emplace(id, chosen);
  }
}

const std::string& Identity::of(const std::string& id) const {
  const auto found = representative_.find(id);
  return found == representative_.end() ? id : found->second;
}

}  // namespace lode
