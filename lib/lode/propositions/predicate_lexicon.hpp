#pragma once

#include "lode/propositions/proposition.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace lode {

/// What a word makes of the event that depends on it.
struct Effect {
  Modality modality = Modality::actual;
  bool negated = false;
  friend bool operator==(const Effect&, const Effect&) = default;
};

/// The words that decide how predicates take arguments and how real they are. Immutable once read.
class PredicateLexicon {
 public:
  using Words = std::set<std::string, std::less<>>;
  using Effects = std::map<std::string, Effect, std::less<>>;

  /// Reads the form of schemas/predicates.schema.json.
  /// Throws: InputError with the place in `source`.
  PredicateLexicon(std::string_view json, std::string_view source);

  Words light_verbs;          ///< Their object noun says what is done: impose, sign, hold.
  Words speech_verbs;         ///< They attribute their clause to their subject.
  Words attribution_markers;  ///< "according to".
  Words subject_control;      ///< promise somebody to come.
  Words object_control;       ///< ask somebody to come.
  Words negators;
  Words negating_markers;   ///< without, instead of.
  Words conditional_marks;  ///< if, unless.
  Effects modal_auxiliaries;
  Effects verb_effects;
  Effects object_effects;
  Effects noun_effects;
  Effects adjective_effects;

  /// The lemma in American spelling; the same lemma when it is not listed.
  [[nodiscard]] std::string_view american(std::string_view lemma) const;

  /// The verb that looks like a noun that is only plural: "supply" for "supplies"; the same lemma when it is not
  /// listed.
  [[nodiscard]] std::string_view verb_of_plural(std::string_view lemma) const;

 private:
  std::map<std::string, std::string, std::less<>> spelling_;
  std::map<std::string, std::string, std::less<>> verbs_of_plurals_;
};

}  // namespace lode
