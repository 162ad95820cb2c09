#pragma once

// Private to the room: JSON text by RapidJSON.

#include "lode/query/result.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string_view>

namespace lode {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void write_string(JsonWriter& writer, std::string_view text);
void write_member(JsonWriter& writer, const char* key, std::string_view text);
void write_object(JsonWriter& writer, const Result& result, const Row& row);

}  // namespace lode
