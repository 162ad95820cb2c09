#include "lode/render/drawing_style.hpp"

#include "data/embedded.hpp"
#include "lode/text/json_input.hpp"

#include <fmt/format.h>

namespace lode {

namespace {

std::string text(const rapidjson::Value& object, const char* key) { return std::string(string_member(object, key)); }

DrawingStyle::EntityStyle read_entity(const rapidjson::Value& object) {
  const auto doubled = object.FindMember("double");
  return {text(object, "label"),
          text(object, "shape"),
          string_member(object, "corners") == "rounded",
          doubled != object.MemberEnd() && doubled->value.GetBool(),
          text(object, "fill"),
          text(object, "line")};
}

}  // namespace

std::uint32_t DrawingStyle::group_of(std::string_view relation) const {
  const auto found = group_by_relation.find(relation);
  return found == group_by_relation.end() ? 0 : found->second;
}

DrawingStyle DrawingStyle::shipped() { return read_drawing_style(embedded_file("drawing.json"), "drawing.json"); }

DrawingStyle read_drawing_style(std::string_view json, std::string_view source) {
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("drawing.schema.json").require(document, {std::string(source)});
  DrawingStyle style;
  style.fonts = text(document, "fonts");
  style.ink = text(document, "ink");
  style.faint = text(document, "faint");
  for (const rapidjson::Value& entity : document["entities"].GetArray()) {
    const auto type = entity_type_from(string_member(entity, "type"));
    if (type) style.entities[static_cast<std::size_t>(*type)] = read_entity(entity);
  }
  for (std::size_t type = 0; type < entity_type_count; ++type) {
    if (!style.entities[type].shape.empty()) continue;
    throw InputError({std::string(source)},
                     fmt::format("says nothing of the entity type {}", to_string(static_cast<EntityType>(type))));
  }
  for (const rapidjson::Value& group : document["relations"].GetArray()) {
    const auto number = static_cast<std::uint32_t>(style.groups.size());
    for (const rapidjson::Value& name : group["names"].GetArray()) style.group_by_relation.emplace(view(name), number);
    style.groups.push_back(
        {text(group, "group"), text(group, "label"), text(group, "line"), group["interest"].GetDouble()});
  }
  return style;
}

}  // namespace lode
