#include "lode/entities/entity_json.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <ostream>

namespace lode {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_member(Writer& writer, const char* key, std::string_view value) {
  writer.Key(key);
  writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void write_mention(Writer& writer, const Document& document, const Mention& mention) {
  const OriginalPlace place = original_place(document, mention.span);
  writer.StartObject();
  write_member(writer, "text", document.slice(mention.span));
  if (place.in_title) {
    writer.Key("in_title");
    writer.Bool(true);
  }
  writer.Key("begin");
  writer.Uint64(place.begin);
  writer.Key("end");
  writer.Uint64(place.end);
  // "U.S." in "U.S. corn" is a name where it stands; inside Lode it counts as a modifier.
  const bool name_as_modifier = mention.kind == MentionKind::demonym && !mention.adjective;
  write_member(writer, "kind", to_string(name_as_modifier ? MentionKind::name : mention.kind));
  writer.EndObject();
}

}  // namespace

void write_entities_json(std::ostream& out, const Document& document, const DocumentEntities& entities) {
  for (std::uint32_t index = 0; index < entities.entities.size(); ++index) {
    const Entity& entity = entities.entities[index];
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetMaxDecimalPlaces(2);
    writer.StartObject();
    write_member(writer, "document", document.id);
    write_member(writer, "id", entity.id);
    write_member(writer, "name", entity.name);
    write_member(writer, "type", to_string(entity.type));
    writer.Key("salience");
    writer.Double(std::round(entity.salience * 100.0) / 100.0);
    if (!entity.members.empty()) {
      writer.Key("members");
      writer.StartArray();
      for (const std::uint32_t member : entity.members) {
        const std::string& id = entities.entities[member].id;
        writer.String(id.data(), static_cast<rapidjson::SizeType>(id.size()));
      }
      writer.EndArray();
    }
    writer.Key("mentions");
    writer.StartArray();
    for (const Mention& mention : entities.mentions) {
      if (mention.entity == index) write_mention(writer, document, mention);
    }
    writer.EndArray();
    writer.EndObject();
    out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize())) << '\n';
  }
}

}  // namespace lode
