#include "lode/relations/statement_json.hpp"

#include "lode/text/json_input.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <fmt/format.h>

namespace lode {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_string(Writer& writer, std::string_view text) {
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_member(Writer& writer, const char* key, std::string_view text) {
  writer.Key(key);
  write_string(writer, text);
}

void write_participant(Writer& writer, const Participant& participant, bool with_type) {
  writer.StartObject();
  write_member(writer, "id", participant.id);
  write_member(writer, "name", participant.name);
  write_member(writer, "mention", participant.mention);
  if (with_type) write_member(writer, "type", to_string(participant.type));
  writer.EndObject();
}

void write_qualifiers(Writer& writer, const Qualifiers& qualifiers) {
  writer.Key("qualifiers");
  writer.StartObject();
  const auto write = [&writer](const char* key, const std::string& text) {
    if (!text.empty()) write_member(writer, key, text);
  };
  write("quantity", qualifiers.quantity);
  write("share", qualifiers.share);
  write("money", qualifiers.money);
  write("time", qualifiers.time);
  write("place", qualifiers.place);
  write("attribution", qualifiers.attribution);
  writer.EndObject();
}

void write_evidence(Writer& writer, const Evidence& evidence) {
  writer.StartObject();
  writer.Key("sentence");
  writer.Uint(evidence.sentence);
  if (evidence.in_title) {
    writer.Key("in_title");
    writer.Bool(true);
  }
  writer.Key("begin");
  writer.Uint64(evidence.begin);
  writer.Key("end");
  writer.Uint64(evidence.end);
  write_member(writer, "text", evidence.text);
  write_member(writer, "rule", evidence.rule);
  writer.EndObject();
}

/// "Zhejiang Huayou Cobalt" -> "zhejiang-huayou-cobalt"; bytes beyond ASCII are kept.
std::string slug(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (upper) {
      result += static_cast<char>(c - 'A' + 'a');
    } else if (kept) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  if (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

Participant read_participant(const rapidjson::Value& json, EntityType otherwise) {
  Participant participant;
  participant.name = string_member(json, "name");
  participant.type = entity_type_from(string_member(json, "type")).value_or(otherwise);
  participant.id = string_member(json, "id");
  if (participant.id.empty()) {
    participant.id = fmt::format("{}:{}", to_string(participant.type), slug(participant.name));
  }
  participant.mention = string_member(json, "mention");
  if (participant.mention.empty()) participant.mention = participant.name;
  return participant;
}

Evidence read_evidence(const rapidjson::Value& json) {
  Evidence evidence;
  const auto number = [&json](const char* key) {
    const auto member = json.FindMember(key);
    return member == json.MemberEnd() ? std::uint64_t{0} : member->value.GetUint64();
  };
  evidence.sentence = static_cast<std::uint32_t>(number("sentence"));
  evidence.begin = number("begin");
  evidence.end = number("end");
  const auto in_title = json.FindMember("in_title");
  evidence.in_title = in_title != json.MemberEnd() && in_title->value.GetBool();
  evidence.text = string_member(json, "text");
  evidence.rule = string_member(json, "rule");
  return evidence;
}

const JsonSchema& statement_schema() {
  static const JsonSchema schema("statement.schema.json");
  return schema;
}

}  // namespace

std::string to_json(const Statement& statement) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  write_member(writer, "document", statement.document);
  writer.Key("subject");
  write_participant(writer, statement.subject, true);
  write_member(writer, "relation", statement.relation);
  writer.Key("object");
  write_participant(writer, statement.object, true);
  writer.Key("commodities");
  writer.StartArray();
  for (const Participant& commodity : statement.commodities) write_participant(writer, commodity, false);
  writer.EndArray();
  write_member(writer, "status", to_string(statement.status));
  const std::string confidence = fmt::format("{:.4f}", statement.confidence);
  writer.Key("confidence");
  writer.RawValue(confidence.data(), confidence.size(), rapidjson::kNumberType);
  write_qualifiers(writer, statement.qualifiers);
  writer.Key("evidence");
  writer.StartArray();
  for (const Evidence& evidence : statement.evidence) write_evidence(writer, evidence);
  writer.EndArray();
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

Statement statement_from_json(std::string_view line, const Place& place) {
  rapidjson::Document json;
  try {
    json = parse_json(line, place.source);
  } catch (const InputError& error) {
    Place inside = place;
    inside.column = error.place().column;
    throw InputError(inside, error.message(), line_at(line, 0));
  }
  statement_schema().require(json, place);
  Statement statement;
  statement.document = string_member(json, "document");
  statement.subject = read_participant(json["subject"], EntityType::organization);
  statement.relation = string_member(json, "relation");
  statement.object = read_participant(json["object"], EntityType::organization);
  const auto commodities = json.FindMember("commodities");
  if (commodities != json.MemberEnd()) {
    for (const auto& item : commodities->value.GetArray()) {
      statement.commodities.push_back(read_participant(item, EntityType::commodity));
    }
  }
  statement.status = status_from(string_member(json, "status")).value_or(Status::asserted);
  const auto confidence = json.FindMember("confidence");
  statement.confidence = confidence == json.MemberEnd() ? 1.0 : confidence->value.GetDouble();
  const auto qualifiers = json.FindMember("qualifiers");
  if (qualifiers != json.MemberEnd()) {
    const auto& from = qualifiers->value;
    statement.qualifiers = {
        std::string(string_member(from, "quantity")), std::string(string_member(from, "share")),
        std::string(string_member(from, "money")),    std::string(string_member(from, "time")),
        std::string(string_member(from, "place")),    std::string(string_member(from, "attribution"))};
  }
  const auto evidence = json.FindMember("evidence");
  if (evidence != json.MemberEnd()) {
    for (const auto& item : evidence->value.GetArray()) statement.evidence.push_back(read_evidence(item));
  }
  return statement;
}

}  // namespace lode
