#pragma once

// Private to the library: keeps RapidJSON out of public headers.

#include "lode/text/input_error.hpp"

#include <rapidjson/document.h>

#include <memory>
#include <string>
#include <string_view>

namespace lode {

/// Parses a whole JSON text.
/// Throws: InputError with line, column and caret when it is not JSON, is not UTF-8, or something follows the value.
[[nodiscard]] rapidjson::Document parse_json(std::string_view text, std::string_view source);

/// A compiled JSON Schema (draft 4).
class JsonSchema {
 public:
  /// `name` is a file of `schemas/`, such as "article.schema.json".
  explicit JsonSchema(std::string_view name);
  ~JsonSchema();
  JsonSchema(JsonSchema&&) noexcept;
  JsonSchema& operator=(JsonSchema&&) noexcept;

  /// What is wrong with `value`, as "/entries/3/type: ..."; empty when it fits.
  [[nodiscard]] std::string fault(const rapidjson::Value& value) const;

  /// Throws: InputError in `place` when `value` does not fit.
  void require(const rapidjson::Value& value, const Place& place) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

/// The string at `key` of an object, empty when it is absent.
[[nodiscard]] std::string_view string_member(const rapidjson::Value& object, const char* key);

/// A JSON string as a view.
[[nodiscard]] inline std::string_view view(const rapidjson::Value& string) {
  return {string.GetString(), string.GetStringLength()};
}

}  // namespace lode
