#include "coreference_score.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace lode::test;

namespace {

/// The best assignment by trying all.
double best_by_trial(const std::vector<double>& weights, std::size_t size) {
  std::vector<std::size_t> order(size);
  for (std::size_t i = 0; i < size; ++i) order[i] = i;
  double best = 0;
  do {
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) sum += weights[i * size + order[i]];
    best = std::max(best, sum);
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

}  // namespace

TEST_SUITE_BEGIN("entities");

TEST_CASE("an answer like the gold one is right by every measure") {
  const Clusters gold = {{1, 2, 3}, {4, 5}, {6}};
  for (const auto score : {mention_score, muc_score, b_cubed_score, ceaf_e_score}) {
    CHECK(score(gold, gold).precision() == doctest::Approx(1));
    CHECK(score(gold, gold).recall() == doctest::Approx(1));
  }
}

TEST_CASE("two entities taken for one cost precision, one taken for two recall") {
  // Worked by hand: gold {1 2 3} {4 5}, found {1 2} {3 4 5}.
  const Clusters gold = {{1, 2, 3}, {4, 5}};
  const Clusters found = {{1, 2}, {3, 4, 5}};
  // MUC: gold links 2 + 1, of which 1 + 1 are kept; found links 1 + 2, of which 1 + 1 are right.
  CHECK(muc_score(gold, found).recall() == doctest::Approx(2.0 / 3));
  CHECK(muc_score(gold, found).precision() == doctest::Approx(2.0 / 3));
  // B-cubed recall: mentions 1, 2 have 2 of 3, mention 3 has 1 of 3, mentions 4, 5 have 2 of 2.
  CHECK(b_cubed_score(gold, found).recall() == doctest::Approx((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1 + 1) / 5));
  CHECK(b_cubed_score(gold, found).precision() == doctest::Approx((1 + 1 + 1.0 / 3 + 2.0 / 3 + 2.0 / 3) / 5));
  // CEAF: {1 2 3} with {1 2} is 4 / 5, {4 5} with {3 4 5} too.
  CHECK(ceaf_e_score(gold, found).recall() == doctest::Approx((0.8 + 0.8) / 2));
  const Clusters one = {{1, 2, 3, 4, 5}};
  CHECK(muc_score(gold, one).recall() == doctest::Approx(1));
  CHECK(muc_score(gold, one).precision() == doctest::Approx(3.0 / 4));
  CHECK(ceaf_e_score(gold, one).precision() == doctest::Approx(6.0 / 8));
  CHECK(ceaf_e_score(gold, one).recall() == doctest::Approx(3.0 / 8));
}

TEST_CASE("mentions that only one answer has count against it") {
  const Clusters gold = {{1, 2}, {3}};
  const Clusters found = {{1, 2, 9}, {8}};
  CHECK(mention_score(gold, found).precision() == doctest::Approx(2.0 / 4));
  CHECK(mention_score(gold, found).recall() == doctest::Approx(2.0 / 3));
  CHECK(muc_score(gold, found).precision() == doctest::Approx(1.0 / 2));
  CHECK(muc_score(gold, found).recall() == doctest::Approx(1));
  CHECK(b_cubed_score(gold, found).precision() == doctest::Approx((4.0 / 3) / 4));
  CHECK(ceaf_e_score(gold, found).recall() == doctest::Approx(0.8 / 2));
  CHECK(muc_score({}, {}).f1() == 0);
}

TEST_CASE("documents add up") {
  Tally sum = mention_score({{1}}, {{1}});
  sum += mention_score({{1, 2}}, {{3}});
  CHECK(sum.precision() == doctest::Approx(1.0 / 2));
  CHECK(sum.recall() == doctest::Approx(1.0 / 3));
}

TEST_CASE("the best assignment is that of trying all") {
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    const std::size_t size = 1 + round % 6;
    std::vector<double> weights(size * size);
    for (double& weight : weights) weight = static_cast<double>(random() % 10) / 10;
    CHECK(best_assignment(weights, size, size) == doctest::Approx(best_by_trial(weights, size)));
  }
  CHECK(best_assignment({0.2, 0.9, 0.5}, 1, 3) == doctest::Approx(0.9));
  CHECK(best_assignment({0.2, 0.9, 0.5}, 3, 1) == doctest::Approx(0.9));
  CHECK(best_assignment({}, 0, 3) == 0);
}

TEST_SUITE_END();
