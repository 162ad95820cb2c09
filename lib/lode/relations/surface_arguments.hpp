#pragma once

// Private to the room: arguments that stand so near their predicate that the order of the words shows them, whatever
// the tree says.

#include "lode/relations/sentence_events.hpp"

namespace lode {

/// Head words of the name mentions beside the noun `word`, the surest first: "the trader Vitol", "the chief executive,
/// Patrick Pouyanne", "Umicore (UMI), a Belgian recycler".
[[nodiscard]] Words names_beside(const SentenceEvents& sentence, std::uint32_t word);

/// Head words of the mentions in front of the noun `word` in its phrase: "EU" of "EU Trade Commissioner".
[[nodiscard]] Words mentions_in_front(const SentenceEvents& sentence, std::uint32_t word);

/// Head word of the name right after the comma that follows `word`: "Acme" of "chief executive, Acme".
[[nodiscard]] std::optional<std::uint32_t> name_after_comma(const SentenceEvents& sentence, std::uint32_t word);

/// Head word of the first mention of the phrase right after `word` and the preposition: "Airbus" of "chief executive of
/// Airbus".
[[nodiscard]] std::optional<std::uint32_t> mention_after_preposition(const SentenceEvents& sentence, std::uint32_t word,
                                                                     std::string_view preposition);

/// Head word of the mention whose genitive stands in the phrase in front of the noun `word`.
[[nodiscard]] std::optional<std::uint32_t> genitive_in_front(const SentenceEvents& sentence, std::uint32_t word);

/// Head word of the mention right before the verb `word`, auxiliaries and adverbs left aside.
[[nodiscard]] std::optional<std::uint32_t> mention_before_verb(const SentenceEvents& sentence, std::uint32_t word);

/// A mention and the phrase between two commas that parts it from its verb.
struct PartedSubject {
  std::uint32_t mention = 0;   ///< Index into `DocumentEntities::mentions`.
  IndexRange between;          ///< Words of the phrase between.
  bool begins_clause = false;  ///< Nothing of the clause stands before the mention.
};
/// "Constellation" of "Constellation, the largest operator of reactors, has applied", for the verb "applied".
[[nodiscard]] std::optional<PartedSubject> subject_before_commas(const SentenceEvents& sentence, std::uint32_t word);

/// Head word of the first mention of the noun phrase right after the verb `word`.
[[nodiscard]] std::optional<std::uint32_t> mention_after_verb(const SentenceEvents& sentence, std::uint32_t word);

/// Head words of the first mentions of the phrases with `preposition` that follow the verb `word` in its clause.
[[nodiscard]] Words phrases_after(const SentenceEvents& sentence, std::uint32_t word, std::string_view preposition);

/// Head word of the mention that the relative pronoun `word` stands behind: "Acme (ACM.L), which".
[[nodiscard]] std::optional<std::uint32_t> mention_before_relative(const SentenceEvents& sentence, std::uint32_t word);

/// Head word of the mention whose genitive stands right before the mention: "France" of "Shell and France's EDF".
[[nodiscard]] std::optional<std::uint32_t> genitive_before(const SentenceEvents& sentence, std::uint32_t mention);

/// "Kennametal, of Pittsburgh": head of the mention after `preposition`, which follows `mention` at once, after a
/// bracket or after a comma.
std::optional<std::uint32_t> mention_after_name(const SentenceEvents& sentence, std::uint32_t mention,
                                                std::string_view preposition);

}  // namespace lode
