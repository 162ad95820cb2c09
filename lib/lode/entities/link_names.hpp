#pragma once

// Private to the room: second stage, which entity each name is.

#include "lode/entities/article_draft.hpp"

namespace lode {

/// Decides for every listed name which entry of the lexicon it means, by the words around it and by the rest of the
/// article; names that turn out to be no mention at all (a weak name without support) lose their `terminal` and are
/// dropped. Sets `entry` choices through `DraftMention::entity`, which afterwards indexes `ArticleDraft::entities`.
void link_listed_names(ArticleDraft& draft);

/// Joins the unlisted names of the article: equal ones, short forms with full ones, acronyms with what they stand for;
/// types them by their votes and makes their entities.
void link_unlisted_names(ArticleDraft& draft);

/// The entity of a lexicon entry, made at its first use.
std::uint32_t entity_of_entry(ArticleDraft& draft, std::uint32_t entry);

/// "type:name-in-small-letters".
[[nodiscard]] std::string made_id(EntityType type, std::string_view name);

}  // namespace lode
