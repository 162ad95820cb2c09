#pragma once

// Private to the room: quantity, share, money, time and speaker of a statement.

#include "lode/relations/candidate.hpp"
#include "lode/text/document.hpp"

namespace lode {

/// What the candidate's sentence says besides, read off its words.
[[nodiscard]] Qualifiers read_qualifiers(const Document& document, const DocumentEntities& entities,
                                         const Candidate& candidate);

}  // namespace lode
