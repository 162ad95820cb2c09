// Reads times off tokens, by descent: a preposition, then a point or period.

#include "lode/relations/time_expressions.hpp"

#include "lode/relations/lower_case.hpp"
#include "lode/relations/time_intervals.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace lode {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

constexpr int earliest_year = 1800;
constexpr int latest_year = 2150;

/// A point or period without its preposition.
struct Period {
  std::size_t end = 0;  ///< Token after it.
  TimeInterval past;
  TimeInterval future;
  bool bare = false;  ///< Says a time only after a preposition: "2026".
};

std::string lower(std::string_view text) {
  std::string result = lower_case(text);
  if (result.size() > 1 && result.ends_with('.')) result.pop_back();  // "Nov."
  return result;
}

class Reader {
 public:
  Reader(const std::vector<std::string_view>& tokens, std::optional<sys_days> date, const TimeWords& words)
      : tokens_(tokens), date_(date), words_(words) {
    lower_.reserve(tokens.size());
    for (const std::string_view token : tokens) lower_.push_back(lower(token));
  }

  std::vector<TimeExpression> read() {
    std::vector<TimeExpression> result;
    for (std::size_t i = 0; i < tokens_.size();) {
      const auto found = expression(i);
      if (!found) {
        ++i;
        continue;
      }
      result.push_back(*found);
      i = found->tokens.end;
    }
    return result;
  }

 private:
  using Found = std::optional<Period>;

  [[nodiscard]] const std::string& at(std::size_t i) const {
    static const std::string none;
    return i < lower_.size() ? lower_[i] : none;
  }

  template <typename Map>
  static const typename Map::mapped_type* find(const Map& map, const std::string& word) {
    const auto found = map.find(word);
    return found == map.end() ? nullptr : &found->second;
  }

  [[nodiscard]] std::optional<TimeExpression> expression(std::size_t i) const {
    const auto made = [&](std::size_t end, TimeInterval past, TimeInterval future) {
      return TimeExpression{{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)}, past, future};
    };
    const std::string& word = at(i);
    if (auto range = range_from(i)) return made(range->end, range->past, range->future);
    if (words_.since.contains(word)) {
      if (const Found found = period_at(i + 1)) {
        return made(found->end, {found->past.begin, {}}, {found->past.begin, {}});
      }
    }
    if (words_.opening.contains(word)) {
      // "starting in January", "effective from March".
      std::size_t next = i + 1;
      while (words_.opening.contains(at(next)) || words_.at.contains(at(next))) ++next;
      if (const Found found = period_at(next)) {
        return made(found->end, {found->past.begin, {}}, {found->future.begin, {}});
      }
    }
    if (words_.closing.contains(word)) {
      if (const Found found = period_at(i + 1)) {
        return made(found->end, {{}, found->past.end}, {{}, found->future.end});
      }
    }
    if (words_.before.contains(word)) {
      if (const Found found = period_at(i + 1)) {
        return made(found->end, {{}, *found->past.begin - days(1)}, {{}, *found->future.begin - days(1)});
      }
    }
    if (words_.after.contains(word)) {
      if (const Found found = period_at(i + 1)) {
        return made(found->end, {*found->past.end + days(1), {}}, {*found->future.end + days(1), {}});
      }
    }
    if (words_.at.contains(word)) {
      if (const Found found = length_of_time(i)) return made(found->end, found->past, found->future);
      if (const Found found = period_at(i + 1)) return made(found->end, found->past, found->future);
      return std::nullopt;
    }
    if (const Found found = period_at(i); found && !found->bare) return made(found->end, found->past, found->future);
    return std::nullopt;
  }

  /// "from April to June", "between 2020 and 2024", "2020-2024".
  [[nodiscard]] Found range_from(std::size_t i) const {
    std::size_t begin = i;
    if (words_.opening.contains(at(i)) || at(i) == "between" || words_.at.contains(at(i))) ++begin;
    const Found first = period_at(begin);
    if (!first || !words_.ranges.contains(at(first->end))) return std::nullopt;
    const std::string& joint = at(first->end);
    if (joint == "and" && at(i) != "between") return std::nullopt;
    Found second = period_at(first->end + 1);
    if (!second) return std::nullopt;
    if (begin == i && (!first->bare || !second->bare)) return std::nullopt;
    TimeInterval past{first->past.begin, second->past.end};
    TimeInterval future{first->future.begin, second->future.end};
    // "from March to June" of one year; "from November to February" over its turn.
    if (past.begin > past.end) past.begin = moved(*past.begin, TimeUnit::year, -1);
    if (future.begin > future.end) future.end = moved(*future.end, TimeUnit::year, 1);
    if (past.begin > past.end || future.begin > future.end) return std::nullopt;
    return Period{second->end, past, future, false};
  }

  /// A period, with "early", "the end of" and the like before it.
  [[nodiscard]] Found period_at(std::size_t i) const {
    if (at(i) == "the" || at(i) == "calendar" || at(i) == "fiscal") {
      const Found inner = period_at(i + 1);
      if (inner) return inner;
    }
    const std::string& word = at(i);
    if (const PeriodPart* const part = find(words_.parts, word)) {
      std::size_t next = i + 1;
      const bool of = at(next) == "of";
      if (of || at(next) == "-") ++next;
      if (at(next) == "in" || at(next) == "the") ++next;
      Found inner = period_at(next);
      if (!inner) inner = this_period(next);
      if (inner) return with_part(*inner, *part, of || word == "end");
      return std::nullopt;
    }
    // "mid-2026", and "year-end" of this year.
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string::npos && word.size() > hyphen + 1) {
      const PeriodPart* const part = find(words_.parts, word.substr(0, hyphen));
      if (part != nullptr) {
        Found inner = single(word.substr(hyphen + 1), i + 1);
        if (inner) return with_part(*inner, *part, false);
      }
    }
    if (words_.units.contains(word) && (at(i + 1) == "-" || at(i + 1) == "end")) {
      const std::size_t end = at(i + 1) == "-" ? i + 2 : i + 1;
      const PeriodPart* const part = find(words_.parts, at(end));
      Found inner = this_period(i);
      if (part != nullptr && inner) {
        inner->end = end + 1;
        return with_part(*inner, *part, true);
      }
    }
    for (const auto read : {&Reader::named_part, &Reader::first_months, &Reader::month_and_day, &Reader::weekday,
                            &Reader::counted_back, &Reader::relative, &Reader::season}) {
      if (Found found = (this->*read)(i)) return found;
    }
    return single(word, i + 1);
  }

  static Found with_part(Period inner, PeriodPart part, bool sharp) {
    inner.past = part_of_period(inner.past, part, sharp);
    inner.future = part_of_period(inner.future, part, sharp);
    inner.bare = false;
    return inner;
  }

  /// What one token says: a year, a decade, "today", an ISO date.
  [[nodiscard]] Found single(const std::string& word, std::size_t end) const {
    if (const auto year = year_of(word); year && !words_.counted.contains(at(end)))
      return Period{end, years(*year, *year), years(*year, *year), true};
    if (word.size() == 5 && word[4] == 's') {
      const auto first = year_of(word.substr(0, 4));
      if (first && *first % 10 == 0) {
        const TimeInterval decade = years(*first, *first + 9);
        return Period{end, decade, decade, true};
      }
    }
    if (const auto day = day_of(word); day && word.size() == 10) {
      return Period{end, one_day(*day), one_day(*day), false};
    }
    const int* const distance = find(words_.days, word);
    if (date_ && distance != nullptr) {
      const TimeInterval day = one_day(*date_ + days(*distance));
      return Period{end, day, day, false};
    }
    return std::nullopt;
  }

  static std::optional<int> number_of(const std::string& word) {
    int value = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    if (word.empty() || read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
    return value;
  }

  static std::optional<int> year_of(const std::string& word) {
    if (word.size() != 4) return std::nullopt;
    const auto year = number_of(word);
    if (!year || *year < earliest_year || *year > latest_year) return std::nullopt;
    return year;
  }

  [[nodiscard]] std::optional<int> count_of(const std::string& word) const {
    if (const int* const number = find(words_.numbers, word)) return *number;
    const auto number = number_of(word);
    if (!number || *number < 1 || *number > 100) return std::nullopt;
    return number;
  }

  /// "year" in "the end of the year".
  [[nodiscard]] Found this_period(std::size_t i) const {
    const TimeUnit* const unit = find(words_.units, at(i));
    if (!date_ || unit == nullptr || *unit == TimeUnit::season) return std::nullopt;
    const TimeInterval interval = period(*date_, *unit, 0);
    return Period{i + 1, interval, interval, true};
  }

  /// The year that follows a part of it: "of 2026", "last year", ", 2025"; else nothing.
  [[nodiscard]] std::optional<std::pair<int, std::size_t>> following_year(std::size_t i) const {
    std::size_t next = i;
    if (at(next) == "," || at(next) == "of" || at(next) == "in") ++next;
    if (at(next) == "the" && at(next + 1) == "year") ++next;
    if (const auto year = year_of(at(next))) return std::make_pair(*year, next + 1);
    if (!date_) return std::nullopt;
    const int own = static_cast<int>(std::chrono::year_month_day(*date_).year());
    if (at(next) == "year" && next > i) return std::make_pair(own, next + 1);
    const TimeUnit* const unit = find(words_.units, at(next + 1));
    if (unit == nullptr || *unit != TimeUnit::year) return std::nullopt;
    if (const auto steps = steps_of(at(next))) return std::make_pair(own + *steps, next + 2);
    return std::nullopt;
  }

  [[nodiscard]] std::optional<int> steps_of(const std::string& word) const {
    if (words_.last.contains(word)) return -1;
    if (words_.current.contains(word)) return 0;
    if (words_.next.contains(word)) return 1;
    return std::nullopt;
  }

  /// What comes back every year: the latest that has begun and the next that has not ended.
  template <typename Make>
  [[nodiscard]] Found yearly(std::size_t end, Make make) const {
    if (const auto year = following_year(end)) {
      const TimeInterval interval = make(year->first);
      return Period{year->second, interval, interval, false};
    }
    if (!date_) return std::nullopt;
    const int own = static_cast<int>(std::chrono::year_month_day(*date_).year());
    Period found{end, make(own), make(own), false};
    for (const int year : {own - 1, own}) {
      if (*make(year).begin <= *date_) found.past = make(year);
    }
    for (const int year : {own + 1, own, own - 1}) {
      if (*make(year).end >= *date_) found.future = make(year);
    }
    return found;
  }

  /// "the first quarter of 2026", "the second half", "Q1 2026", "H1".
  [[nodiscard]] Found named_part(std::size_t i) const {
    int number = 0;
    int parts = 0;
    std::size_t end = i + 1;
    const std::string& word = at(i);
    if (word.size() == 2 && (word[0] == 'q' || word[0] == 'h') && word[1] >= '1' && word[1] <= '4') {
      parts = word[0] == 'q' ? 4 : 2;
      number = word[1] - '0';
    } else if (const int* const ordinal = find(words_.ordinals, word)) {
      number = *ordinal;
      parts = at(end) == "quarter" ? 4 : at(end) == "half" ? 2 : 0;
      ++end;
      if (number == 4 && parts == 2) number = 2;  // "the final half"
    }
    if (parts == 0 || number > parts) return std::nullopt;
    const int length = 12 / parts;
    // "the second half of December" is a part of a month.
    if (at(end) == "of" && parts == 2 && words_.months.contains(at(end + 1))) {
      Found month = month_and_day(end + 1);
      if (!month) return std::nullopt;
      for (TimeInterval* const interval : {&month->past, &month->future}) {
        const sys_days middle = *interval->begin + days(14);
        *interval = number == 1 ? TimeInterval{interval->begin, middle} : TimeInterval{middle + days(1), interval->end};
      }
      return month;
    }
    return yearly(end, [&](int year) { return months(year, (number - 1) * length + 1, number * length); });
  }

  /// "the first nine months of 2025".
  [[nodiscard]] Found first_months(std::size_t i) const {
    const bool first = at(i) == "first";
    const bool last = words_.last.contains(at(i)) || at(i) == "final";
    const auto count = count_of(at(i + 1));
    const TimeUnit* const unit = find(words_.units, at(i + 2));
    if ((!first && !last) || !count || unit == nullptr || *unit != TimeUnit::month) return std::nullopt;
    if (*count < 1 || *count > 12) return std::nullopt;
    if (last && !following_year(i + 3)) return std::nullopt;
    return yearly(i + 3, [&](int year) { return first ? months(year, 1, *count) : months(year, 13 - *count, 12); });
  }

  /// "April", "April 5", "5 April 2026", "last April".
  [[nodiscard]] Found month_and_day(std::size_t i) const {
    if (const auto steps = steps_of(at(i)); steps && words_.months.contains(at(i + 1))) {
      if (!date_) return std::nullopt;
      const int month = words_.months.find(at(i + 1))->second;
      return stepped(i + 2, *steps, [&](int year) { return months(year, month, month); });
    }
    std::size_t place = i;
    std::optional<int> day = day_number(at(i));
    if (day) ++place;
    if (day && at(place) == "of") ++place;
    const int* const month = find(words_.months, at(place));
    if (month == nullptr) return std::nullopt;
    std::size_t end = place + 1;
    if (!day) {
      day = day_number(at(end));
      // "April 20 tonnes" is no date; "April 20," is, and so is "April 20" before a word that counts nothing.
      if (day) ++end;
    }
    if (!day && !is_month(place, i)) return std::nullopt;
    if (!day) return yearly(end, [&](int year) { return months(year, *month, *month); });
    const auto on_day = [&](int year) {
      const TimeInterval whole = months(year, *month, *month);
      const sys_days wanted = *whole.begin + days(*day - 1);
      return one_day(wanted > *whole.end ? *whole.end : wanted);
    };
    return yearly(end, on_day);
  }

  /// Whether a word that may be a month alone is one: "may" and "march" are other words more often.
  [[nodiscard]] bool is_month(std::size_t place, std::size_t begin) const {
    if (!words_.words_like_months.contains(at(place))) return true;
    const char first = tokens_[place].front();
    if (first < 'A' || first > 'Z') return false;
    if (following_year(place + 1)) return true;
    if (begin == 0) return false;
    const std::string& before = at(begin - 1);
    return words_.at.contains(before) || words_.since.contains(before) || words_.opening.contains(before) ||
           words_.closing.contains(before) || words_.before.contains(before) || words_.after.contains(before) ||
           words_.ranges.contains(before) || words_.parts.contains(before) || before == "between";
  }

  static std::optional<int> day_number(const std::string& word) {
    std::string digits = word;
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (digits.size() > 2 && digits.ends_with(ending)) digits.resize(digits.size() - 2);
    }
    if (digits.size() > 2) return std::nullopt;
    const auto number = number_of(digits);
    if (!number || *number < 1 || *number > 31) return std::nullopt;
    return number;
  }

  /// A step back or on from what comes back every year: "last April" has ended, "next April" has not begun.
  template <typename Make>
  [[nodiscard]] Found stepped(std::size_t end, int steps, Make make) const {
    const int own = static_cast<int>(std::chrono::year_month_day(*date_).year());
    TimeInterval chosen = make(own);
    if (steps < 0) {
      for (const int year : {own - 2, own - 1, own}) {
        if (*make(year).end < *date_) chosen = make(year);
      }
    } else if (steps > 0) {
      for (const int year : {own + 2, own + 1, own}) {
        if (*make(year).begin > *date_) chosen = make(year);
      }
    }
    return Period{end, chosen, chosen, false};
  }

  /// "Tuesday", "next Friday", "Monday, November 3".
  [[nodiscard]] Found weekday(std::size_t i) const {
    const auto steps = steps_of(at(i));
    const std::size_t place = steps ? i + 1 : i;
    const int* const number = find(words_.weekdays, at(place));
    if (number == nullptr || tokens_[place].front() < 'A' || tokens_[place].front() > 'Z') return std::nullopt;
    std::size_t next = place + 1;
    if (at(next) == ",") ++next;
    if (Found dated = month_and_day(next); dated && dated->past.begin == dated->past.end) return dated;
    if (!date_) return std::nullopt;
    const int own = static_cast<int>(std::chrono::weekday(*date_).iso_encoding());
    const int back = (own - *number + 7) % 7;
    const int on = (*number - own + 7) % 7;
    Period found{place + 1, one_day(*date_ - days(back)), one_day(*date_ + days(on)), false};
    if (steps) {
      const int distance = *steps < 0 ? -(back == 0 ? 7 : back) : *steps > 0 ? (on == 0 ? 7 : on) : *number - own;
      found.past = found.future = one_day(*date_ + days(distance));
    }
    return found;
  }

  /// "two years ago", "a week earlier".
  [[nodiscard]] Found counted_back(std::size_t i) const {
    const auto count = count_of(at(i));
    const TimeUnit* const unit = find(words_.units, at(i + 1));
    if (!date_ || !count || unit == nullptr || at(i + 2) != "ago") return std::nullopt;
    const TimeInterval interval = coarse(moved(*date_, *unit, -*count), *unit);
    return Period{i + 3, interval, interval, false};
  }

  /// The period that is meant by a distance counted in `unit`: "two years ago" is a year, "ten days ago" a day.
  static TimeInterval coarse(sys_days day, TimeUnit unit) {
    if (unit == TimeUnit::quarter || unit == TimeUnit::season) return period(day, TimeUnit::month, 0);
    if (unit == TimeUnit::decade) return period(day, TimeUnit::year, 0);
    return period(day, unit, 0);
  }

  /// "in two years", "within six months", "for three years".
  [[nodiscard]] Found length_of_time(std::size_t i) const {
    const std::size_t start = at(i + 1) == "the" ? i + 2 : i + 1;
    const auto count = count_of(at(start));
    const TimeUnit* const unit = find(words_.units, at(start + 1));
    if (!date_ || !count || unit == nullptr || at(start + 2) == "ago" || at(start + 2) == "of") return std::nullopt;
    if (start == i + 2) return std::nullopt;  // "in the two years" says not which
    const sys_days end = moved(*date_, *unit, *count);
    if (at(i) == "in") {
      const TimeInterval then = coarse(end, *unit);
      return Period{start + 2, then, then, false};
    }
    if (words_.within.contains(at(i))) return Period{start + 2, {*date_, end}, {*date_, end}, false};
    return std::nullopt;
  }

  /// "last year", "the next two years", "earlier this month", "this summer".
  [[nodiscard]] Found relative(std::size_t i) const {
    if (at(i) == "earlier" || at(i) == "later") {
      Found inner = relative(i + 1);
      if (!inner || inner->past.begin != inner->future.begin || !date_) return std::nullopt;
      TimeInterval& whole = inner->past;
      if (at(i) == "earlier" && whole.end > *date_) whole.end = *date_;
      if (at(i) == "later" && whole.begin < *date_) whole.begin = *date_;
      if (whole.begin > whole.end) return std::nullopt;
      inner->future = whole;
      return inner;
    }
    const auto steps = steps_of(at(i));
    if (!date_ || !steps) {
      // "the weekend".
      if (date_ && i > 0 && at(i - 1) == "the" && at(i) == "weekend") {
        return Period{i + 1, weekend(-1), weekend(1), true};
      }
      return std::nullopt;
    }
    if (const auto count = count_of(at(i + 1)); count && *steps != 0) {
      const TimeUnit* const unit = find(words_.units, at(i + 2));
      if (unit == nullptr) return std::nullopt;
      const sys_days other = moved(*date_, *unit, *steps * *count);
      const TimeInterval interval = *steps < 0 ? TimeInterval{other, *date_} : TimeInterval{*date_, other};
      return Period{i + 3, interval, interval, false};
    }
    if (const auto* const season = find(words_.seasons, at(i + 1))) {
      return stepped(i + 2, *steps, [&](int year) { return months(year, (*season)[0], (*season)[1]); });
    }
    const TimeUnit* const unit = find(words_.units, at(i + 1));
    if (unit == nullptr || *unit == TimeUnit::season || *unit == TimeUnit::day) return std::nullopt;
    if (at(i) == "same" || at(i) == "following") return std::nullopt;  // as the one told before, which is not known
    // "the past year" is the twelve months up to now, "the previous year" the one before.
    if (at(i) == "past") {
      const TimeInterval interval{moved(*date_, *unit, -1), *date_};
      return Period{i + 2, interval, interval, false};
    }
    const TimeInterval interval =
        *unit == TimeUnit::weekend && *steps != 0 ? weekend(*steps) : period(*date_, *unit, *steps);
    return Period{i + 2, interval, interval, false};
  }

  /// The latest weekend that has begun, or the next that has not.
  [[nodiscard]] TimeInterval weekend(int steps) const {
    const TimeInterval own = period(*date_, TimeUnit::weekend, 0);
    if (steps > 0) return *own.begin > *date_ ? own : period(*date_, TimeUnit::weekend, 1);
    return *own.begin <= *date_ ? own : period(*date_, TimeUnit::weekend, -1);
  }

  /// "spring 2026", "in winter".
  [[nodiscard]] Found season(std::size_t i) const {
    const auto* const range = find(words_.seasons, at(i));
    if (range == nullptr) return std::nullopt;
    Found found = yearly(i + 1, [&](int year) { return months(year, (*range)[0], (*range)[1]); });
    if (found) found->bare = found->end == i + 1;
    return found;
  }

  const std::vector<std::string_view>& tokens_;
  std::vector<std::string> lower_;
  std::optional<sys_days> date_;
  const TimeWords& words_;
};

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

std::vector<TimeExpression> find_times(const std::vector<std::string_view>& tokens, std::optional<sys_days> date,
                                       const TimeWords& words) {
  return Reader(tokens, date, words).read();
}

}  // namespace lode
