#include "lode/syntax/decoder.hpp"

#include "lode/syntax/tree.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace lode {

void Decoder::decode(const ArcScores& scores, std::int32_t* heads, float* margins) {
  if (!take_best_heads(scores, heads)) best_projective(scores, heads);
  for (std::size_t i = 0; i < scores.words; ++i) {
    const std::size_t chosen = heads[i] == no_head ? scores.words : static_cast<std::size_t>(heads[i]);
    float other = std::numeric_limits<float>::lowest();
    for (std::size_t head = 0; head <= scores.words; ++head) {
      if (head != chosen && head != i) other = std::max(other, scores(i, head));
    }
    margins[i] = scores.words == 1 ? 0.0F : scores(i, chosen) - other;
  }
}

bool Decoder::take_best_heads(const ArcScores& scores, std::int32_t* heads) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < scores.words; ++i) {
    std::size_t best = scores.words;
    for (std::size_t head = 0; head < scores.words; ++head) {
      if (head != i && scores(i, head) > scores(i, best)) best = head;
    }
    heads[i] = best == scores.words ? no_head : static_cast<std::int32_t>(best);
    if (heads[i] == no_head) ++roots;
  }
  return roots == 1 && is_tree(heads, scores.words);
}

bool Decoder::is_tree(const std::int32_t* heads, std::size_t words) {
  marks_.assign(words, 0);
  for (std::uint32_t start = 0; start < words; ++start) {
    for (auto i = static_cast<std::int32_t>(start); i != no_head; i = heads[i]) {
      std::uint32_t& mark = marks_[static_cast<std::size_t>(i)];
      if (mark == start + 1) return false;
      if (mark != 0) break;
      mark = start + 1;
    }
  }
  return true;
}

void Decoder::best_projective(const ArcScores& scores, std::int32_t* heads) {
  assert(scores.words > 0 && scores.words <= std::numeric_limits<std::uint16_t>::max());
  fill(scores);
  // The root has one dependent: the word whose two complete halves and root arc score best.
  const std::size_t last = words_ - 1;
  std::size_t root = 0;
  float best = std::numeric_limits<float>::lowest();
  for (std::size_t i = 0; i < words_; ++i) {
    const float score = chart_.left_complete[i] + chart_.right_complete[i * words_ + last] + scores(i, words_);
    if (score > best) {
      best = score;
      root = i;
    }
  }
  heads[root] = no_head;
  unfold(0, root, false, heads);
  unfold(root, last, true, heads);
}

void Decoder::fill(const ArcScores& scores) {
  const std::size_t n = scores.words;
  words_ = n;
  for (auto* floats : {&chart_.right_complete, &chart_.right_complete_by_end, &chart_.left_complete,
                       &chart_.left_complete_by_end, &chart_.right_open, &chart_.left_open_by_end}) {
    floats->resize(n * n);
  }
  for (auto* splits : {&chart_.split_open, &chart_.split_right, &chart_.split_left}) splits->resize(n * n);

  // Index of the best sum of two rows over [begin, end), the first of equals.
  const auto best_split = [](const float* a, const float* b, std::size_t begin, std::size_t end, float& best) {
    std::size_t split = begin;
    best = a[begin] + b[begin];
    for (std::size_t i = begin + 1; i < end; ++i) {
      const float sum = a[i] + b[i];
      if (sum > best) {
        best = sum;
        split = i;
      }
    }
    return static_cast<std::uint16_t>(split);
  };
  const auto complete = [&](std::size_t s, std::size_t t, float right, float left) {
    chart_.right_complete[s * n + t] = chart_.right_complete_by_end[t * n + s] = right;
    chart_.left_complete[s * n + t] = chart_.left_complete_by_end[t * n + s] = left;
  };

  for (std::size_t i = 0; i < n; ++i) complete(i, i, 0.0F, 0.0F);
  for (std::size_t length = 1; length < n; ++length) {
    for (std::size_t s = 0; s + length < n; ++s) {
      const std::size_t t = s + length;
      float best = 0.0F;
      // Two complete halves meet between r and r + 1, and an arc joins s and t.
      chart_.split_open[s * n + t] =
          best_split(chart_.right_complete.data() + s * n, chart_.left_complete_by_end.data() + t * n + 1, s, t, best);
      chart_.right_open[s * n + t] = best + scores(t, s);
      chart_.left_open_by_end[t * n + s] = best + scores(s, t);
      float right = 0.0F;
      chart_.split_right[s * n + t] = best_split(chart_.right_open.data() + s * n,
                                                 chart_.right_complete_by_end.data() + t * n, s + 1, t + 1, right);
      // right_complete_by_end[t][t] is 0: the open span may close at its own end.
      float left = 0.0F;
      chart_.split_left[s * n + t] =
          best_split(chart_.left_complete.data() + s * n, chart_.left_open_by_end.data() + t * n, s, t, left);
      complete(s, t, right, left);
    }
  }
}

void Decoder::unfold(std::size_t begin, std::size_t end, bool head_left, std::int32_t* heads) const {
  if (begin == end) return;
  const std::size_t n = words_;
  if (head_left) {
    const std::size_t middle = chart_.split_right[begin * n + end];
    heads[middle] = static_cast<std::int32_t>(begin);
    const std::size_t split = chart_.split_open[begin * n + middle];
    unfold(begin, split, true, heads);
    unfold(split + 1, middle, false, heads);
    unfold(middle, end, true, heads);
  } else {
    const std::size_t middle = chart_.split_left[begin * n + end];
    heads[middle] = static_cast<std::int32_t>(end);
    const std::size_t split = chart_.split_open[middle * n + end];
    unfold(begin, middle, false, heads);
    unfold(middle, split, true, heads);
    unfold(split + 1, end, false, heads);
  }
}

}  // namespace lode
