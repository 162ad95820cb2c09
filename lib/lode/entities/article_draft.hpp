#pragma once

// Private to the room: what the stages of EntityFinder hand to each other while one article is read.

#include "lode/entities/entity.hpp"
#include "lode/entities/entity_knowledge.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

inline constexpr std::uint32_t none = 0xFFFFFFFFU;

/// What is known of a word by itself.
struct WordNote {
  std::uint32_t number = 0;  ///< Of its folded form in the vocabulary, when it is one piece.
  std::uint32_t lemma = 0;   ///< Of its lemma.
  Shape shape = Shape::other;
  std::uint8_t letters = 0;
};

/// Evidence for each type; the largest sum wins.
using TypeVotes = std::array<float, entity_type_count>;

/// How a mention was found.
enum class Found : std::uint8_t { lexicon, recognizer, description, pronoun };

/// A mention whose entity may not be settled yet.
struct DraftMention {
  std::uint32_t sentence = 0;
  IndexRange words;
  std::uint32_t head = 0;
  MentionKind kind = MentionKind::name;
  Found found = Found::lexicon;
  float certainty = 1.0F;
  bool adjective = false;       ///< "Chinese", "Germans".
  std::uint32_t entity = none;  ///< Index into `ArticleDraft::entities`.
  std::uint32_t terminal = 0;   ///< Of the lexicon's trie; 0 when the name is not listed.
  std::uint32_t owner = none;   ///< Mention (index) of the possessor or demonym that says whose it is.
  TypeVotes votes{};            ///< Of an unlisted name, from the words inside and around it.
  float doubt = 0.0F;           ///< Probability that an unlisted name is no entity at all.
  IndexRange phrase;            ///< Of a description: the words with its prepositional phrases; empty otherwise.
  std::string key;              ///< Folded text by which equal names are known.
};

/// An entity while it is put together.
struct DraftEntity {
  std::string id;
  std::string name;
  EntityType type = EntityType::organization;
  std::uint32_t entry = none;  ///< Position in the lexicon.
  Gender gender = Gender::unknown;
  bool plural = false;
  std::vector<std::uint32_t> members;
  std::vector<std::string> keys;  ///< Folded names under which it appears.
};

/// One sentence with what the stages need again and again.
struct SentenceDraft {
  const Tree* tree = nullptr;
  Dependents dependents;
  PieceList pieces;
  std::vector<WordNote> notes;
  std::vector<std::uint32_t> covered;  ///< For every word the name mention that covers it; `none` without.
  bool shouting = false;               ///< Written in capitals throughout.
  bool title_case = false;             ///< A heading that capitalises its common nouns too.

  explicit SentenceDraft(const Tree& of) : tree(&of), dependents(of) {}
};

/// The article, the knowledge and the work so far.
struct ArticleDraft {
  const EntityKnowledge& knowledge;
  const Document& document;
  std::vector<SentenceDraft> sentences;
  std::vector<DraftMention> mentions;
  std::vector<DraftEntity> entities;

  ArticleDraft(const EntityKnowledge& known, const Document& article, const std::vector<Tree>& trees);

  [[nodiscard]] std::string_view text(std::uint32_t sentence, std::uint32_t word) const {
    return document.slice(sentences[sentence].tree->words[word].span);
  }
  [[nodiscard]] std::string_view text(std::uint32_t sentence, IndexRange words) const {
    const auto& list = sentences[sentence].tree->words;
    return document.slice({list[words.begin].span.begin, list[words.end - 1].span.end});
  }
  [[nodiscard]] const WordTraits& traits(std::uint32_t sentence, std::uint32_t word) const {
    return knowledge.words[sentences[sentence].notes[word].number];
  }
  [[nodiscard]] const WordTraits& lemma_traits(std::uint32_t sentence, std::uint32_t word) const {
    return knowledge.words[sentences[sentence].notes[word].lemma];
  }

  /// The word of `words` whose head lies outside it; the last of them when the tree leaves several.
  [[nodiscard]] std::uint32_t head_of(std::uint32_t sentence, IndexRange words) const;

  /// The words' pieces, folded, joined by one space, without a leading article: what makes two names equal.
  [[nodiscard]] std::string key_of(std::uint32_t sentence, IndexRange words) const;

  /// Adds a mention, marks its words as covered when it is a name, and returns its index.
  std::uint32_t add(DraftMention mention);
};

/// Folds a name as `ArticleDraft::key_of` does.
[[nodiscard]] std::string fold_name(std::string_view name);

}  // namespace lode
