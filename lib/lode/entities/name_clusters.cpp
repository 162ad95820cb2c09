#include "lode/entities/name_clusters.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace lode {

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const auto space = key.find(' ');
    words.push_back(key.substr(0, space));
    if (space == std::string_view::npos) break;
    key.remove_prefix(space + 1);
  }
  return words;
}

EntityType winner(const TypeVotes& votes) {
  // Ties go to the commoner type.
  constexpr std::array<EntityType, entity_type_count> order = {
      EntityType::company,      EntityType::person,          EntityType::place,
      EntityType::organization, EntityType::government_body, EntityType::asset,
      EntityType::group,        EntityType::country,         EntityType::bloc,
      EntityType::commodity};
  EntityType best = order[0];
  for (const EntityType type : order) {
    if (votes[static_cast<std::size_t>(type)] > votes[static_cast<std::size_t>(best)]) best = type;
  }
  return best;
}

NameClusters::NameClusters(ArticleDraft& draft) : draft_(draft) { collect(); }

EntityType NameClusters::type_of(std::size_t c) const {
  const Cluster& cluster = clusters_[find(c)];
  return cluster.entity != none ? draft_.entities[cluster.entity].type : winner(cluster.votes);
}

std::size_t NameClusters::find(std::size_t c) const {
  while (parent_[c] != c) c = parent_[c];
  return c;
}

bool NameClusters::join(std::size_t a, std::size_t b) {
  a = find(a);
  b = find(b);
  if (a == b) return true;
  if (clusters_[a].entity != none && clusters_[b].entity != none) return false;
  if (clusters_[b].entity != none) std::swap(a, b);
  parent_[b] = a;
  for (std::size_t t = 0; t < entity_type_count; ++t) clusters_[a].votes[t] += clusters_[b].votes[t];
  clusters_[a].mentions.insert(clusters_[a].mentions.end(), clusters_[b].mentions.begin(), clusters_[b].mentions.end());
  return true;
}

bool NameClusters::is_listed(std::size_t c) const {
  const std::uint32_t entity = clusters_[find(c)].entity;
  return entity != none && draft_.entities[entity].entry != none;
}

bool NameClusters::is_country(std::string_view word) const {
  return std::any_of(clusters_.begin(), clusters_.end(), [&](const Cluster& c) {
    return c.entity != none && c.key == word && draft_.entities[c.entity].type == EntityType::country;
  });
}

float NameClusters::winner_margin(std::size_t c) const {
  const TypeVotes& votes = clusters_[find(c)].votes;
  const EntityType best = winner(votes);
  float second = 0;
  for (std::size_t t = 0; t < entity_type_count; ++t) {
    if (t != static_cast<std::size_t>(best)) second = std::max(second, votes[t]);
  }
  return votes[static_cast<std::size_t>(best)] - second;
}

void NameClusters::collect() {
  std::unordered_map<std::string, std::size_t> by_key;
  std::map<std::uint32_t, std::size_t> by_entity;
  cluster_of_.assign(draft_.mentions.size(), no_cluster);
  const auto make = [&](std::uint32_t m) {
    clusters_.push_back({draft_.mentions[m].key, {}, none, m, {}, false});
    parent_.push_back(clusters_.size() - 1);
    return clusters_.size() - 1;
  };
  for (std::uint32_t m = 0; m < draft_.mentions.size(); ++m) {
    const DraftMention& mention = draft_.mentions[m];
    std::size_t c = 0;
    if (mention.entity != none) {
      const auto [place, fresh] = by_entity.emplace(mention.entity, clusters_.size());
      if (fresh) {
        make(m);
        clusters_.back().entity = mention.entity;
        clusters_.back().key = fold_name(draft_.entities[mention.entity].name);
      }
      c = place->second;
    } else if (mention.found == Found::recognizer && !mention.key.empty()) {
      const auto [place, fresh] = by_key.emplace(mention.key, clusters_.size());
      if (fresh) make(m);
      c = place->second;
      for (std::size_t t = 0; t < entity_type_count; ++t) clusters_[c].votes[t] += mention.votes[t];
      const WordNote& note = draft_.sentences[mention.sentence].notes[mention.words.begin];
      clusters_[c].caps = clusters_[c].caps || (note.shape == Shape::caps && mention.words.size() == 1);
    } else {
      continue;
    }
    clusters_[c].mentions.push_back(m);
    cluster_of_[m] = c;
  }
}

}  // namespace lode
