#pragma once

// Private to the room: from candidates to statements, each fact once.

#include "lode/relations/candidate.hpp"
#include "lode/relations/explanation.hpp"
#include "lode/relations/qualifier_words.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <vector>

namespace lode {

/// Statements of one article: candidates that say the same become one statement with several pieces of evidence,
/// symmetric ones are ordered by id, a statement without commodities goes into one that names them.
/// Without `explained` the explanations hold no evidence.
[[nodiscard]] std::vector<Explanation> merge_candidates(const Document& document, const std::vector<Tree>& trees,
                                                        const DocumentEntities& entities, const QualifierWords& words,
                                                        std::vector<Candidate> candidates, bool explained);

}  // namespace lode
