#pragma once

// Private to the room: which words of a sentence an argument takes along, for open tuples.

#include "lode/propositions/sentence_view.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace lode {

/// What of a branch of the tree belongs to an argument.
struct PhraseLimits {
  std::optional<std::uint32_t> without;  ///< The branch that holds this word is left out: the tuple's own predicate.
  bool preposition = false;              ///< The preposition before the head is kept.
  bool coordination = true;              ///< What is coordinated with the head is kept.
  bool predicate = false;  ///< The head is a predicate: its subject, copula, auxiliaries and clauses are left out.
};

/// The words of a noun phrase without what only comments on it: appositions, relative and participle clauses behind a
/// comma, parentheses. In text order.
[[nodiscard]] WordList phrase_words(const SentenceView& view, std::uint32_t head, const PhraseLimits& limits);

/// The words of a clause. The branch that holds `without` and clauses that were only added to it are left out.
[[nodiscard]] WordList clause_words(const SentenceView& view, std::uint32_t head,
                                    std::optional<std::uint32_t> without = std::nullopt);

/// The words as they are written, without punctuation at the edges and where words were left out.
[[nodiscard]] std::string text_of(const SentenceView& view, WordList words);

/// True when `word` is in the branch under `top` or is `top`.
[[nodiscard]] bool is_below(const SentenceView& view, std::uint32_t word, std::uint32_t top);

/// True when an apposition is a member of a list that the parser read as one: "an airport, two roads and a tram".
[[nodiscard]] bool is_in_list(const SentenceView& view, std::uint32_t apposition);

/// True when a comma, dash or bracket stands before the branch under `top`.
[[nodiscard]] bool is_set_off(const SentenceView& view, std::uint32_t top);

}  // namespace lode
