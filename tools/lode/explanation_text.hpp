#pragma once

#include "lode/relations/explanation.hpp"
#include "lode/text/document.hpp"

#include <iosfwd>

namespace lode {

/// Writes why a statement was made: its sentence with the arguments in brackets, the rule, the bindings, the links and
/// the reason for its status.
void write_explanation(std::ostream& out, const Document& document, const Explanation& explanation);

}  // namespace lode
