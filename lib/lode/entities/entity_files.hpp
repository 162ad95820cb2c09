#pragma once

#include <string_view>

namespace lode {

/// The contents of the word lists and the model in lib/data/lexicon that an EntityFinder works with. Whoever fills it
/// keeps the texts until the finder is built.
struct EntityFiles {
  std::string_view nouns;        ///< nouns.json
  std::string_view name_words;   ///< name_words.json
  std::string_view given_names;  ///< given_names.txt
  std::string_view surnames;     ///< surnames.txt
  std::string_view towns;        ///< towns.txt
  std::string_view name_model;   ///< names.model; empty for no model.

  /// Those that are part of the library.
  [[nodiscard]] static EntityFiles shipped();
};

}  // namespace lode
