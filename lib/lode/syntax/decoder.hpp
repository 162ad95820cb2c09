#pragma once

// Private: from arc scores to a tree.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lode {

/// Scores of all arcs of one sentence.
struct ArcScores {
  const float* values;  ///< Row: dependent; column: head, column `words` is the root.
  std::size_t stride;   ///< From row to row, at least `words` + 1.
  std::size_t words;

  [[nodiscard]] float operator()(std::size_t dependent, std::size_t head) const noexcept {
    return values[dependent * stride + head];
  }
};

/// Finds the tree of the highest score. Keeps its memory from sentence to sentence.
class Decoder {
 public:
  /// Head of each word, `no_head` for the one root, and how much better it scores than the word's best other head.
  ///
  /// Each word takes its best head; when these heads are no tree with one root, the best projective tree is taken.
  /// Cost: quadratic in the words, else cubic.
  void decode(const ArcScores& scores, std::int32_t* heads, float* margins);

  /// Heads of the best projective tree with one root (Eisner's algorithm).
  void best_projective(const ArcScores& scores, std::int32_t* heads);

 private:
  bool take_best_heads(const ArcScores& scores, std::int32_t* heads);
  bool is_tree(const std::int32_t* heads, std::size_t words);

  // Charts of Eisner's algorithm, words x words; "by_end" is indexed [end][start], so that inner loops run along rows.
  struct Chart {
    std::vector<float> right_complete, right_complete_by_end, left_complete, left_complete_by_end;
    std::vector<float> right_open, left_open_by_end;
    std::vector<std::uint16_t> split_open, split_right, split_left;
  };
  void fill(const ArcScores& scores);
  void unfold(std::size_t begin, std::size_t end, bool head_left, std::int32_t* heads) const;

  Chart chart_;
  std::size_t words_ = 0;
  std::vector<std::uint32_t> marks_;
};

}  // namespace lode
