#pragma once

#include "corpus.hpp"
#include "quantise.hpp"

#include <vector>

namespace lode::train {

/// Learns the lemma of every form of the treebanks, of the inflected forms of WordNet's words, and suffix rules for
/// others.
[[nodiscard]] LemmaTables learn_lemmas(const Vocabulary& vocabulary, const std::vector<Treebank>& treebanks,
                                       const WordNet& net);

}  // namespace lode::train
