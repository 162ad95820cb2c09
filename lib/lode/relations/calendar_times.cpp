#include "lode/relations/calendar_times.hpp"

#include "lode/relations/time_intervals.hpp"

namespace lode {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

using Found = std::optional<TimePhrase>;

/// "first", "2nd" of a month.
std::optional<int> day_number(const TimeTokens& tokens, std::size_t i) {
  std::string_view digits = tokens.at(i);
  for (const std::string& ending : tokens.words().ordinal_endings) {
    if (digits.size() > ending.size() && digits.ends_with(ending)) digits.remove_suffix(ending.size());
  }
  if (digits.size() > 2) return std::nullopt;
  const auto number = number_of(digits);
  if (!number || *number < 1 || *number > 31) return std::nullopt;
  return number;
}

/// Whether a word that may be a month alone is one: "may" and "march" are other words more often. `begin` is where the
/// time begins.
bool is_month(const TimeTokens& tokens, std::size_t place, std::size_t begin) {
  const TimeWords& words = tokens.words();
  if (!tokens.is(place, words.words_like_months)) return true;
  if (!tokens.is_capitalised(place)) return false;
  if (tokens.following_year(place + 1)) return true;
  if (begin == 0) return false;
  const std::size_t before = begin - 1;
  for (const TimeWords::Words* const list : {&words.at, &words.since, &words.opening, &words.closing, &words.before,
                                             &words.after, &words.ranges, &words.between, &words.between_joints}) {
    if (tokens.is(before, *list)) return true;
  }
  return words.parts.contains(tokens.at(before));
}

/// "April", "April 5", "5 April 2026", "last April".
Found month_and_day(const TimeTokens& tokens, std::size_t i) {
  const TimeWords& words = tokens.words();
  if (const auto steps = tokens.steps(i); steps && words.months.contains(tokens.at(i + 1))) {
    if (!tokens.date()) return std::nullopt;
    const int month = *tokens.in(words.months, i + 1);
    return tokens.stepped(i + 2, *steps, [&](int year) { return months(year, month, month); });
  }
  std::size_t place = i;
  std::optional<int> day = day_number(tokens, i);
  if (day) ++place;
  if (day && tokens.is(place, words.of)) ++place;
  const int* const month = tokens.in(words.months, place);
  if (month == nullptr) return std::nullopt;
  std::size_t end = place + 1;
  if (!day) {
    day = day_number(tokens, end);
    if (day) ++end;
  }
  if (!day && !is_month(tokens, place, i)) return std::nullopt;
  if (!day) return tokens.yearly(end, [&](int year) { return months(year, *month, *month); });
  const auto on_day = [&](int year) {
    const TimeInterval whole = months(year, *month, *month);
    const sys_days wanted = *whole.begin + days(*day - 1);
    return one_day(wanted > *whole.end ? *whole.end : wanted);
  };
  return tokens.yearly(end, on_day);
}

/// "the second half of December": `half` is 1 or 2.
Found half_of_month(const TimeTokens& tokens, std::size_t i, int half) {
  Found month = month_and_day(tokens, i);
  if (!month) return std::nullopt;
  for (TimeInterval* const interval : {&month->past, &month->future}) {
    const sys_days middle = *interval->begin + days(14);
    *interval = half == 1 ? TimeInterval{interval->begin, middle} : TimeInterval{middle + days(1), interval->end};
  }
  return month;
}

/// "the first quarter of 2026", "the second half", "Q1 2026", "H1".
Found part_of_year(const TimeTokens& tokens, std::size_t i) {
  const TimeWords& words = tokens.words();
  int number = 0;
  int parts = 0;
  std::size_t end = i + 1;
  const std::string& word = tokens.at(i);
  if (word.size() == 2 && word[1] >= '1' && word[1] <= '9') {
    const auto letter = words.year_part_letters.find(word.substr(0, 1));
    if (letter == words.year_part_letters.end()) return std::nullopt;
    parts = letter->second;
    number = word[1] - '0';
  } else if (const int* const ordinal = tokens.in(words.ordinals, i)) {
    const int* const named = tokens.in(words.year_parts, end);
    number = *ordinal;
    parts = named == nullptr ? 0 : *named;
    ++end;
    if (number == 4 && parts == 2) number = 2;  // "the final half"
  }
  if (parts == 0 || number > parts) return std::nullopt;
  if (parts == 2 && tokens.is(end, words.of) && words.months.contains(tokens.at(end + 1))) {
    return half_of_month(tokens, end + 1, number);
  }
  const int length = 12 / parts;
  return tokens.yearly(end, [&](int year) { return months(year, (number - 1) * length + 1, number * length); });
}

/// "the first nine months of 2025".
Found first_months(const TimeTokens& tokens, std::size_t i) {
  const TimeWords& words = tokens.words();
  const int* const ordinal = tokens.in(words.ordinals, i);
  const bool first = ordinal != nullptr && *ordinal == 1;
  const bool last = tokens.is(i, words.last) || (ordinal != nullptr && *ordinal == 4);
  const auto count = tokens.count(i + 1);
  if ((!first && !last) || !count || !tokens.is_unit(i + 2, TimeUnit::month)) return std::nullopt;
  if (*count < 1 || *count > 12) return std::nullopt;
  if (last && !tokens.following_year(i + 3)) return std::nullopt;
  return tokens.yearly(i + 3,
                       [&](int year) { return first ? months(year, 1, *count) : months(year, 13 - *count, 12); });
}

/// "Tuesday", "next Friday", "Monday, November 3".
Found weekday(const TimeTokens& tokens, std::size_t i) {
  const auto steps = tokens.steps(i);
  const std::size_t place = steps ? i + 1 : i;
  const int* const number = tokens.in(tokens.words().weekdays, place);
  if (number == nullptr || !tokens.is_capitalised(place)) return std::nullopt;
  std::size_t next = place + 1;
  if (tokens.at(next) == ",") ++next;
  if (Found dated = month_and_day(tokens, next); dated && dated->past.begin == dated->past.end) return dated;
  if (!tokens.date()) return std::nullopt;
  const sys_days date = *tokens.date();
  const int own = static_cast<int>(std::chrono::weekday(date).iso_encoding());
  const int back = (own - *number + 7) % 7;
  const int on = (*number - own + 7) % 7;
  TimePhrase found{place + 1, one_day(date - days(back)), one_day(date + days(on)), false};
  if (steps) {
    const int distance = *steps < 0 ? -(back == 0 ? 7 : back) : *steps > 0 ? (on == 0 ? 7 : on) : *number - own;
    found.past = found.future = one_day(date + days(distance));
  }
  return found;
}

/// "spring 2026", "in winter".
Found season(const TimeTokens& tokens, std::size_t i) {
  const auto* const range = tokens.in(tokens.words().seasons, i);
  if (range == nullptr) return std::nullopt;
  Found found = tokens.yearly(i + 1, [&](int year) { return months(year, (*range)[0], (*range)[1]); });
  if (found) found->bare = found->end == i + 1;
  return found;
}

}  // namespace

std::optional<TimePhrase> calendar_time(const TimeTokens& tokens, std::size_t i) {
  for (const auto read : {&part_of_year, &first_months, &month_and_day, &weekday, &season}) {
    if (Found found = read(tokens, i)) return found;
  }
  return std::nullopt;
}

std::optional<TimePhrase> one_word_time(const TimeTokens& tokens, const std::string& word, std::size_t end) {
  const TimeWords& words = tokens.words();
  if (const auto year = year_of(word); year && !tokens.is(end, words.counted)) {
    return TimePhrase{end, years(*year, *year), years(*year, *year), true};
  }
  if (word.size() == 5 && word[4] == 's') {
    const auto first = year_of(std::string_view(word).substr(0, 4));
    if (first && *first % 10 == 0) {
      const TimeInterval decade = years(*first, *first + 9);
      return TimePhrase{end, decade, decade, true};
    }
  }
  if (const auto day = day_of(word); day && word.size() == 10) {
    return TimePhrase{end, one_day(*day), one_day(*day), false};
  }
  const auto distance = words.days.find(word);
  if (!tokens.date() || distance == words.days.end()) return std::nullopt;
  const TimeInterval day = one_day(*tokens.date() + days(distance->second));
  return TimePhrase{end, day, day, false};
}

}  // namespace lode
