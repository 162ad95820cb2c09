#pragma once

// Private to the room: what stands beside a relation, for open tuples.

#include "lode/propositions/proposition.hpp"
#include "lode/propositions/relation_words.hpp"
#include "lode/propositions/sentence_view.hpp"

#include <cstdint>
#include <vector>

namespace lode {

/// One sentence with its propositions.
struct SentenceReading {
  const SentenceView& view;
  std::vector<const Proposition*> of_word;  ///< By predicate word; null where there is none.
};

/// One argument behind the relation.
struct OpenArgument {
  std::uint32_t head = 0;
  WordList preposition;  ///< The words of its preposition; empty without.
  WordList words;        ///< The rest of it.
  bool core = false;     ///< Object or complement: stands before all phrases.
  bool clause = false;
};

/// The arguments of a proposition in the order in which a reader would give them: objects and complements, then
/// phrases and clauses in text order, then what stands before the verb.
[[nodiscard]] std::vector<OpenArgument> open_arguments(const SentenceReading& reading, const Proposition& proposition,
                                                       const RelationWords& relation);

}  // namespace lode
