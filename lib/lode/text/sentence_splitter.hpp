#pragma once

// Private to the library: groups tokens into sentences.

#include "lode/text/document.hpp"
#include "lode/text/word_lists.hpp"

namespace lode {

/// Appends the sentences of one paragraph, which holds `tokens` (indices into `document.tokens`), to
/// `document.sentences`. Does nothing for an empty range.
void split_sentences(Document& document, IndexRange tokens, std::uint32_t paragraph, SentenceKind kind,
                     const WordLists& lists);

}  // namespace lode
