#include "lode/propositions/predicate_lexicon.hpp"

#include "lode/text/json_input.hpp"

namespace lode {

namespace {

PredicateLexicon::Words read_words(const rapidjson::Value& json, const char* key) {
  PredicateLexicon::Words words;
  for (const auto& word : json[key].GetArray()) words.emplace(view(word));
  return words;
}

Effect effect_from(std::string_view name) {
  if (name == "planned") return {Modality::planned, false};
  if (name == "possible") return {Modality::possible, false};
  return {Modality::actual, true};
}

PredicateLexicon::Effects read_effects(const rapidjson::Value& json, const char* key) {
  PredicateLexicon::Effects effects;
  for (const auto& member : json[key].GetObject()) {
    effects.emplace(view(member.name), effect_from(view(member.value)));
  }
  return effects;
}

}  // namespace

PredicateLexicon::PredicateLexicon(std::string_view json, std::string_view source) {
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("predicates.schema.json").require(document, {std::string(source)});
  light_verbs = read_words(document, "light_verbs");
  speech_verbs = read_words(document, "speech_verbs");
  attribution_markers = read_words(document, "attribution_markers");
  subject_control = read_words(document, "subject_control");
  object_control = read_words(document, "object_control");
  negators = read_words(document, "negators");
  negating_markers = read_words(document, "negating_markers");
  conditional_marks = read_words(document, "conditional_marks");
  modal_auxiliaries = read_effects(document, "modal_auxiliaries");
  verb_effects = read_effects(document, "verb_effects");
  object_effects = read_effects(document, "object_effects");
  noun_effects = read_effects(document, "noun_effects");
  adjective_effects = read_effects(document, "adjective_effects");
  for (const auto& member : document["verbs_of_plurals"].GetObject()) {
    verbs_of_plurals_.emplace(view(member.name), view(member.value));
  }
  for (const auto& member : document["spelling"].GetObject()) spelling_.emplace(view(member.name), view(member.value));
}

std::string_view PredicateLexicon::verb_of_plural(std::string_view lemma) const {
  const auto found = verbs_of_plurals_.find(lemma);
  return found == verbs_of_plurals_.end() ? lemma : std::string_view(found->second);
}

std::string_view PredicateLexicon::american(std::string_view lemma) const {
  const auto found = spelling_.find(lemma);
  return found == spelling_.end() ? lemma : std::string_view(found->second);
}

}  // namespace lode
