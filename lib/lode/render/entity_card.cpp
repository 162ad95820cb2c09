#include "lode/render/entity_card.hpp"

#include "lode/render/display_width.hpp"
#include "lode/render/json_writing.hpp"
#include "lode/render/table.hpp"

#include <fmt/format.h>

#include <ostream>

namespace lode {

namespace {

void write_list(std::ostream& out, const char* label, const std::vector<std::string>& items, std::size_t width) {
  if (items.empty()) return;
  constexpr std::size_t indent = 12;
  constexpr std::size_t default_width = 100;
  const std::size_t room = (width > 2 * indent ? width : default_width) - indent;
  const std::vector<std::string> lines = wrap(on_one_line(fmt::format("{}", fmt::join(items, ", "))), room);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out << fmt::format("{:<{}}", i == 0 ? label : "", indent) << lines[i] << '\n';
  }
}

void write_texts(JsonWriter& writer, const char* key, const std::vector<std::string>& texts) {
  writer.Key(key);
  writer.StartArray();
  for (const std::string& text : texts) write_string(writer, text);
  writer.EndArray();
}

}  // namespace

void write_card(std::ostream& out, const EntityCard& card, std::size_t width) {
  std::vector<std::string> names;
  for (const EntityCard::Name& name : card.names) names.push_back(fmt::format("{} ({})", name.text, name.uses));
  out << on_one_line(card.name) << '\n';
  write_list(out, "id", {card.id}, width);
  write_list(out, "same as", card.other_ids, width);
  write_list(out, "type", {card.type}, width);
  write_list(out, "articles", {fmt::format("{}", card.articles)}, width);
  write_list(out, "written", names, width);
  write_list(out, "broader", card.broader, width);
  write_list(out, "narrower", card.narrower, width);
  if (card.statements.rows.empty()) return;
  out << '\n';
  write_table(out, card.statements, {width, true});
}

void write_card_json(std::ostream& out, const EntityCard& card) {
  rapidjson::StringBuffer buffer;
  JsonWriter writer(buffer);
  writer.StartObject();
  write_member(writer, "id", card.id);
  write_member(writer, "name", card.name);
  write_member(writer, "type", card.type);
  writer.Key("articles");
  writer.Int64(card.articles);
  writer.Key("names");
  writer.StartArray();
  for (const EntityCard::Name& name : card.names) {
    writer.StartObject();
    write_member(writer, "text", name.text);
    write_member(writer, "kind", name.kind);
    writer.Key("uses");
    writer.Int64(name.uses);
    writer.EndObject();
  }
  writer.EndArray();
  if (!card.other_ids.empty()) write_texts(writer, "other_ids", card.other_ids);
  write_texts(writer, "broader", card.broader);
  write_texts(writer, "narrower", card.narrower);
  writer.Key("statements");
  writer.StartArray();
  for (const Row& row : card.statements.rows) write_object(writer, card.statements, row);
  writer.EndArray();
  writer.EndObject();
  out << std::string_view(buffer.GetString(), buffer.GetSize()) << '\n';
}

}  // namespace lode
