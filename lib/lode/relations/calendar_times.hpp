#pragma once

// Private to the room: times that the calendar names: "April 5", "the second half of 2026", "Tuesday", "2026".

#include "lode/relations/time_tokens.hpp"

namespace lode {

/// The time that begins at token `i`; nothing when the calendar names none there.
[[nodiscard]] std::optional<TimePhrase> calendar_time(const TimeTokens& tokens, std::size_t i);

/// What one token says: a year, a decade, "today", an ISO date. `word` is the token before `end`, or a part of it.
[[nodiscard]] std::optional<TimePhrase> one_word_time(const TimeTokens& tokens, const std::string& word,
                                                      std::size_t end);

}  // namespace lode
