#pragma once

// Private to the room: first stage, names in one sentence.

#include "lode/entities/article_draft.hpp"

#include <cstdint>

namespace lode {

/// Adds a mention for every name of the lexicon and every unlisted name in a sentence, without saying yet which entity
/// it is. Unlisted names have `terminal` 0 and votes for their type.
///
/// Capitals make a name; the lexicon, titles ("Trade Commissioner"), nationalities and words such as "Ministry" say
/// where it begins and ends. In a headline with capitals throughout only listed names are taken (and those that the
/// body has: see `find_known_names`).
void find_names(ArticleDraft& draft, std::uint32_t sentence);

/// Adds mentions for names that the article writes elsewhere, where their capitals say nothing: in headlines with
/// capitals throughout, and at the beginning of sentences.
void find_known_names(ArticleDraft& draft);

/// Votes for the type of the unlisted name `mention`, from the words inside and around it.
void vote_for_type(const ArticleDraft& draft, DraftMention& mention);

/// "RIO.L", "603993.SS", "TECKb.TO", or the name of an exchange: what stands in brackets behind a company's name.
[[nodiscard]] bool looks_like_ticker(std::string_view word);

}  // namespace lode
