#pragma once

// Private to the room: times told from the article's date: "two years ago", "last week", "within six months".

#include "lode/relations/time_tokens.hpp"

namespace lode {

/// The time that begins at token `i`, without a preposition before it; nothing when there is none, or no date.
[[nodiscard]] std::optional<TimePhrase> relative_time(const TimeTokens& tokens, std::size_t i);

/// A length of time after the preposition at `i`: "in two years", "within six months".
[[nodiscard]] std::optional<TimePhrase> length_of_time(const TimeTokens& tokens, std::size_t i);

/// "year" in "the end of the year".
[[nodiscard]] std::optional<TimePhrase> this_period(const TimeTokens& tokens, std::size_t i);

}  // namespace lode
