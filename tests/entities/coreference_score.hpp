#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lode::test {

/// What counts for one measure, summed over documents.
struct Tally {
  double found_right = 0;  ///< Of what was found, the part that is right,
  double found = 0;        ///< of so much.
  double gold_right = 0;   ///< Of what should be found, the part that was,
  double gold = 0;         ///< of so much.

  [[nodiscard]] double precision() const { return found > 0 ? found_right / found : 0; }
  [[nodiscard]] double recall() const { return gold > 0 ? gold_right / gold : 0; }
  [[nodiscard]] double f1() const {
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
  }
  Tally& operator+=(const Tally& other);
};

/// One entity: its mentions, by numbers that mean the same place in both answers; ascending, none twice.
using Cluster = std::vector<std::uint64_t>;

/// Of one document; no mention is in two clusters.
using Clusters = std::vector<Cluster>;

/// Mentions, whatever entity they belong to.
[[nodiscard]] Tally mention_score(const Clusters& gold, const Clusters& found);

/// Links that it takes to hold the mentions of an entity together. Entities of one mention do not count.
/// Source: Vilain et al. 1995, MUC-6.
[[nodiscard]] Tally muc_score(const Clusters& gold, const Clusters& found);

/// For every mention, how much of its entity the other answer has in one.
/// Source: Bagga and Baldwin 1998.
[[nodiscard]] Tally b_cubed_score(const Clusters& gold, const Clusters& found);

/// Entities paired off one to one in the best way, each pair by twice its common mentions over all of both.
/// Source: Luo 2005, CEAF with phi 4.
[[nodiscard]] Tally ceaf_e_score(const Clusters& gold, const Clusters& found);

/// The largest sum of weights that pairs of a row and a column can have when no row and no column is used twice.
/// Shape: `weights` is row after row, each of `columns` values, none negative.
/// Cost:  cubic.
[[nodiscard]] double best_assignment(const std::vector<double>& weights, std::size_t rows, std::size_t columns);

}  // namespace lode::test
