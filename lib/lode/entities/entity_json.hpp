#pragma once

#include "lode/entities/entity.hpp"
#include "lode/text/document.hpp"

#include <iosfwd>

namespace lode {

/// Writes every entity of a document as one line of JSON (schemas/entity.schema.json), in order of first mention.
/// Offsets are those of the original text; mentions in a headline that had a field of its own carry "in_title".
void write_entities_json(std::ostream& out, const Document& document, const DocumentEntities& entities);

}  // namespace lode
