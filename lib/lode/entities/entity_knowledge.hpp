#pragma once

// Private to the room: everything that is known before an article is read, built once and shared by all threads.

#include "lode/entities/entity_files.hpp"
#include "lode/entities/entity_words.hpp"
#include "lode/entities/lexicon.hpp"
#include "lode/entities/name_pieces.hpp"
#include "lode/entities/name_trie.hpp"
#include "lode/entities/name_type_model.hpp"

#include <string_view>

namespace lode {

struct EntityKnowledge {
  /// The lexicon must outlive this.
  EntityKnowledge(const Lexicon& known, const EntityFiles& files);

  const Lexicon& lexicon;
  Vocabulary vocabulary;
  EntityWords words;
  NameTypeModel name_model;
  NameTrie names;  ///< Every name of every entry of the lexicon.
};

/// Adds the pieces of `text` to `list` as one word. Numbers are looked up, not made.
void append_word(const Vocabulary& vocabulary, PieceCutter& cutter, std::string_view text, PieceList& list);

}  // namespace lode
