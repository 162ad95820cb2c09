#pragma once

#include "lode/entities/entity.hpp"
#include "lode/relations/statement.hpp"

#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// A set of entity types.
class TypeSet {
 public:
  TypeSet() = default;

  void insert(EntityType type) noexcept { bits_ |= bit(type); }
  void insert(TypeSet other) noexcept { bits_ |= other.bits_; }
  [[nodiscard]] bool contains(EntityType type) const noexcept { return (bits_ & bit(type)) != 0; }
  [[nodiscard]] bool contains(TypeSet other) const noexcept { return (bits_ & other.bits_) == other.bits_; }
  [[nodiscard]] int size() const noexcept { return std::popcount(bits_); }
  void erase(TypeSet other) noexcept { bits_ &= static_cast<std::uint16_t>(~other.bits_); }
  [[nodiscard]] bool intersects(TypeSet other) const noexcept { return (bits_ & other.bits_) != 0; }
  [[nodiscard]] bool empty() const noexcept { return bits_ == 0; }
  friend bool operator==(TypeSet, TypeSet) = default;

 private:
  [[nodiscard]] static std::uint16_t bit(EntityType type) noexcept {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(type));
  }
  std::uint16_t bits_ = 0;
};

/// Status by the lower-case lemma of a word.
using StatusByWord = std::map<std::string, Status, std::less<>>;

/// Words around a statement's word or an asset that say how real it is.
struct StatusWords {
  StatusByWord before_nouns;  ///< Adjectives: "planned refinery".
  StatusByWord governors;     ///< Verbs that have the noun for object or topic: "awaits a permit".
  StatusByWord builders;      ///< Verbs whose new object stands only when they are done: "is building a mill".
};

/// How far from a statement's words its commodities may be looked for when its frame has found none; each reach
/// includes the ones before it.
enum class CommodityReach : std::uint8_t {
  frame,     ///< Not beyond the frame.
  object,    ///< In the object's own name: "the Kansa copper mine".
  clause,    ///< Below the word that says the relation.
  sentence,  ///< The nearest one in the sentence.
  article    ///< The one that the article spoke of last.
};

/// A kind of statement.
struct Relation {
  std::string name;  ///< "supplies".
  TypeSet subject;   ///< What may be its subject.
  TypeSet object;
  bool symmetric = false;    ///< Either order is right; statements are ordered by id.
  bool commodities = false;  ///< Commodities may stand beside subject and object.
  CommodityReach commodity_reach = CommodityReach::frame;
  bool wordless = false;     ///< It often goes without a word of its own: "Chile's Acme", "Nysa, Poland".
  bool one_object = false;   ///< A subject has mostly one object: the surest one wins over others.
  bool quantity = false;     ///< Its statements may say how much: "2,000 tonnes".
  bool share = false;        ///< "70%".
  bool money = false;        ///< "$400 million".
  bool lasting = false;      ///< It stands whatever a plan or wish in its sentence is about: offices, rivalries.
  bool standing = false;     ///< It holds of an asset once that stands: a plant's place, owner, product.
  StatusByWord word_status;  ///< Words of the relation which alone say that it is not, or not yet, so.
  std::string gloss;         ///< What it covers, for help and documentation.
};

/// The relations that statements may have. Immutable once all files are read.
class Ontology {
 public:
  /// Reads the form of schemas/ontology.schema.json.
  /// Throws: InputError with the place in `source`.
  Ontology(std::string_view json, std::string_view source);

  /// Adds the relations that a file of frames brings along, by schemas/frames.schema.json.
  /// Throws: InputError with the place in `source`.
  void add(std::string_view frames_json, std::string_view source);

  /// The ontology that is part of the library.
  [[nodiscard]] static Ontology shipped();

  [[nodiscard]] const std::vector<Relation>& relations() const noexcept { return relations_; }

  [[nodiscard]] const StatusWords& status_words() const noexcept { return status_words_; }

  /// The relation called `name`; null when there is none.
  [[nodiscard]] const Relation* find(std::string_view name) const noexcept;

  /// The set of that name, or the set of the one entity type of that name.
  [[nodiscard]] std::optional<TypeSet> types(std::string_view name) const;

  /// The shortest way to write `types`: type sets, the largest first, then single types.
  [[nodiscard]] std::vector<std::string> names_of(TypeSet types) const;

  /// Type sets by name.
  [[nodiscard]] const std::map<std::string, TypeSet, std::less<>>& type_sets() const noexcept { return type_sets_; }

 private:
  std::vector<Relation> relations_;
  StatusWords status_words_;
  std::map<std::string, TypeSet, std::less<>> type_sets_;
};

}  // namespace lode
