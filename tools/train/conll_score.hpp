#pragma once

#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <cstdint>
#include <vector>

namespace lode {

/// How much of one kind of thing two analyses share.
struct MatchCount {
  std::uint64_t gold = 0;
  std::uint64_t system = 0;
  std::uint64_t correct = 0;

  /// Each in percent; 0 when there is nothing to divide by.
  [[nodiscard]] double precision() const noexcept;
  [[nodiscard]] double recall() const noexcept;
  [[nodiscard]] double f1() const noexcept;
  auto operator<=>(const MatchCount&) const = default;
};

/// The figures of the CoNLL 2018 shared task, from raw text to trees.
/// Source: https://universaldependencies.org/conll18/evaluation.html
struct ConllScore {
  MatchCount tokens;     ///< Surface tokens: a multiword token counts once.
  MatchCount sentences;  ///< Sentences with the same first and last character.
  MatchCount words;      ///< Syntactic words.
  MatchCount upos, xpos, lemmas;
  MatchCount uas;
  MatchCount las;           ///< Relation without its subtype, as the shared task counts.
  MatchCount las_subtyped;  ///< Relation with its subtype, as the treebank writes it.
  MatchCount clas;          ///< Content words only, relation without its subtype.
};

/// Compares an analysis with the gold one.
///
/// Words correspond when they cover the same characters, white space left out; so the two texts must agree but for
/// white space, and the sentences may differ. Without trees (either list empty) the figures of trees stay zero.
/// Throws: InputError at the first character where the two texts differ.
[[nodiscard]] ConllScore conll_score(const Document& gold, const std::vector<Tree>& gold_trees, const Document& system,
                                     const std::vector<Tree>& system_trees);

}  // namespace lode
