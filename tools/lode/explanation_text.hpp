#pragma once

#include "lode/relations/explanation.hpp"
#include "lode/text/document.hpp"

#include <iosfwd>

namespace lode {

/// Writes a statement with its reasons for people: sentence, rule, roles, links, status, what spoke for and against it.
void write_explanation(std::ostream& out, const Document& document, const Explanation& explanation);

/// Writes how one piece of evidence came about, without the confidence.
void write_evidence(std::ostream& out, const Document& document, const EvidenceExplanation& evidence);

}  // namespace lode
