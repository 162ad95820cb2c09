#pragma once

// Private to the library: makes documents of what the readers found.

#include "lode/text/diagnostic.hpp"
#include "lode/text/document.hpp"

#include <rapidjson/document.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// The document of an article in JSON; nothing, and a diagnostic at `place`, when it cannot be used.
/// `id` is for an article that has none.
/// Pre: `article` fits `schemas/article.schema.json`.
[[nodiscard]] std::optional<Document> make_document(const rapidjson::Value& article, std::string id, const Place& place,
                                                    Diagnostics& diagnostics);

/// The documents of a page of plain text, without ids.
/// Pre: `raw` is valid UTF-8.
[[nodiscard]] std::vector<Document> make_documents(std::string_view raw, std::string_view source);

}  // namespace lode
