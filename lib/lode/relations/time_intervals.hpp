#pragma once

// Private to the room: calendar periods.

#include "lode/relations/qualifier_words.hpp"
#include "lode/relations/time_expressions.hpp"

#include <chrono>

namespace lode {

/// The years `first` to `last`, the months `first` to `last` of a year, one day.
[[nodiscard]] TimeInterval years(int first, int last);
[[nodiscard]] TimeInterval months(int year, int first, int last);
[[nodiscard]] TimeInterval one_day(std::chrono::sys_days day);

/// The period of `unit` that holds `day`, moved by `steps` periods. Weeks begin on Monday.
/// Pre: `unit` is not `season`, whose months a language's words name.
[[nodiscard]] TimeInterval period(std::chrono::sys_days day, TimeUnit unit, int steps);

/// `day` moved by `count` units; the day of the month is kept where the month has it.
[[nodiscard]] std::chrono::sys_days moved(std::chrono::sys_days day, TimeUnit unit, int count);

/// The first, middle or last third of `interval`, in whole months when it has any. The end of a month or year is its
/// last month or day only when `sharp`. What is too short to have a middle, as a day or a weekend, is its own.
[[nodiscard]] TimeInterval part_of_period(const TimeInterval& interval, PeriodPart part, bool sharp);

}  // namespace lode
