#pragma once

#include "lode/text/document.hpp"

namespace lode {

/// Fills `document.tokens` and `document.sentences` from its text, title span and paragraphs.
///
/// Tokens follow the English UD treebanks; every token and sentence lies inside the title or one paragraph. The title
/// is paragraph 0 and one sentence kind of its own; a paragraph without a full stop at its end that is short counts as
/// a heading.
/// Cost: linear; no allocation but for the two lists themselves.
void segment(Document& document);

}  // namespace lode
