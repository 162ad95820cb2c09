#pragma once

// Private to the room: from the head word of an argument to the entities it stands for.

#include "lode/relations/sentence_events.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lode {

/// An entity that fills a place in a statement.
struct Linked {
  std::uint32_t entity = 0;   ///< Index into `DocumentEntities::entities`.
  std::uint32_t mention = 0;  ///< Index into `DocumentEntities::mentions`: what stands in this sentence.
  float certainty = 1.0F;     ///< Of the mention's link.
  std::uint8_t walked = 0;    ///< Steps from the argument's head to the mention: "officials of X" is one.
  bool member = false;        ///< One of those that "both companies" stands for.
  friend bool operator==(const Linked&, const Linked&) = default;
};

/// Entities that the argument headed by `word` stands for, of a type in `types`.
///
/// The mention headed by the word itself, else the one around it; nouns that stand for something else ("officials",
/// "exports", "part") are walked through. A mention with members gives its members.
[[nodiscard]] std::vector<Linked> link(const SentenceEvents& sentence, const Frames& frames, std::uint32_t word,
                                       TypeSet types);

/// The mention as text that names the entity: for a pronoun or description, the nearest name before it.
[[nodiscard]] std::string mention_text(const Document& document, const DocumentEntities& entities, std::uint32_t entity,
                                       std::uint32_t mention);

/// Whether one of `links` leads to `entity`.
[[nodiscard]] bool contains_entity(const std::vector<Linked>& links, std::uint32_t entity) noexcept;

}  // namespace lode
