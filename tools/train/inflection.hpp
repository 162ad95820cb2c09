#pragma once

#include "wordnet.hpp"

#include "lode/syntax/tags.hpp"

#include <string>
#include <vector>

namespace lode::train {

/// One inflected form of a dictionary word.
struct InflectedForm {
  std::string form;
  std::string lemma;
  Upos upos;
  Xpos xpos;
};

/// Plurals, verb forms and comparatives of WordNet's words, by the regular rules of English and WordNet's exceptions.
[[nodiscard]] std::vector<InflectedForm> inflected_forms(const WordNet& net);

}  // namespace lode::train
