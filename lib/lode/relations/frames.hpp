#pragma once

#include "lode/relations/role_pattern.hpp"
#include "lode/text/diagnostic.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// What kind of word a frame hangs on.
enum class FrameKind : std::uint8_t {
  verb,
  noun,
  adjective,  ///< Also the second half of a hyphenated word: "-based".
  name,       ///< A mention of an entity; the lemma is its type: "company".
};
inline constexpr std::size_t frame_kind_count = 4;

/// The word at the end of `path` must, or must not, be one of `lemmas`.
struct FrameCondition {
  RolePath path;
  std::set<std::string, std::less<>> lemmas;
  bool wanted = true;
};

/// What a predicate says: statements with their arguments.
struct Frame {
  std::string rule;     ///< "supplies/sell", as shown in evidence.
  double prior = 0.75;  ///< How often a statement of it is right, before all else.
  std::vector<FrameCondition> conditions;
  std::vector<EmissionChain> emissions;
  std::vector<std::uint16_t> relations;  ///< That it may make, as positions in `Ontology::relations()`.
};

/// All frames, found by predicate. Immutable once read.
class Frames {
 public:
  using Words = std::set<std::string, std::less<>>;

  Frames() = default;

  /// Adds the frames of one file, in the form of schemas/frames.schema.json.
  /// Throws: InputError with the place in `source`.
  void add(std::string_view json, std::string_view source, const Ontology& ontology);

  /// The frames that are part of the library.
  [[nodiscard]] static Frames shipped(const Ontology& ontology);

  /// Frames of a predicate, as numbers for `frame()`, in the order in which they were read.
  [[nodiscard]] const std::vector<std::uint32_t>& of(FrameKind kind, std::string_view lemma) const;
  [[nodiscard]] bool has(FrameKind kind, std::string_view lemma) const { return !of(kind, lemma).empty(); }
  [[nodiscard]] const Frame& frame(std::uint32_t number) const noexcept { return frames_[number]; }
  [[nodiscard]] const std::vector<Frame>& all() const noexcept { return frames_; }

  /// The lemmas, or entity types, on which a frame hangs, in alphabetical order.
  /// Cost: looks through all lemmas.
  [[nodiscard]] std::vector<std::string> lemmas(std::uint32_t number, FrameKind kind) const;

  /// Nouns that stand for the actor they belong to: "government", "officials".
  [[nodiscard]] bool stands_for_actor(std::string_view lemma) const { return actor_nouns_.contains(lemma); }
  /// Nouns that stand for the commodity they are about: "exports", "shipments".
  [[nodiscard]] bool stands_for_commodity(std::string_view lemma) const { return commodity_nouns_.contains(lemma); }
  /// Nouns that count or measure: "part", "tonnes", "majority".
  [[nodiscard]] bool measures(std::string_view lemma) const { return measure_nouns_.contains(lemma); }

 private:
  std::vector<Frame> frames_;
  std::array<std::map<std::string, std::vector<std::uint32_t>, std::less<>>, frame_kind_count> index_;
  Words actor_nouns_;
  Words commodity_nouns_;
  Words measure_nouns_;
};

/// Complaints about a frame file that can be read: frames that never apply, roles that no entity can fill, words that
/// look like misspelt roles, rules that stand twice here or in `beside`.
/// Pre: `ontology` holds the relations that the file brings along.
/// Throws: InputError when the file cannot be read.
[[nodiscard]] Diagnostics check_frames(std::string_view json, std::string_view source, const Ontology& ontology,
                                       const Frames& beside = {});

}  // namespace lode
