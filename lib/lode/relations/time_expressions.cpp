// Reads times off tokens, by descent: a preposition, then a point or period.

#include "lode/relations/time_expressions.hpp"

#include "lode/relations/calendar_times.hpp"
#include "lode/relations/relative_times.hpp"
#include "lode/relations/time_intervals.hpp"
#include "lode/relations/time_tokens.hpp"

namespace lode {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

using Found = std::optional<TimePhrase>;

Found part_of(Found inner, PeriodPart part, bool sharp) {
  if (!inner) return std::nullopt;
  inner->past = part_of_period(inner->past, part, sharp);
  inner->future = part_of_period(inner->future, part, sharp);
  inner->bare = false;
  return inner;
}

Found period_at(const TimeTokens& tokens, std::size_t i);

/// "early 2026", "the end of the year".
Found named_part(const TimeTokens& tokens, std::size_t i, PeriodPart part) {
  const TimeWords& words = tokens.words();
  std::size_t next = i + 1;
  const bool of = tokens.is(next, words.of);
  if (of || tokens.at(next) == "-") ++next;
  if (tokens.is(next, words.early_in) || tokens.is(next, words.articles)) ++next;
  Found inner = period_at(tokens, next);
  if (!inner) inner = this_period(tokens, next);
  return part_of(inner, part, of || tokens.is(i, words.sharp_parts));
}

/// "mid-2026" as one token, and "year-end" of this year.
Found hyphenated_part(const TimeTokens& tokens, std::size_t i) {
  const TimeWords& words = tokens.words();
  const std::string& word = tokens.at(i);
  if (const std::size_t hyphen = word.find('-'); hyphen != std::string::npos && word.size() > hyphen + 1) {
    const auto part = words.parts.find(word.substr(0, hyphen));
    if (part != words.parts.end()) {
      Found inner = part_of(one_word_time(tokens, word.substr(hyphen + 1), i + 1), part->second, false);
      if (inner) return inner;
    }
  }
  const std::size_t end = tokens.at(i + 1) == "-" ? i + 2 : i + 1;
  const PeriodPart* const part = tokens.in(words.parts, end);
  const bool closes = part != nullptr && (end == i + 2 || tokens.is(end, words.sharp_parts));
  Found inner = closes ? this_period(tokens, i) : std::nullopt;
  if (!inner) return std::nullopt;
  inner->end = end + 1;
  return part_of(inner, *part, true);
}

/// A period, with "early", "the end of" and the like before it.
Found period_at(const TimeTokens& tokens, std::size_t i) {
  const TimeWords& words = tokens.words();
  if (tokens.is(i, words.articles) || tokens.is(i, words.fillers)) {
    if (Found inner = period_at(tokens, i + 1)) return inner;
  }
  if (const PeriodPart* const part = tokens.in(words.parts, i)) return named_part(tokens, i, *part);
  if (Found found = hyphenated_part(tokens, i)) return found;
  if (Found found = calendar_time(tokens, i)) return found;
  if (Found found = relative_time(tokens, i)) return found;
  return one_word_time(tokens, tokens.at(i), i + 1);
}

/// "from April to June", "between 2020 and 2024", "2020-2024".
Found range_at(const TimeTokens& tokens, std::size_t i) {
  const TimeWords& words = tokens.words();
  const bool between = tokens.is(i, words.between);
  const bool opened = between || tokens.is(i, words.opening) || tokens.is(i, words.at);
  const Found first = period_at(tokens, opened ? i + 1 : i);
  if (!first) return std::nullopt;
  const bool joined = tokens.is(first->end, words.ranges) || (between && tokens.is(first->end, words.between_joints));
  if (!joined) return std::nullopt;
  const Found second = period_at(tokens, first->end + 1);
  if (!second) return std::nullopt;
  if (!opened && (!first->bare || !second->bare)) return std::nullopt;
  TimeInterval past{first->past.begin, second->past.end};
  TimeInterval future{first->future.begin, second->future.end};
  // "from March to June" of one year; "from November to February" over its turn.
  if (past.begin > past.end) past.begin = moved(*past.begin, TimeUnit::year, -1);
  if (future.begin > future.end) future.end = moved(*future.end, TimeUnit::year, 1);
  if (past.begin > past.end || future.begin > future.end) return std::nullopt;
  return TimePhrase{second->end, past, future, false};
}

/// "starting in January", "effective from March".
Found period_after_opening(const TimeTokens& tokens, std::size_t i) {
  std::size_t next = i + 1;
  while (tokens.is(next, tokens.words().opening) || tokens.is(next, tokens.words().at)) ++next;
  return period_at(tokens, next);
}

/// The time that begins at `i`, with its preposition.
Found time_at(const TimeTokens& tokens, std::size_t i) {
  const TimeWords& words = tokens.words();
  if (Found range = range_at(tokens, i)) return range;
  const auto opened = [](Found found, TimeInterval past, TimeInterval future) {
    found->past = past;
    found->future = future;
    return found;
  };
  if (tokens.is(i, words.since)) {
    if (const Found found = period_at(tokens, i + 1)) {
      return opened(found, {found->past.begin, {}}, {found->past.begin, {}});
    }
  }
  if (tokens.is(i, words.opening)) {
    if (const Found found = period_after_opening(tokens, i)) {
      return opened(found, {found->past.begin, {}}, {found->future.begin, {}});
    }
  }
  if (tokens.is(i, words.closing)) {
    if (const Found found = period_at(tokens, i + 1)) {
      return opened(found, {{}, found->past.end}, {{}, found->future.end});
    }
  }
  if (tokens.is(i, words.before)) {
    if (const Found found = period_at(tokens, i + 1)) {
      return opened(found, {{}, *found->past.begin - days(1)}, {{}, *found->future.begin - days(1)});
    }
  }
  if (tokens.is(i, words.after)) {
    if (const Found found = period_at(tokens, i + 1)) {
      return opened(found, {*found->past.end + days(1), {}}, {*found->future.end + days(1), {}});
    }
  }
  if (tokens.is(i, words.at)) {
    if (Found found = length_of_time(tokens, i)) return found;
    return period_at(tokens, i + 1);
  }
  Found found = period_at(tokens, i);
  return found && !found->bare ? found : std::nullopt;
}

}  // namespace

const TimeInterval& TimeExpression::at(Horizon horizon, sys_days date) const {
  if (horizon == Horizon::past) return past;
  if (horizon == Horizon::future) return future;
  if (!past.begin) return future;  // "until June" looks ahead
  const auto distance = [date](const TimeInterval& interval) {
    const sys_days begin = interval.begin.value_or(interval.end.value_or(date));
    const sys_days end = interval.end.value_or(begin);
    if (begin <= date && date <= end) return 0;
    return static_cast<int>(begin > date ? (begin - date).count() : (date - end).count());
  };
  return distance(future) < distance(past) ? future : past;
}

std::vector<TimeExpression> find_times(const std::vector<std::string_view>& words, std::optional<sys_days> date,
                                       const TimeWords& time_words) {
  const TimeTokens tokens(words, date, time_words);
  std::vector<TimeExpression> result;
  for (std::size_t i = 0; i < tokens.size();) {
    const Found found = time_at(tokens, i);
    if (!found) {
      ++i;
      continue;
    }
    result.push_back(
        {{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(found->end)}, found->past, found->future});
    i = found->end;
  }
  return result;
}

}  // namespace lode
