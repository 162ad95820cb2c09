#include "lode/syntax/decoder.hpp"

#include "lode/syntax/tree.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace lode;

namespace {

bool is_single_rooted_tree(const std::vector<std::int32_t>& heads) {
  int roots = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i] == no_head) ++roots;
    std::size_t steps = 0;
    for (auto up = static_cast<std::int32_t>(i); up != no_head; up = heads[static_cast<std::size_t>(up)]) {
      if (++steps > heads.size()) return false;
    }
  }
  return roots == 1;
}

bool is_projective(const std::vector<std::int32_t>& heads) {
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i] == no_head) continue;
    const auto head = static_cast<std::size_t>(heads[i]);
    for (std::size_t between = std::min(i, head) + 1; between < std::max(i, head); ++between) {
      bool below = false;
      for (auto up = static_cast<std::int32_t>(between); up != no_head; up = heads[static_cast<std::size_t>(up)]) {
        below = below || up == static_cast<std::int32_t>(head);
      }
      if (!below) return false;
    }
  }
  return true;
}

float total(const ArcScores& scores, const std::vector<std::int32_t>& heads) {
  float sum = 0.0F;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    sum += scores(i, heads[i] == no_head ? scores.words : static_cast<std::size_t>(heads[i]));
  }
  return sum;
}

/// The best tree among all assignments of heads.
std::vector<std::int32_t> brute_force(const ArcScores& scores, bool projective) {
  const std::size_t n = scores.words;
  std::vector<std::int32_t> heads(n, no_head);
  std::vector<std::int32_t> best;
  for (;;) {
    bool proper = true;
    for (std::size_t i = 0; i < n; ++i) proper = proper && heads[i] != static_cast<std::int32_t>(i);
    if (proper && is_single_rooted_tree(heads) && (!projective || is_projective(heads)) &&
        (best.empty() || total(scores, heads) > total(scores, best))) {
      best = heads;
    }
    std::size_t digit = 0;
    while (digit < n && ++heads[digit] == static_cast<std::int32_t>(n)) heads[digit++] = no_head;
    if (digit == n) return best;
  }
}

}  // namespace

TEST_CASE("syntax/decoder: the projective tree is the best of all projective trees") {
  std::mt19937 random(7);
  Decoder decoder;
  for (int round = 0; round < 200; ++round) {
    const std::size_t n = 1 + random() % 5;
    std::vector<float> values(n * (n + 1));
    for (float& value : values) value = static_cast<float>(static_cast<int>(random() % 2001) - 1000) / 64.0F;
    const ArcScores scores{values.data(), n + 1, n};
    std::vector<std::int32_t> heads(n);
    decoder.best_projective(scores, heads.data());
    CHECK(is_single_rooted_tree(heads));
    CHECK(is_projective(heads));
    CHECK(total(scores, heads) == doctest::Approx(total(scores, brute_force(scores, true))));
  }
}

TEST_CASE("syntax/decoder: best heads that are a tree stay, and margins tell how sure they are") {
  // sell(0) zinc(1): the root arc of 0 and the arc 0 -> 1 win.
  const std::vector<float> values = {0.0F, 1.0F, 5.0F,   // heads of 0: itself, 1, root
                                     4.0F, 0.0F, 1.5F};  // heads of 1: 0, itself, root
  std::vector<std::int32_t> heads(2);
  std::vector<float> margins(2);
  Decoder decoder;
  decoder.decode({values.data(), 3, 2}, heads.data(), margins.data());
  CHECK(heads == std::vector<std::int32_t>{no_head, 0});
  CHECK(margins == std::vector<float>{4.0F, 2.5F});
}

TEST_CASE("syntax/decoder: two roots or a circle give way to one tree") {
  const std::vector<float> two_roots = {0.0F, 1.0F, 5.0F, 1.0F, 0.0F, 4.0F};
  std::vector<std::int32_t> heads(2);
  std::vector<float> margins(2);
  Decoder decoder;
  decoder.decode({two_roots.data(), 3, 2}, heads.data(), margins.data());
  CHECK(heads == std::vector<std::int32_t>{no_head, 0});
  const std::vector<float> circle = {0.0F, 5.0F, 1.0F, 5.0F, 0.0F, 2.0F};
  decoder.decode({circle.data(), 3, 2}, heads.data(), margins.data());
  CHECK(heads == std::vector<std::int32_t>{1, no_head});
}
