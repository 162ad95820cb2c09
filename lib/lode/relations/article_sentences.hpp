#pragma once

// Private to the room: the sentences of an article that may say something, with their events.

#include "lode/relations/sentence_events.hpp"

#include <cassert>
#include <cstdint>
#include <vector>

namespace lode {

/// Calls `visit` with the events of each sentence that mentions an entity.
/// Pre: `trees` has one tree a sentence of `document`; `propositions` are ordered by sentence.
template <typename Visit>
void for_each_sentence(const Document& document, const std::vector<Tree>& trees, const DocumentEntities& entities,
                       const std::vector<Proposition>& propositions, const Frames& frames, Visit visit) {
  assert(trees.size() == document.sentences.size() && "one tree a sentence");
  std::uint32_t next = 0;
  for (std::uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    IndexRange range{next, next};
    while (range.end < propositions.size() && propositions[range.end].sentence == sentence) ++range.end;
    next = range.end;
    // Two ends are needed, but one of them may stand in an earlier sentence.
    if (trees[sentence].words.empty() || entities.mentions_of(sentence).empty()) continue;
    visit(SentenceEvents(document, trees[sentence], entities, propositions, range, sentence, frames));
  }
}

}  // namespace lode
