#include "calibration_fit.hpp"

#include <algorithm>
#include <cmath>

namespace lode::train {

namespace {

constexpr double imagined = 2.0;  // statements, half of them right

struct Group {
  double probability = 0.0;  // sum
  double right = 0.0;
  double count = 0.0;

  void add(const Group& other) {
    probability += other.probability;
    right += other.right;
    count += other.count;
  }
  [[nodiscard]] double share() const { return (right + imagined / 2.0) / (count + imagined); }
};

}  // namespace

std::vector<std::pair<double, double>> fit_isotonic(std::vector<JudgedStatement> statements, std::size_t least_group) {
  std::stable_sort(statements.begin(), statements.end(),
                   [](const JudgedStatement& a, const JudgedStatement& b) { return a.probability < b.probability; });
  const std::size_t count = std::max<std::size_t>(1, statements.size() / std::max<std::size_t>(1, least_group));
  std::vector<Group> groups;
  for (std::size_t i = 0; i < count; ++i) {
    Group group;
    for (std::size_t j = i * statements.size() / count; j < (i + 1) * statements.size() / count; ++j) {
      group.add({statements[j].probability, statements[j].right ? 1.0 : 0.0, 1.0});
    }
    if (group.count == 0.0) continue;
    groups.push_back(group);
    while (groups.size() > 1 && groups[groups.size() - 2].share() >= groups.back().share()) {
      const Group last = groups.back();
      groups.pop_back();
      groups.back().add(last);
    }
  }
  std::vector<std::pair<double, double>> points;
  points.reserve(groups.size());
  for (const Group& group : groups) points.emplace_back(group.probability / group.count, group.share());
  return points;
}

std::vector<ReliabilityBin> reliability(const std::vector<JudgedStatement>& statements, std::size_t bins) {
  std::vector<ReliabilityBin> result(bins);
  for (const JudgedStatement& statement : statements) {
    const auto place = static_cast<std::size_t>(statement.probability * static_cast<double>(bins));
    ReliabilityBin& bin = result[std::min(place, bins - 1)];
    ++bin.count;
    bin.probability += statement.probability;
    bin.right += statement.right ? 1.0 : 0.0;
  }
  for (ReliabilityBin& bin : result) {
    if (bin.count == 0) continue;
    bin.probability /= static_cast<double>(bin.count);
    bin.right /= static_cast<double>(bin.count);
  }
  return result;
}

double expected_calibration_error(const std::vector<ReliabilityBin>& bins) {
  double sum = 0.0;
  double count = 0.0;
  for (const ReliabilityBin& bin : bins) {
    sum += static_cast<double>(bin.count) * std::abs(bin.probability - bin.right);
    count += static_cast<double>(bin.count);
  }
  return count == 0.0 ? 0.0 : sum / count;
}

double brier_score(const std::vector<JudgedStatement>& statements) {
  double sum = 0.0;
  for (const JudgedStatement& statement : statements) {
    const double distance = statement.probability - (statement.right ? 1.0 : 0.0);
    sum += distance * distance;
  }
  return statements.empty() ? 0.0 : sum / static_cast<double>(statements.size());
}

}  // namespace lode::train
