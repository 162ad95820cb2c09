#pragma once

#include "lode/syntax/word_lexicon.hpp"

#include <map>
#include <string>
#include <vector>

namespace lode::train {

/// What the trainer takes from WordNet.
struct WordNet {
  std::map<std::string, LexiconEntry> entries;                      ///< Base forms and irregular forms.
  std::vector<std::string> nouns, verbs, adjectives;                ///< Base forms, single words.
  std::map<std::string, std::vector<std::string>> irregular_nouns;  ///< Base form to its irregular plurals.
  std::map<std::string, std::vector<std::string>> irregular_verbs;  ///< Base form to its irregular past forms.
  std::map<std::string, std::string> irregular_adjectives;          ///< Compared form to base form.
};

/// Reads the files of WordNet 3.0 in `folder`; an empty name gives an empty WordNet.
/// Throws: InputError when a file is missing.
/// Source: Princeton WordNet 3.0, file formats wndb(5WN) and morphy(7WN).
[[nodiscard]] WordNet read_wordnet(const std::string& folder);

}  // namespace lode::train
