#pragma once

// Private to the room: quantity, share, money, time, place and speaker of a statement.

#include "lode/relations/candidate.hpp"
#include "lode/relations/qualifier_words.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

namespace lode {

/// What the candidate's sentence says besides: amounts, times and places of the same clause, and who says so.
/// `tree` is the sentence's. Times are told relative to the document's date.
[[nodiscard]] Qualifiers read_qualifiers(const Document& document, const Tree& tree, const DocumentEntities& entities,
                                         const Candidate& candidate, const QualifierWords& words);

}  // namespace lode
