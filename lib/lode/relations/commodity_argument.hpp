#pragma once

// Private to the room: the commodity of a statement when its frame's own paths lead to none.

#include "lode/relations/argument_linking.hpp"
#include "lode/relations/sentence_events.hpp"

#include <vector>

namespace lode {

/// Commodities in the phrase below the event's predicate: the nearest in the tree with what is coordinated with it.
[[nodiscard]] std::vector<Linked> nearby_commodities(const SentenceEvents& sentence, const Event& event);

}  // namespace lode
