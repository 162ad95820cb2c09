#pragma once

// Private to the room: third stage, pronouns and descriptions.

#include "lode/entities/article_draft.hpp"

namespace lode {

/// Adds mentions for pronouns and for noun phrases that describe: they take up an entity mentioned before ("the
/// company", "its"), say more about a name beside them ("Umicore, a Belgian recycler"), or are an entity of their own
/// ("European carmakers", "a magnet factory in Estonia").
/// Pre: the names are linked.
void find_references(ArticleDraft& draft);

}  // namespace lode
