#include "lode/relations/relative_times.hpp"

#include "lode/relations/time_intervals.hpp"

namespace lode {

using std::chrono::sys_days;

namespace {

using Found = std::optional<TimePhrase>;

/// The period that is meant by a distance counted in `unit`: "two years ago" is a year, "ten days ago" a day.
TimeInterval coarse(sys_days day, TimeUnit unit) {
  if (unit == TimeUnit::quarter || unit == TimeUnit::season) return period(day, TimeUnit::month, 0);
  if (unit == TimeUnit::decade) return period(day, TimeUnit::year, 0);
  return period(day, unit, 0);
}

/// The latest weekend that has begun, or the next that has not.
TimeInterval weekend(sys_days date, int steps) {
  const TimeInterval own = period(date, TimeUnit::weekend, 0);
  if (steps > 0) return *own.begin > date ? own : period(date, TimeUnit::weekend, 1);
  return *own.begin <= date ? own : period(date, TimeUnit::weekend, -1);
}

/// "two years ago".
Found counted_back(const TimeTokens& tokens, sys_days date, std::size_t i) {
  const auto count = tokens.count(i);
  const TimeUnit* const unit = tokens.in(tokens.words().units, i + 1);
  if (!count || unit == nullptr || !tokens.is(i + 2, tokens.words().ago)) return std::nullopt;
  const TimeInterval interval = coarse(moved(date, *unit, -*count), *unit);
  return TimePhrase{i + 3, interval, interval, false};
}

/// "last year", "the next two years", "this summer".
Found stepped_period(const TimeTokens& tokens, sys_days date, std::size_t i) {
  const TimeWords& words = tokens.words();
  const auto steps = tokens.steps(i);
  if (!steps) {
    // "the weekend".
    const bool the_weekend = i > 0 && tokens.is(i - 1, words.articles) && tokens.is_unit(i, TimeUnit::weekend);
    if (!the_weekend) return std::nullopt;
    return TimePhrase{i + 1, weekend(date, -1), weekend(date, 1), true};
  }
  if (const auto count = tokens.count(i + 1); count && *steps != 0) {
    const TimeUnit* const unit = tokens.in(words.units, i + 2);
    if (unit == nullptr) return std::nullopt;
    const sys_days other = moved(date, *unit, *steps * *count);
    const TimeInterval interval = *steps < 0 ? TimeInterval{other, date} : TimeInterval{date, other};
    return TimePhrase{i + 3, interval, interval, false};
  }
  if (const auto* const season = tokens.in(words.seasons, i + 1)) {
    return tokens.stepped(i + 2, *steps, [&](int year) { return months(year, (*season)[0], (*season)[1]); });
  }
  const TimeUnit* const unit = tokens.in(words.units, i + 1);
  if (unit == nullptr || *unit == TimeUnit::season || *unit == TimeUnit::day) return std::nullopt;
  if (tokens.is(i, words.as_told)) return std::nullopt;
  // "the past year" is the twelve months up to now, "the previous year" the one before.
  if (tokens.is(i, words.up_to_now)) {
    const TimeInterval interval{moved(date, *unit, -1), date};
    return TimePhrase{i + 2, interval, interval, false};
  }
  const TimeInterval interval =
      *unit == TimeUnit::weekend && *steps != 0 ? weekend(date, *steps) : period(date, *unit, *steps);
  return TimePhrase{i + 2, interval, interval, false};
}

/// "earlier this month", "later this year".
Found rest_of_period(const TimeTokens& tokens, sys_days date, std::size_t i) {
  const bool earlier = tokens.is(i, tokens.words().earlier);
  if (!earlier && !tokens.is(i, tokens.words().later)) return std::nullopt;
  Found inner = stepped_period(tokens, date, i + 1);
  if (!inner || inner->past.begin != inner->future.begin) return std::nullopt;
  TimeInterval& whole = inner->past;
  if (earlier && whole.end > date) whole.end = date;
  if (!earlier && whole.begin < date) whole.begin = date;
  if (whole.begin > whole.end) return std::nullopt;
  inner->future = whole;
  return inner;
}

}  // namespace

std::optional<TimePhrase> relative_time(const TimeTokens& tokens, std::size_t i) {
  if (!tokens.date()) return std::nullopt;
  for (const auto read : {&counted_back, &rest_of_period, &stepped_period}) {
    if (Found found = read(tokens, *tokens.date(), i)) return found;
  }
  return std::nullopt;
}

std::optional<TimePhrase> length_of_time(const TimeTokens& tokens, std::size_t i) {
  const TimeWords& words = tokens.words();
  const auto count = tokens.count(i + 1);
  const TimeUnit* const unit = tokens.in(words.units, i + 2);
  if (!tokens.date() || !count || unit == nullptr) return std::nullopt;
  if (tokens.is(i + 3, words.ago) || tokens.is(i + 3, words.of)) return std::nullopt;
  const sys_days date = *tokens.date();
  const sys_days end = moved(date, *unit, *count);
  if (tokens.is(i, words.ahead)) {
    const TimeInterval then = coarse(end, *unit);
    return TimePhrase{i + 3, then, then, false};
  }
  if (tokens.is(i, words.within)) return TimePhrase{i + 3, {date, end}, {date, end}, false};
  return std::nullopt;
}

std::optional<TimePhrase> this_period(const TimeTokens& tokens, std::size_t i) {
  const TimeUnit* const unit = tokens.in(tokens.words().units, i);
  if (!tokens.date() || unit == nullptr || *unit == TimeUnit::season) return std::nullopt;
  const TimeInterval interval = period(*tokens.date(), *unit, 0);
  return TimePhrase{i + 1, interval, interval, true};
}

}  // namespace lode
