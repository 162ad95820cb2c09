#pragma once

#include "lode/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// What kind of word says the predicate.
enum class PredicateKind : std::uint8_t {
  verb,       ///< "supplies", "was bought by", "agreed to sell".
  noun,       ///< "the sale of X to Y", "China's restrictions on X".
  adjective,  ///< "dependent on", "vulnerable to".
  copula,     ///< "is the largest producer of": the predicate is the noun or adjective after the copula.
};
[[nodiscard]] std::string_view to_string(PredicateKind kind) noexcept;

/// What an argument does for its predicate, voice and surface form aside.
enum class Role : std::uint8_t {
  agent,       ///< Subject of the active, by-phrase of the passive, possessor or by-phrase of an event noun.
  patient,     ///< Object of the active, subject of the passive, of-phrase of an event noun.
  recipient,   ///< Indirect object.
  oblique,     ///< Prepositional argument; `Argument::marker` names the preposition.
  possessor,   ///< Genitive of a noun whose part in the event its frame decides: "China's exports", "Ukraine's
               ///< reconstruction".
  modifier,    ///< Noun or adjective before a noun: "cobalt exports", "Chinese exports".
  complement,  ///< Clause, or predicate noun of a copula.
  apposition,  ///< Noun in apposition.
};
[[nodiscard]] std::string_view to_string(Role role) noexcept;

/// One argument of a proposition.
struct Argument {
  Role role = Role::oblique;
  std::string
      marker;  ///< Lemma of the preposition or conjunction that introduces it: "to", "according to"; empty without.
  std::uint32_t head = 0;  ///< Head word of the argument, in the same sentence.
  IndexRange words;        ///< Words of the argument, a range around the head.
  bool shared = false;     ///< Reached by conjunction, control or a relative clause, not by an arc of its own.
  friend bool operator==(const Argument&, const Argument&) = default;
};

/// How real the predicate is in the words of the sentence.
enum class Modality : std::uint8_t {
  actual,    ///< Stated as past, present or under way.
  planned,   ///< "will", "plans to", "agreed to", "is due to".
  possible,  ///< "may", "could", "considers", "seeks to", "if ...".
};
[[nodiscard]] std::string_view to_string(Modality modality) noexcept;

/// Who did what to whom, once surface form (active, passive, relative, nominal, headline) is taken away.
struct Proposition {
  std::uint32_t sentence = 0;
  std::uint32_t predicate = 0;  ///< The predicate's word.
  std::string lemma;  ///< Of the predicate, with its particle: "take over"; British spelling folded to American.
  PredicateKind kind = PredicateKind::verb;
  std::vector<Argument> arguments;
  bool passive = false;  ///< Of a verb: its surface subject is the patient.
  bool negated = false;
  Modality modality = Modality::actual;
  std::string modality_cue;  ///< The lemma that set `modality` or `negated`: "plan", "may", "not"; for explanations.
  std::optional<std::uint32_t> attributed_to;  ///< Head word of who says so: "Sefcovic" in "..., Sefcovic said".
  std::optional<std::uint32_t>
      parent;  ///< Index (in the same list) of the proposition that this one completes: "agreed" of "to sell".
  friend bool operator==(const Proposition&, const Proposition&) = default;
};

}  // namespace lode
