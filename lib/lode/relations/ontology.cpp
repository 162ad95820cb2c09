#include "lode/relations/ontology.hpp"

#include "data/embedded.hpp"
#include "lode/relations/string_locator.hpp"
#include "lode/text/json_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lode {

namespace {

TypeSet read_types(const Ontology& ontology, const rapidjson::Value& names, const Place& place, std::string_view what,
                   std::string_view line) {
  TypeSet types;
  for (const auto& name : names.GetArray()) {
    const auto found = ontology.types(view(name));
    if (!found) {
      throw InputError(place, fmt::format("{}: \"{}\" is neither an entity type nor a type set", what, view(name)),
                       line);
    }
    types.insert(*found);
  }
  return types;
}

/// Status by word from {"planned": ["order"], ...}; the schema has checked the names.
StatusByWord read_word_status(const rapidjson::Value& json, const char* key) {
  StatusByWord result;
  const auto member = json.FindMember(key);
  if (member == json.MemberEnd()) return result;
  for (const auto& [status, words] : member->value.GetObject()) {
    for (const auto& word : words.GetArray()) result.emplace(view(word), *status_from(view(status)));
  }
  return result;
}

CommodityReach reach_from(std::string_view name) {
  if (name == "object") return CommodityReach::object;
  if (name == "clause") return CommodityReach::clause;
  if (name == "sentence") return CommodityReach::sentence;
  if (name == "article") return CommodityReach::article;
  return CommodityReach::frame;
}

Relation read_relation(const Ontology& ontology, const rapidjson::Value& item, const Place& place,
                       std::string_view line) {
  Relation relation;
  relation.name = view(item["name"]);
  const std::string what = fmt::format("relation \"{}\"", relation.name);
  relation.subject = read_types(ontology, item["subject"], place, what, line);
  relation.object = read_types(ontology, item["object"], place, what, line);
  relation.symmetric = item["symmetric"].GetBool();
  relation.commodities = item["commodities"].GetBool();
  if (item.HasMember("commodity_reach")) relation.commodity_reach = reach_from(view(item["commodity_reach"]));
  relation.wordless = item.HasMember("wordless") && item["wordless"].GetBool();
  relation.one_object = item.HasMember("one_object") && item["one_object"].GetBool();
  relation.lasting = item.HasMember("lasting") && item["lasting"].GetBool();
  relation.standing = item.HasMember("standing") && item["standing"].GetBool();
  relation.word_status = read_word_status(item, "word_status");
  if (item.HasMember("amounts")) {
    for (const auto& amount : item["amounts"].GetArray()) {
      relation.quantity = relation.quantity || view(amount) == "quantity";
      relation.share = relation.share || view(amount) == "share";
      relation.money = relation.money || view(amount) == "money";
    }
  }
  relation.gloss = view(item["gloss"]);
  return relation;
}

}  // namespace

Ontology::Ontology(std::string_view json, std::string_view source) {
  const Place place{std::string(source)};
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("ontology.schema.json").require(document, place);
  for (const auto& member : document["type_sets"].GetObject()) {
    const std::string_view name = view(member.name);
    if (entity_type_from(name)) {
      throw InputError(place, fmt::format("type set \"{}\" has the name of an entity type", name));
    }
    type_sets_.emplace(name, read_types(*this, member.value, place, fmt::format("type set \"{}\"", name), {}));
  }
  if (document.HasMember("status_words")) {
    const auto& words = document["status_words"];
    status_words_.before_nouns = read_word_status(words, "before_nouns");
    status_words_.governors = read_word_status(words, "governors");
    status_words_.builders = read_word_status(words, "builders");
  }
  for (const auto& item : document["relations"].GetArray()) {
    Relation relation = read_relation(*this, item, place, {});
    if (find(relation.name) != nullptr) {
      throw InputError(place, fmt::format("relation \"{}\" stands twice", relation.name));
    }
    relations_.push_back(std::move(relation));
  }
}

void Ontology::add(std::string_view frames_json, std::string_view source) {
  const rapidjson::Document document = parse_json(frames_json, source);
  JsonSchema("frames.schema.json").require(document, {std::string(source)});
  const auto member = document.FindMember("relations");
  if (member == document.MemberEnd()) return;
  StringLocator locator(frames_json, source);
  locator.enter("relations");
  for (const auto& item : member->value.GetArray()) {
    const std::string_view name = view(item["name"]);
    locator.enter(name);
    Relation relation = read_relation(*this, item, locator.place(name), locator.line(name));
    if (find(name) != nullptr) {
      throw InputError(locator.place(name), fmt::format("there is a relation \"{}\" already", name),
                       locator.line(name));
    }
    relations_.push_back(std::move(relation));
  }
}

Ontology Ontology::shipped() { return {embedded_file("ontology.json"), "ontology.json"}; }

const Relation* Ontology::find(std::string_view name) const noexcept {
  const auto found = std::find_if(relations_.begin(), relations_.end(),
                                  [name](const Relation& relation) { return relation.name == name; });
  return found == relations_.end() ? nullptr : &*found;
}

std::optional<TypeSet> Ontology::types(std::string_view name) const {
  if (const auto type = entity_type_from(name)) {
    TypeSet one;
    one.insert(*type);
    return one;
  }
  const auto found = type_sets_.find(name);
  if (found == type_sets_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> Ontology::names_of(TypeSet types) const {
  std::vector<std::string> names;
  while (true) {
    const std::pair<const std::string, TypeSet>* largest = nullptr;
    for (const auto& entry : type_sets_) {
      if (entry.second.size() < 2 || !types.contains(entry.second)) continue;
      if (largest == nullptr || entry.second.size() > largest->second.size()) largest = &entry;
    }
    if (largest == nullptr) break;
    names.push_back(largest->first);
    types.erase(largest->second);
  }
  for (std::size_t i = 0; i < entity_type_count; ++i) {
    const auto type = static_cast<EntityType>(i);
    if (types.contains(type)) names.emplace_back(to_string(type));
  }
  return names;
}

}  // namespace lode
