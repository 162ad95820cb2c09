#pragma once

#include "lode/text/span.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// What an entity is. The order is that of the documentation; ids begin with the same words.
enum class EntityType : std::uint8_t {
  country,
  bloc,
  government_body,
  company,
  organization,
  person,
  group,
  asset,
  place,
  commodity,
};
inline constexpr std::size_t entity_type_count = 10;

/// "country", "government_body", ...
[[nodiscard]] std::string_view to_string(EntityType type) noexcept;
[[nodiscard]] std::optional<EntityType> entity_type_from(std::string_view name) noexcept;

/// How a mention refers.
enum class MentionKind : std::uint8_t {
  name,     ///< A name, or a commodity's noun: "Glencore", "Brussels", "rare earths".
  demonym,  ///< An adjective or modifier made from a name: "Chinese", "EU" in "EU industries".
  nominal,  ///< A description: "the bloc", "the company", "European carmakers".
  pronoun,  ///< "it", "its", "they".
};
[[nodiscard]] std::string_view to_string(MentionKind kind) noexcept;

/// A place in the text that stands for an entity.
struct Mention {
  std::uint32_t entity = 0;    ///< Index into `DocumentEntities::entities`.
  std::uint32_t sentence = 0;  ///< Index into `Document::sentences`.
  IndexRange words;            ///< Words of that sentence.
  std::uint32_t head = 0;      ///< The word of `words` that the rest of the sentence attaches to.
  Span span;                   ///< Bytes of the document's text.
  MentionKind kind = MentionKind::name;
  float certainty = 1.0F;  ///< Of the link to the entity, 0 to 1.
  bool adjective = false;  ///< A word made from the name, "Chinese" or "Germans", and not the name itself.
  friend bool operator==(const Mention&, const Mention&) = default;
};

/// An actor, thing or place that an article speaks of.
struct Entity {
  std::string id;    ///< "country:CN", "company:glencore", "commodity:rare-earths"; stable across articles.
  std::string name;  ///< Canonical English name; for an entity that no lexicon lists, its fullest form in the article.
  EntityType type = EntityType::organization;
  bool listed = false;    ///< It comes from a lexicon.
  double salience = 0.0;  ///< How much the article is about it, 0 to 1.
  std::vector<std::uint32_t>
      members;          ///< For "both companies", "the two sides": indices of the entities it stands for.
  std::string country;  ///< Id of the country where it is or is based, as the lexicon knows; empty when not known.
  std::string parent;   ///< Id of what it belongs to, as the lexicon knows; empty when not known.
  /// Ids of a bloc's members, as the lexicon knows; empty when not known.
  std::vector<std::string> listed_members{};
  friend bool operator==(const Entity&, const Entity&) = default;
};

/// All entities of one document, with their mentions.
struct DocumentEntities {
  std::vector<Entity> entities;   ///< In order of first mention.
  std::vector<Mention> mentions;  ///< Ordered by sentence, then first word, then the longer one first; they may nest.

  /// Mentions of one sentence, as indices into `mentions`.
  [[nodiscard]] IndexRange mentions_of(std::uint32_t sentence) const noexcept;
  friend bool operator==(const DocumentEntities&, const DocumentEntities&) = default;
};

}  // namespace lode
