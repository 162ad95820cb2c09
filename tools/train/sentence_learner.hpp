#pragma once

#include "lode/syntax/conllu.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace lode::train {

/// Learns where sentences end from treebanks: an averaged perceptron with a margin over the places that the splitter
/// asks about. Deterministic: integer weights, examples in text order.
/// Returns the file's bytes, `lode::boundary_model_file`. Progress goes to `log`.
[[nodiscard]] std::string learn_sentences(const std::vector<Treebank>& treebanks, int epochs, std::ostream& log);

}  // namespace lode::train
