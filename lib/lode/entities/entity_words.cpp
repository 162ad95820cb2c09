#include "lode/entities/entity_words.hpp"

#include "lode/text/json_input.hpp"

#include <algorithm>
#include <utility>

namespace lode {

namespace {

EntityType type_member(const rapidjson::Value& object, const char* key, EntityType otherwise) {
  return entity_type_from(string_member(object, key)).value_or(otherwise);
}

bool flag_member(const rapidjson::Value& object, const char* key) {
  const auto member = object.FindMember(key);
  return member != object.MemberEnd() && member->value.IsTrue();
}

TypeSet types_member(const rapidjson::Value& object, const char* key) {
  TypeSet types;
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd()) return types;
  for (const auto& name : member->value.GetArray()) {
    if (const auto type = entity_type_from(view(name))) types.add(*type);
  }
  return types;
}

template <typename Do>
void for_words(const rapidjson::Value& object, const char* key, Do&& act) {
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd()) return;
  for (const auto& word : member->value.GetArray()) act(view(word));
}

/// Every name of a list, folded; remarks and names of several pieces are left out.
template <typename Do>
void for_lines(std::string_view list, Do&& act) {
  PieceCutter cutter;
  while (!list.empty()) {
    const std::string_view line = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(list.size(), line.size() + 1));
    if (line.starts_with('#')) continue;
    const auto& pieces = cutter.cut(line);
    if (pieces.size() == 1) act(pieces.front().folded);
  }
}

rapidjson::Document read(std::string_view json, const char* schema, const char* source) {
  rapidjson::Document document = parse_json(json, source);
  JsonSchema(schema).require(document, {source, 0, 0});
  return document;
}

}  // namespace

WordTraits& EntityWords::at(std::string_view word, Vocabulary& vocabulary) {
  const std::uint32_t number = vocabulary.add(word);
  if (number >= traits_.size()) traits_.resize(number + number / 2 + 64);
  return traits_[number];
}

EntityWords::EntityWords(const EntityFiles& files, Vocabulary& vocabulary) {
  const rapidjson::Document described = read(files.nouns, "nouns.schema.json", "lexicon/nouns.json");
  for (const auto& group : described["nouns"].GetArray()) {
    const EntityType type = type_member(group, "type", EntityType::organization);
    TypeSet refers = types_member(group, "refers_to");
    if (refers.empty()) refers.add(type);
    std::uint32_t synonym = 0;
    for_words(group, "words", [&](std::string_view word) {
      WordTraits& traits = at(word, vocabulary);
      if (synonym == 0 && flag_member(group, "interchangeable")) synonym = vocabulary.find(word);
      traits.synonym = synonym;
      traits.refers_to.add(refers);
      if (std::exchange(traits.noun, true)) return;  // the first group that has a word decides all else
      traits.noun_type = type;
      traits.plural_type = type_member(group, "plural", type);
      traits.stands_for_owner = flag_member(group, "stands_for_owner");
      traits.anaphor_only = flag_member(group, "anaphor_only");
      traits.carries_name = flag_member(group, "carries_name");
      traits.needs_support = flag_member(group, "needs_support");
    });
  }
  for (const auto& group : described["activities"].GetArray()) {
    for_words(group, "words", [&](std::string_view word) {
      const std::uint32_t number = vocabulary.add(word);
      for_words(group, "kinds", [&](std::string_view kind) { kinds_.emplace_back(number, kind); });
    });
  }
  std::sort(kinds_.begin(), kinds_.end());
  for_words(described, "relations", [&](std::string_view word) { at(word, vocabulary).relation = true; });
  for_words(described, "beside_goods", [&](std::string_view word) { at(word, vocabulary).beside_commodity = true; });
  for_words(described, "passing", [&](std::string_view word) { at(word, vocabulary).passing = true; });
  for_words(described, "seats", [&](std::string_view word) { at(word, vocabulary).seat = true; });
  for_words(described, "quantifiers", [&](std::string_view word) { at(word, vocabulary).quantifier = true; });
  for (const auto& group : described["pronouns"].GetArray()) {
    for_words(group, "words", [&](std::string_view word) {
      WordTraits& traits = at(word, vocabulary);
      traits.pronoun = true;
      traits.refers_to = types_member(group, "refers_to");
      traits.plural = string_member(group, "number") == "plural";
      traits.reflexive = flag_member(group, "reflexive");
      const std::string_view gender = string_member(group, "gender");
      traits.gender = gender == "male" ? Gender::male : gender == "female" ? Gender::female : Gender::unknown;
    });
  }
  for (const auto& group : described["hints"].GetArray()) {
    const std::string_view place = string_member(group, "place");
    const auto member = place == "owned"  ? &WordTraits::owner
                        : place == "part" ? &WordTraits::whole
                                          : &WordTraits::thing;
    const TypeSet types = types_member(group, "types");
    const float weight = group["weight"].GetFloat();
    for_words(group, "words", [&](std::string_view word) {
      PronounHint& hint = at(word, vocabulary).*member;
      hint.types.add(types);
      hint.weight = weight;
    });
  }
  for (const auto& group : described["counts"].GetArray()) {
    const auto count = static_cast<std::uint8_t>(group["count"].GetUint());
    for_words(group, "words", [&](std::string_view word) { at(word, vocabulary).count_of = count; });
  }

  const rapidjson::Document named = read(files.name_words, "name_words.schema.json", "lexicon/name_words.json");
  for (const auto& group : named["keywords"].GetArray()) {
    for_words(group, "words", [&](std::string_view word) {
      WordTraits& traits = at(word, vocabulary);
      if (std::exchange(traits.keyword, true)) return;
      traits.keyword_type = type_member(group, "type", EntityType::organization);
      traits.keyword_weight = group["weight"].GetFloat();
      traits.takes_of = flag_member(group, "takes_of");
    });
  }
  const auto flag = [&](const char* key, bool WordTraits::*member) {
    for_words(named, key, [&](std::string_view word) { at(word, vocabulary).*member = true; });
  };
  flag("name_possessors", &WordTraits::name_possessor);
  flag("name_openers", &WordTraits::name_opener);
  flag("generic_names", &WordTraits::generic);
  flag("shares", &WordTraits::share);
  flag("state_offices", &WordTraits::state_office);
  flag("clubs", &WordTraits::club);
  flag("legal_forms", &WordTraits::legal_form);
  flag("titles", &WordTraits::title);
  flag("title_modifiers", &WordTraits::title_modifier);
  flag("particles", &WordTraits::particle);
  flag("calendar", &WordTraits::calendar);
  flag("instruments", &WordTraits::instrument);
  flag("not_names", &WordTraits::not_name);
  flag("person_verbs", &WordTraits::person_verb);
  const auto gendered = [&](const char* key, bool WordTraits::*member) {
    for (const auto& each :
         {std::pair{"female", Gender::female}, std::pair{"male", Gender::male}, std::pair{"any", Gender::unknown}}) {
      const Gender gender = each.second;
      for_words(named[key], each.first, [&](std::string_view word) {
        WordTraits& traits = at(word, vocabulary);
        const bool known = traits.honorific || traits.first_name;
        traits.*member = true;
        traits.gender = known && traits.gender != gender ? Gender::unknown : gender;
      });
    }
  };
  gendered("first_names", &WordTraits::first_name);
  gendered("honorifics", &WordTraits::honorific);

  for_lines(files.given_names, [&](std::string_view name) { at(name, vocabulary).first_name = true; });
  for_lines(files.surnames, [&](std::string_view name) { at(name, vocabulary).surname = true; });
  for_lines(files.towns, [&](std::string_view name) { at(name, vocabulary).town = true; });
}

KindFit EntityWords::fit(std::uint32_t noun, std::string_view kind) const noexcept {
  if (noun == 0 || kind.empty()) return KindFit::unknown;
  const auto before = [](const auto& pair, std::uint32_t number) { return pair.first < number; };
  auto pair = std::lower_bound(kinds_.begin(), kinds_.end(), noun, before);
  if (pair == kinds_.end() || pair->first != noun) return KindFit::unknown;
  for (; pair != kinds_.end() && pair->first == noun; ++pair) {
    if (pair->second == kind) return KindFit::fits;
  }
  return KindFit::differs;
}

}  // namespace lode
