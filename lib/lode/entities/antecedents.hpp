#pragma once

// Private to the room: what a pronoun or description can refer back to.

#include "lode/entities/article_draft.hpp"
#include "lode/entities/description.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lode {

/// What a referring word asks of its antecedent.
struct Reference {
  std::uint32_t sentence = 0;
  std::uint32_t word = 0;  ///< Its first word: what stands before can be meant.
  std::uint32_t head = 0;  ///< Its head word.
  TypeSet types;
  bool plural = false;
  bool pronoun = false;
  bool possessive = false;
  Gender gender = Gender::unknown;
  PronounHint hint;                   ///< From the word that a pronoun hangs on: "its soil", "most of it".
  bool among = false;                 ///< "six brokers, Henshaw among them": the phrase around it may be meant.
  bool reflexive = false;             ///< "itself"
  bool speaks = false;                ///< Subject of a verb of saying.
  std::uint32_t owner_entity = none;  ///< "the Swiss trader": Switzerland.
  bool defined_term = false;          ///< "the Company": the one that the paper is about.
  bool must_agree = false;            ///< Only an entity of which the noun was said before will do.
  std::uint32_t noun = 0;             ///< Vocabulary number of the description's head noun.
};

/// Mentions in text order up to the point that is being read, scored for one reference at a time.
class Antecedents {
 public:
  explicit Antecedents(ArticleDraft& draft) : draft_(draft) {}

  /// A mention whose entity is settled and that stands before everything asked from now on.
  void note(std::uint32_t mention);

  /// The best entity before the reference; nothing when none fits.
  [[nodiscard]] std::optional<std::uint32_t> best(const Reference& reference) const;

  /// Remembers that a noun (a title, "refinery") was said of an entity.
  void said_of(std::uint32_t entity, std::uint32_t noun);

 private:
  [[nodiscard]] float score(const Reference& reference, const DraftMention& mention) const;
  [[nodiscard]] float noun_agreement(const Reference& reference, std::uint32_t entity) const;

  ArticleDraft& draft_;
  std::vector<std::uint32_t> noted_;                    // mentions
  std::vector<std::uint32_t> times_;                    // how often every entity was noted
  std::vector<std::vector<std::uint32_t>> nouns_said_;  // of every entity
};

}  // namespace lode
