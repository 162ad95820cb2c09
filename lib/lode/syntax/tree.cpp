#include "lode/syntax/tree.hpp"

#include <algorithm>

namespace lode {

Dependents::Dependents(const Tree& tree) : first_(tree.size() + 1, 0), list_(tree.size(), 0), subtree_(tree.size()) {
  const auto size = tree.size();
  std::uint32_t linked = 0;
  for (const Word& word : tree.words) {
    if (word.head != no_head) {
      ++first_[static_cast<std::uint32_t>(word.head) + 1];
      ++linked;
    }
  }
  for (std::uint32_t i = 0; i < size; ++i) first_[i + 1] += first_[i];
  list_.resize(linked);
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (tree.words[i].head != no_head) list_[next[static_cast<std::uint32_t>(tree.words[i].head)]++] = i;
  }

  // Every word widens the ranges of all its ancestors.
  for (std::uint32_t i = 0; i < size; ++i) subtree_[i] = {i, i + 1};
  for (std::uint32_t i = 0; i < size; ++i) {
    for (auto up = tree.words[i].head; up != no_head; up = tree.words[static_cast<std::uint32_t>(up)].head) {
      IndexRange& range = subtree_[static_cast<std::uint32_t>(up)];
      range.begin = std::min(range.begin, i);
      range.end = std::max(range.end, i + 1);
    }
  }
}

}  // namespace lode
