#pragma once

#include "lode/relations/ontology.hpp"
#include "lode/relations/statement.hpp"
#include "lode/text/input_error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// One step from a predicate, or from an argument of it, to a word.
enum class StepKind : std::uint8_t {
  agent,
  patient,
  recipient,
  possessor,
  modifier,
  complement,
  apposition,
  preposition,  ///< Oblique with the preposition `Step::marker`.
  unmarked,     ///< Oblique without a preposition.
  self,         ///< What the predicate noun itself names or describes: "refiner" in "the refiner Umicore".
  each,         ///< The other members of the subject's own list: "A and B signed".
  inner,        ///< A clause that completes the predicate: "to supply" of "a contract to supply".
  infinitive,   ///< A clause with "to" that completes it: "to leave" of "told them to leave".
  outer,        ///< The predicate that this one completes.
  governor,     ///< The nearest verb above the word in the tree: "stopped" of "stopped sales at the order of X".
  after_comma,  ///< The mention right after a comma that follows the name: "Nysa, Poland".
  inside,       ///< What stands inside the name itself: "Mongolian" of "Mongolian Tax Authority".
  origin,   ///< Whose goods they are, or where they are from: "Chile", "Vale" of "a third of Vale's ore from Chile".
  below,    ///< What stands nearest in the tree within the phrase: "China" of "goods made in China".
  nearby,   ///< The commodity nearest below the predicate in the tree.
  topic,    ///< The commodity that the article spoke of last.
  home,     ///< The country or parent of the subject as the lexicon knows it, when the article names it.
  context,  ///< What was named last before the predicate.
  implied,  ///< As `context`, where the sentence does not say who does it: "exports were banned".
  scene,    ///< What the article has spoken of most so far: the country of "the prime minister".
};

struct Step {
  StepKind kind = StepKind::agent;
  std::string marker;  ///< For `preposition`: its lemma; words of a longer one are joined by spaces.
  friend bool operator==(const Step&, const Step&) = default;
};

/// Where to find an argument: steps from the predicate, and what types of entity count.
struct RolePath {
  std::vector<Step> steps;
  std::optional<TypeSet> types;  ///< Nothing: all that the relation allows.
  friend bool operator==(const RolePath&, const RolePath&) = default;
};

/// Alternatives, the first that leads to an entity wins.
using Slot = std::vector<RolePath>;

/// One statement that a frame makes.
struct Emission {
  std::string relation;
  Slot subject;
  Slot object;
  Slot commodity;                   ///< Empty: the frame names no place for commodities.
  bool commodity_required = false;  ///< No statement without a commodity.
  std::optional<Status> status;     ///< What the frame makes of an event that is stated as fact.
  friend bool operator==(const Emission&, const Emission&) = default;
};

/// Emissions of which the first that finds its arguments is used.
using EmissionChain = std::vector<Emission>;

/// Reads "supplies(agent, recipient|to, patient@commodity) else supplies(agent, patient@commodity) planned".
/// `begin` is the place of the first byte of `text`, `line` the line of the file that holds it.
/// Throws: InputError with the place of the fault.
/// Source: docs/frames.md.
[[nodiscard]] EmissionChain parse_emissions(std::string_view text, const Ontology& ontology, const Place& begin,
                                            std::string_view line);

/// Reads a path alone, such as "patient.of@commodity".
[[nodiscard]] RolePath parse_path(std::string_view text, const Ontology& ontology, const Place& begin,
                                  std::string_view line);

/// The role whose name is written almost like `word`, such as "patient" for "patiend"; empty when none is.
[[nodiscard]] std::string_view role_written_like(std::string_view word) noexcept;

/// The path as its source writes it, without its types.
[[nodiscard]] std::string to_string(const RolePath& path);

}  // namespace lode
