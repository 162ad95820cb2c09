#include "coreference_score.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace lode::test {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// The cluster of every mention.
std::map<std::uint64_t, std::size_t> places(const Clusters& clusters) {
  std::map<std::uint64_t, std::size_t> place;
  for (std::size_t c = 0; c < clusters.size(); ++c) {
    for (const std::uint64_t mention : clusters[c]) place.emplace(mention, c);
  }
  return place;
}

std::size_t place_of(const std::map<std::uint64_t, std::size_t>& place, std::uint64_t mention) {
  const auto found = place.find(mention);
  return found == place.end() ? nowhere : found->second;
}

/// Links that `other` keeps of the clusters, and all.
std::pair<double, double> kept_links(const Clusters& clusters, const Clusters& other) {
  const auto place = places(other);
  double kept = 0;
  double all = 0;
  for (const Cluster& cluster : clusters) {
    std::set<std::size_t> parts;
    std::size_t alone = 0;
    for (const std::uint64_t mention : cluster) {
      const std::size_t there = place_of(place, mention);
      if (there == nowhere)
        ++alone;
      else
        parts.insert(there);
    }
    const auto size = static_cast<double>(cluster.size());
    kept += size - static_cast<double>(parts.size() + alone);
    all += size - 1;
  }
  return {kept, all};
}

/// For all mentions of `clusters`, the share of their cluster that `other` has together with them; and their number.
std::pair<double, double> shares(const Clusters& clusters, const Clusters& other) {
  const auto place = places(other);
  double sum = 0;
  double mentions = 0;
  for (const Cluster& cluster : clusters) {
    std::map<std::size_t, double> common;
    for (const std::uint64_t mention : cluster) {
      if (const std::size_t there = place_of(place, mention); there != nowhere) ++common[there];
    }
    const auto size = static_cast<double>(cluster.size());
    for (const auto& [there, count] : common) sum += count * count / size;
    mentions += size;
  }
  return {sum, mentions};
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  found_right += other.found_right;
  found += other.found;
  gold_right += other.gold_right;
  gold += other.gold;
  return *this;
}

Tally mention_score(const Clusters& gold, const Clusters& found) {
  const auto in_gold = places(gold);
  const auto in_found = places(found);
  const auto common = static_cast<double>(
      std::count_if(in_found.begin(), in_found.end(), [&](const auto& pair) { return in_gold.contains(pair.first); }));
  return {common, static_cast<double>(in_found.size()), common, static_cast<double>(in_gold.size())};
}

Tally muc_score(const Clusters& gold, const Clusters& found) {
  const auto [found_kept, found_all] = kept_links(found, gold);
  const auto [gold_kept, gold_all] = kept_links(gold, found);
  return {found_kept, found_all, gold_kept, gold_all};
}

Tally b_cubed_score(const Clusters& gold, const Clusters& found) {
  const auto [found_sum, found_mentions] = shares(found, gold);
  const auto [gold_sum, gold_mentions] = shares(gold, found);
  return {found_sum, found_mentions, gold_sum, gold_mentions};
}

Tally ceaf_e_score(const Clusters& gold, const Clusters& found) {
  const auto place = places(found);
  std::vector<double> weights(gold.size() * found.size(), 0.0);
  for (std::size_t g = 0; g < gold.size(); ++g) {
    for (const std::uint64_t mention : gold[g]) {
      const std::size_t f = place_of(place, mention);
      if (f == nowhere) continue;
      weights[g * found.size() + f] += 2.0 / static_cast<double>(gold[g].size() + found[f].size());
    }
  }
  const double common = best_assignment(weights, gold.size(), found.size());
  return {common, static_cast<double>(found.size()), common, static_cast<double>(gold.size())};
}

double best_assignment(const std::vector<double>& weights, std::size_t rows, std::size_t columns) {
  if (rows == 0 || columns == 0) return 0;
  // The Hungarian method with potentials, over a matrix with at least as many columns as rows; index 0 stands for none.
  const bool turned = rows > columns;
  const std::size_t n = turned ? columns : rows;
  const std::size_t m = turned ? rows : columns;
  const auto cost = [&](std::size_t row, std::size_t column) {
    return turned ? -weights[(column - 1) * columns + row - 1] : -weights[(row - 1) * columns + column - 1];
  };
  std::vector<double> row_potential(n + 1, 0.0);
  std::vector<double> column_potential(m + 1, 0.0);
  std::vector<std::size_t> row_of(m + 1, 0);
  std::vector<std::size_t> before(m + 1, 0);
  for (std::size_t row = 1; row <= n; ++row) {
    row_of[0] = row;
    std::size_t column = 0;
    std::vector<double> least(m + 1, std::numeric_limits<double>::infinity());
    std::vector<bool> used(m + 1, false);
    do {
      used[column] = true;
      double delta = std::numeric_limits<double>::infinity();
      std::size_t next = 0;
      for (std::size_t c = 1; c <= m; ++c) {
        if (used[c]) continue;
        const double reduced = cost(row_of[column], c) - row_potential[row_of[column]] - column_potential[c];
        if (reduced < least[c]) {
          least[c] = reduced;
          before[c] = column;
        }
        if (least[c] < delta) {
          delta = least[c];
          next = c;
        }
      }
      for (std::size_t c = 0; c <= m; ++c) {
        if (used[c]) {
          row_potential[row_of[c]] += delta;
          column_potential[c] -= delta;
        } else {
          least[c] -= delta;
        }
      }
      column = next;
    } while (row_of[column] != 0);
    while (column != 0) {
      row_of[column] = row_of[before[column]];
      column = before[column];
    }
  }
  double sum = 0;
  for (std::size_t c = 1; c <= m; ++c) {
    if (row_of[c] != 0) sum -= cost(row_of[c], c);
  }
  return sum;
}

}  // namespace lode::test
