#pragma once

// Private to the room: what single words tell about entities. The words are data: lib/data/lexicon/nouns.json,
// name_words.json, given_names.txt, surnames.txt and towns.txt.

#include "lode/entities/entity.hpp"
#include "lode/entities/entity_files.hpp"
#include "lode/entities/name_pieces.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lode {

/// A set of entity types.
class TypeSet {
 public:
  constexpr TypeSet() = default;
  constexpr TypeSet(std::initializer_list<EntityType> types) {
    for (const EntityType type : types) add(type);
  }
  constexpr void add(EntityType type) {
    bits_ = static_cast<std::uint16_t>(bits_ | (1U << static_cast<unsigned>(type)));
  }
  constexpr void add(TypeSet other) { bits_ = static_cast<std::uint16_t>(bits_ | other.bits_); }
  [[nodiscard]] constexpr bool has(EntityType type) const { return ((bits_ >> static_cast<unsigned>(type)) & 1U) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }

 private:
  std::uint16_t bits_ = 0;
};

enum class Gender : std::uint8_t { unknown, female, male };

/// What a word beside a pronoun tells of its meaning.
struct PronounHint {
  TypeSet types;     ///< Of what is likely meant.
  float weight = 0;  ///< How much that counts.
};

/// What a word tells about entities. All members are "no" for a word that no list has.
struct WordTraits {
  // As the head of a description.
  bool noun = false;
  bool stands_for_owner = false;  ///< "the Chinese authorities" are China.
  bool anaphor_only = false;      ///< "the two sides"
  bool needs_support = false;     ///< Describes an entity of its own only with a modifier.
  bool carries_name = false;      ///< A name right before the noun is its own: "Mt Weld mine".
  std::uint32_t synonym = 0;      ///< Number of the word that stands for all that mean the same; 0 when it is alone.
  EntityType noun_type = EntityType::organization;
  EntityType plural_type = EntityType::group;
  TypeSet refers_to;  ///< Types that "the NOUN", or this pronoun, takes up again.

  bool relation = false;          ///< Takes up only what was called so before: "the unit".
  bool beside_commodity = false;  ///< "exporter of lead", "to smelt tin"
  bool passing = false;           ///< Tells size, age or state, not which: "shuttered", "biggest".
  bool seat = false;              ///< "the Perth-based miner"
  bool quantifier = false;        ///< Counts or orders: "several", "other".

  // Inside or beside a name.
  bool keyword = false;
  bool takes_of = false;  ///< "Ministry of ..."
  EntityType keyword_type = EntityType::organization;
  float keyword_weight = 0.0F;
  bool legal_form = false;
  bool title = false;
  bool title_modifier = false;
  bool honorific = false;
  bool particle = false;
  bool first_name = false;
  bool surname = false;
  bool town = false;
  bool generic = false;         ///< Means a thing of its kind even with a capital: "the Company".
  bool share = false;           ///< What firms have and places do not: "shares".
  bool state_office = false;    ///< What parts of a federation have and countries do not: "governor".
  bool name_possessor = false;  ///< Its genitive is part of names: "People's Party".
  bool name_opener = false;     ///< Behind a nationality it opens the name: "Iraqi National Congress".
  bool club = false;            ///< "Rovers", "Real": part of a sports club's name, beside its town.
  bool calendar = false;
  bool instrument = false;
  bool not_name = false;
  bool person_verb = false;

  // Pronouns, titles and first names.
  bool pronoun = false;
  bool plural = false;
  bool reflexive = false;  ///< "itself"
  Gender gender = Gender::unknown;
  PronounHint owner;          ///< What a pronoun likely means in "its WORD",
  PronounHint whole;          ///< in "WORD of it",
  PronounHint thing;          ///< in "to WORD it".
  std::uint8_t count_of = 0;  ///< By itself it means so many that were mentioned: "both", "the pair", "neither".
};

/// Whether a `kind` of the lexicon fits a noun.
enum class KindFit : std::uint8_t { unknown, fits, differs };

/// The traits of every word of a vocabulary.
class EntityWords {
 public:
  /// Reads the lists of words; their words get numbers in `vocabulary`.
  /// Throws: InputError when a file is not JSON or breaks its schema.
  EntityWords(const EntityFiles& files, Vocabulary& vocabulary);

  /// Traits of the word with that number; 0, and numbers that no list has, give a word without any.
  [[nodiscard]] const WordTraits& operator[](std::uint32_t number) const noexcept {
    return number < traits_.size() ? traits_[number] : traits_[0];
  }

  /// Whether "the NOUN" can mean an entry of that kind: "the miner" one of kind "mining".
  [[nodiscard]] KindFit fit(std::uint32_t noun, std::string_view kind) const noexcept;

 private:
  WordTraits& at(std::string_view word, Vocabulary& vocabulary);

  std::vector<WordTraits> traits_ = std::vector<WordTraits>(1);
  std::vector<std::pair<std::uint32_t, std::string>> kinds_;  // sorted
};

}  // namespace lode
