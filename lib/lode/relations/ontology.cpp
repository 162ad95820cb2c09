#include "lode/relations/ontology.hpp"

#include "data/embedded.hpp"
#include "lode/text/json_input.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lode {

namespace {

TypeSet read_types(const Ontology& ontology, const rapidjson::Value& names, const Place& place, std::string_view what) {
  TypeSet types;
  for (const auto& name : names.GetArray()) {
    const auto found = ontology.types(view(name));
    if (!found) {
      throw InputError(place, fmt::format("{}: \"{}\" is neither an entity type nor a type set", what, view(name)));
    }
    types.insert(*found);
  }
  return types;
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
    type_sets_.emplace(name, read_types(*this, member.value, place, fmt::format("type set \"{}\"", name)));
  }
  for (const auto& item : document["relations"].GetArray()) {
    Relation relation;
    relation.name = view(item["name"]);
    const std::string what = fmt::format("relation \"{}\"", relation.name);
    if (find(relation.name) != nullptr) throw InputError(place, fmt::format("{} stands twice", what));
    relation.subject = read_types(*this, item["subject"], place, what);
    relation.object = read_types(*this, item["object"], place, what);
    relation.symmetric = item["symmetric"].GetBool();
    relation.commodities = item["commodities"].GetBool();
    relation.wordless = item.HasMember("wordless") && item["wordless"].GetBool();
    relation.one_object = item.HasMember("one_object") && item["one_object"].GetBool();
    if (item.HasMember("amounts")) {
      for (const auto& amount : item["amounts"].GetArray()) {
        relation.quantity = relation.quantity || view(amount) == "quantity";
        relation.share = relation.share || view(amount) == "share";
        relation.money = relation.money || view(amount) == "money";
      }
    }
    relation.gloss = view(item["gloss"]);
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

}  // namespace lode
