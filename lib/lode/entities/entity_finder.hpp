#pragma once

#include "lode/entities/entity.hpp"
#include "lode/entities/entity_files.hpp"
#include "lode/entities/lexicon.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <memory>
#include <vector>

namespace lode {

struct EntityKnowledge;

/// Finds the actors, things and commodities of an article: names of the lexicon and others, groups and assets without a
/// name, and the pronouns and descriptions that take them up again.
///
/// Immutable once built; safe to use from several threads.
class EntityFinder {
 public:
  /// With the word lists that are part of the library.
  /// Pre: `lexicon` outlives the finder.
  explicit EntityFinder(const Lexicon& lexicon);

  /// With other word lists. The texts are not kept.
  /// Pre:    `lexicon` outlives the finder.
  /// Throws: InputError when a file is not JSON or breaks its schema.
  EntityFinder(const Lexicon& lexicon, const EntityFiles& files);

  ~EntityFinder();
  EntityFinder(EntityFinder&&) noexcept;
  EntityFinder& operator=(EntityFinder&&) noexcept;

  /// The entities of `document` with their mentions.
  /// Pre: one tree a sentence of `document`, one word a token.
  [[nodiscard]] DocumentEntities find(const Document& document, const std::vector<Tree>& trees) const;

 private:
  std::unique_ptr<const EntityKnowledge> knowledge_;
};

}  // namespace lode
