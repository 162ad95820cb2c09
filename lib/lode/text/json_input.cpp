#include "lode/text/json_input.hpp"

#include "data/embedded.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <fmt/format.h>

#include <cassert>

namespace lode {

rapidjson::Document parse_json(std::string_view text, std::string_view source) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag>(text.data(), text.size());
  if (document.HasParseError()) {
    const std::size_t offset = document.GetErrorOffset();
    throw InputError(place_at(source, text, offset),
                     fmt::format("not valid JSON: {}", rapidjson::GetParseError_En(document.GetParseError())),
                     line_at(text, offset));
  }
  return document;
}

namespace {

/// `"text", "id"`: the members that `rule` requires and `object` has not.
std::string missing_members(const rapidjson::Value& rule, const rapidjson::Value& object) {
  std::string names;
  for (const auto& name : rule["required"].GetArray()) {
    if (object.HasMember(name)) continue;
    if (!names.empty()) names += ", ";
    names += fmt::format("\"{}\"", view(name));
  }
  return names;
}

}  // namespace

struct JsonSchema::Compiled {
  explicit Compiled(rapidjson::Document&& text) : source(std::move(text)), document(source) {}
  rapidjson::Document source;
  rapidjson::SchemaDocument document;
};

JsonSchema::JsonSchema(std::string_view name) {
  const std::string path = fmt::format("schemas/{}", name);
  const std::string_view text = embedded_file(path);
  assert(!text.empty() && "the schema is not listed in lib/data/CMakeLists.txt");
  compiled_ = std::make_unique<Compiled>(parse_json(text, path));
}

JsonSchema::~JsonSchema() = default;
JsonSchema::JsonSchema(JsonSchema&&) noexcept = default;
JsonSchema& JsonSchema::operator=(JsonSchema&&) noexcept = default;

std::string JsonSchema::fault(const rapidjson::Value& value) const {
  rapidjson::SchemaValidator validator(compiled_->document);
  if (value.Accept(validator)) return {};
  rapidjson::StringBuffer where;
  validator.GetInvalidDocumentPointer().Stringify(where);
  const std::string place = where.GetSize() == 0 ? "the value" : std::string(where.GetString(), where.GetSize());
  const std::string_view keyword = validator.GetInvalidSchemaKeyword();
  if (keyword == "required") {
    const rapidjson::Value* const rule = validator.GetInvalidSchemaPointer().Get(compiled_->source);
    const rapidjson::Value* const object = validator.GetInvalidDocumentPointer().Get(value);
    if (rule != nullptr && object != nullptr) return fmt::format("{} lacks {}", place, missing_members(*rule, *object));
  }
  rapidjson::StringBuffer rule;
  validator.GetInvalidSchemaPointer().Stringify(rule);
  return fmt::format("{} breaks the rule \"{}\" of {} in the schema", place, keyword,
                     rule.GetSize() == 0 ? "the whole" : std::string_view(rule.GetString(), rule.GetSize()));
}

void JsonSchema::require(const rapidjson::Value& value, const Place& place) const {
  const std::string found = fault(value);
  if (!found.empty()) throw InputError(place, found);
}

std::string_view string_member(const rapidjson::Value& object, const char* key) {
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd() || !member->value.IsString()) return {};
  return view(member->value);
}

}  // namespace lode
