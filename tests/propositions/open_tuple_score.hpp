#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lode::test {

/// A tuple as the scorer sees it: fields of words, the arguments after the first joined.
struct ScoredTuple {
  std::string arg1;
  std::string rel;
  std::string rest;
  double confidence = 1.0;
};

/// How far a found tuple covers an expected one, and the other way round; both 0 when they do not match at all.
struct Overlap {
  double precision = 0.0;
  double recall = 0.0;
};

/// Words in common, field by field, as shares of all words. Relation, first argument and the rest must each share a
/// word. For an expected "said" the two sides may be exchanged: `"Yes," said X`. Source: the lenient tuple match of
/// Bhardwaj, Aggarwal and Mausam, "CaRB: A Crowdsourced Benchmark for Open IE", EMNLP 2019.
[[nodiscard]] Overlap overlap(const ScoredTuple& expected, const ScoredTuple& found);

/// One sentence's tuples, expected and found.
struct ScoredSentence {
  std::vector<ScoredTuple> expected;
  std::vector<ScoredTuple> found;
};

struct Score {
  double precision = 0.0;
  double recall = 0.0;
  double f1 = 0.0;
  double threshold = 0.0;  ///< Confidence from which on tuples count.
  std::size_t found = 0;   ///< Tuples that count.
};

/// The score of the tuples with at least `threshold`. Recall: the best cover of every expected tuple, averaged.
/// Precision: found and expected tuples paired one to one, the best pair first; what is left over counts as wrong.
[[nodiscard]] Score score_from(const std::vector<ScoredSentence>& sentences, double threshold);

/// The score at the threshold with the best F1.
[[nodiscard]] Score best_score(const std::vector<ScoredSentence>& sentences);

}  // namespace lode::test
