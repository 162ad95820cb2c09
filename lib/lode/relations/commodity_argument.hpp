#pragma once

// Private to the room: the commodity of a statement when its frame's own paths lead to none.

#include "lode/relations/argument_linking.hpp"
#include "lode/relations/candidate.hpp"
#include "lode/relations/sentence_events.hpp"

#include <vector>

namespace lode {

/// Commodities in the phrase below the event's predicate: the nearest in the tree with what is coordinated with it.
[[nodiscard]] std::vector<Linked> nearby_commodities(const SentenceEvents& sentence, const Event& event);

/// Gives a candidate without commodities those that the text around it tells, as far away as its relation reaches:
/// below its trigger, elsewhere in the sentence, in what the article spoke of last. Leaves alone a candidate that has
/// some, whose object is a commodity, or whose relation takes none.
void complete_commodities(const SentenceEvents& sentence, Candidate& candidate);

}  // namespace lode
