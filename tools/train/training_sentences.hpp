#pragma once

#include "corpus.hpp"

#include <array>
#include <string>
#include <vector>

namespace lode::train {

/// Sentences by `FormChange`, as training may show them: the same sentence has the same index in each.
using TrainingSentences = std::array<std::vector<TrainingSentence>, 3>;

/// The sentences of `treebanks`; what training aims at is mixed with what the `teachers` (model files' bytes, may be
/// none) think, which counts `teacher_weight`. Sentences that are too long are left out.
[[nodiscard]] TrainingSentences annotated_sentences(const Vocabulary& vocabulary,
                                                    const std::vector<Treebank>& treebanks,
                                                    const std::vector<std::string>& teachers, float teacher_weight,
                                                    std::uint32_t threads);

/// The sentences of segmented `texts`, with what the teachers think of them.
[[nodiscard]] TrainingSentences taught_sentences(const Vocabulary& vocabulary, const std::vector<Treebank>& texts,
                                                 const std::vector<std::string>& teachers, std::uint32_t threads);

/// Words of all sentences.
[[nodiscard]] std::size_t word_count(const TrainingSentences& sentences);

}  // namespace lode::train
