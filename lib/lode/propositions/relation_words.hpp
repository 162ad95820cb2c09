#pragma once

// Private to the room: the words that say what is done, for open tuples.

#include "lode/propositions/sentence_view.hpp"

#include <cstdint>
#include <vector>

namespace lode {

/// A predicate with the verbs and adjectives above it that share its subject: "plans to build", "is likely to fall".
struct RelationWords {
  WordList words;    ///< In text order.
  WordList members;  ///< The predicate, then what stands above it, the last one on top.
  bool infinitive =
      false;              ///< The topmost member is an infinitive or a participle of somebody else: "(asked X) to pay".
  bool borrowed = false;  ///< Its auxiliaries are those of the verb it is coordinated with.
};

/// The relation of the tuple whose predicate is `word`.
[[nodiscard]] RelationWords relation_words(const SentenceView& view, std::uint32_t word);

/// True when another predicate's relation takes `word` in: "plans" of "plans to build".
[[nodiscard]] bool is_taken_in(const SentenceView& view, std::uint32_t word);

}  // namespace lode
