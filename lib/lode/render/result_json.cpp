#include "lode/render/result_json.hpp"

#include "lode/render/json_writing.hpp"

#include <ostream>
#include <string>

namespace lode {

namespace {

void write_cell(JsonWriter& writer, const std::string& text) { write_string(writer, text); }
void write_cell(JsonWriter& writer, std::int64_t number) { writer.Int64(number); }
void write_cell(JsonWriter& writer, double number) { writer.Double(number); }
void write_cell(JsonWriter& writer, const std::vector<std::string>& texts) {
  writer.StartArray();
  for (const std::string& text : texts) write_string(writer, text);
  writer.EndArray();
}

void write_quotes(JsonWriter& writer, const std::vector<Quote>& quotes) {
  writer.Key("quotes");
  writer.StartArray();
  for (const Quote& quote : quotes) {
    writer.StartObject();
    write_member(writer, "document", quote.document);
    write_member(writer, "title", quote.title);
    write_member(writer, "date", quote.date);
    write_member(writer, "text", quote.text);
    write_member(writer, "rule", quote.rule);
    writer.EndObject();
  }
  writer.EndArray();
}

std::string_view text_of(const rapidjson::StringBuffer& buffer) { return {buffer.GetString(), buffer.GetSize()}; }

void write_lines(std::ostream& out, const Result& result, const char* separator) {
  for (std::size_t i = 0; i < result.rows.size(); ++i) {
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    write_object(writer, result, result.rows[i]);
    out << text_of(buffer) << (i + 1 < result.rows.size() ? separator : "\n");
  }
}

}  // namespace

void write_string(JsonWriter& writer, std::string_view text) {
  writer.String(text.data() == nullptr ? "" : text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_member(JsonWriter& writer, const char* key, std::string_view text) {
  writer.Key(key);
  write_string(writer, text);
}

void write_object(JsonWriter& writer, const Result& result, const Row& row) {
  writer.StartObject();
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    writer.Key(result.columns[i].name.c_str());
    std::visit([&writer](const auto& value) { write_cell(writer, value); }, row.cells[i]);
  }
  if (!row.quotes.empty()) write_quotes(writer, row.quotes);
  writer.EndObject();
}

void write_json(std::ostream& out, const Result& result) {
  if (result.rows.empty()) {
    out << "[]\n";
    return;
  }
  out << "[\n";
  write_lines(out, result, ",\n");
  out << "]\n";
}

void write_json(std::ostream& out, const std::vector<Result>& results) {
  rapidjson::StringBuffer buffer;
  JsonWriter writer(buffer);
  writer.StartObject();
  for (const Result& result : results) {
    writer.Key(result.title.c_str());
    writer.StartArray();
    for (const Row& row : result.rows) write_object(writer, result, row);
    writer.EndArray();
  }
  writer.EndObject();
  out << text_of(buffer) << '\n';
}

void write_jsonl(std::ostream& out, const Result& result) { write_lines(out, result, "\n"); }

}  // namespace lode
