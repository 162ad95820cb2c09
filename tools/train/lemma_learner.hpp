#pragma once

#include "corpus.hpp"
#include "quantise.hpp"

#include <vector>

namespace lode::train {

/// Learns the lemma of every form, and suffix rules for the others.
[[nodiscard]] LemmaTables learn_lemmas(const Vocabulary& vocabulary, const std::vector<Treebank>& treebanks);

}  // namespace lode::train
