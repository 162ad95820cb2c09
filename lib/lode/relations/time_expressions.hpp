#pragma once

// Private to the room: "in April", "by 2026", "last week" as ISO 8601 intervals.

#include "lode/relations/qualifier_words.hpp"
#include "lode/text/span.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Days from `begin` to `end`, both included; nothing: open on that side.
struct TimeInterval {
  std::optional<std::chrono::sys_days> begin;
  std::optional<std::chrono::sys_days> end;
  friend bool operator==(const TimeInterval&, const TimeInterval&) = default;
};

/// ISO 8601: a year, month or day when the interval is just that, else "from/to" in the coarsest units that fit; ".."
/// for an open side.
[[nodiscard]] std::string to_iso(const TimeInterval& interval);

/// Where the event lies that an expression without a year speaks of: "in April".
enum class Horizon : std::uint8_t {
  past,     ///< The latest April that has begun.
  future,   ///< The next April that has not ended.
  nearest,  ///< That of both which is nearer to the article's date.
};

/// A time in a text.
struct TimeExpression {
  IndexRange tokens;    ///< Preposition included.
  TimeInterval past;    ///< If the event is past.
  TimeInterval future;  ///< If it is still to come.

  [[nodiscard]] const TimeInterval& at(Horizon horizon, std::chrono::sys_days date) const;
};

/// The day that an ISO 8601 date or date and time names; nothing when it is none.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of(std::string_view iso);

/// Times among the tokens of a sentence, in text order, without overlap. `tokens` are as the text writes them. Without
/// a date only those are found that name a year.
/// Source: ISO 8601-1 and, for open intervals, ISO 8601-2.
[[nodiscard]] std::vector<TimeExpression> find_times(const std::vector<std::string_view>& tokens,
                                                     std::optional<std::chrono::sys_days> date, const TimeWords& words);

}  // namespace lode
