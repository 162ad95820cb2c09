#pragma once

#include "conll_score.hpp"
#include "teachers.hpp"

#include "lode/syntax/conllu.hpp"
#include "lode/syntax/parser.hpp"

#include <cstdint>
#include <string>

namespace lode::train {

/// How many words got what right.
struct GoldTokenScores {
  std::uint64_t words = 0;
  std::uint64_t upos = 0;
  std::uint64_t xpos = 0;
  std::uint64_t lemma = 0;
  std::uint64_t uas = 0;
  std::uint64_t las = 0;
};

/// Parses the treebank's own tokens and compares: punctuation counts, relations with their subtypes.
[[nodiscard]] GoldTokenScores evaluate_gold_tokens(const Parser& parser, const Treebank& treebank);

/// The same of the best trees of several models' averaged chances; lemmas are not averaged and count as wrong.
[[nodiscard]] GoldTokenScores evaluate_gold_tokens(Teachers& teachers, const Treebank& treebank);

/// Segments and parses the treebank's text and compares by characters, as the CoNLL 2018 shared task did.
[[nodiscard]] ConllScore evaluate_raw_text(const Parser& parser, const Treebank& treebank);

/// The scores as one JSON object, F1 in percent with two digits.
[[nodiscard]] std::string to_json(const ConllScore& scores, const std::string& file);

/// The scores as one JSON object, percentages with two digits.
[[nodiscard]] std::string to_json(const GoldTokenScores& scores, const std::string& file);

}  // namespace lode::train
