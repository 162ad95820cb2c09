#pragma once

#include "lode/relations/statement.hpp"
#include "lode/text/input_error.hpp"

#include <string>
#include <string_view>

namespace lode {

/// The statement as one line of JSON, without a line end. The same statement gives the same bytes.
/// Source: schemas/statement.schema.json.
[[nodiscard]] std::string to_json(const Statement& statement);

/// Reads one line. `document`, ids, types and evidence may be missing, as other extractors leave them out: an id is
/// then made from type and name, and the confidence is 1.
/// Throws: InputError in `place` when it is not JSON or breaks the schema.
[[nodiscard]] Statement statement_from_json(std::string_view line, const Place& place);

}  // namespace lode
