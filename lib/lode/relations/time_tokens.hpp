#pragma once

// Private to the room: the tokens of a sentence with what the words of time among them mean.

#include "lode/relations/qualifier_words.hpp"
#include "lode/relations/time_expressions.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lode {

/// A point or period of time, without the preposition before it.
struct TimePhrase {
  std::size_t end = 0;  ///< Token after it.
  TimeInterval past;    ///< If the event is past.
  TimeInterval future;  ///< If it is still to come.
  bool bare = false;    ///< Says a time only after a preposition: "2026".
};

/// Reads the smallest pieces of times. Holds references to what it was made from.
class TimeTokens {
 public:
  TimeTokens(const std::vector<std::string_view>& tokens, std::optional<std::chrono::sys_days> date,
             const TimeWords& words);

  [[nodiscard]] std::size_t size() const noexcept { return lower_.size(); }
  [[nodiscard]] const std::optional<std::chrono::sys_days>& date() const noexcept { return date_; }
  [[nodiscard]] const TimeWords& words() const noexcept { return words_; }

  /// The token in lower case, without the dot of an abbreviation; empty beyond the last.
  [[nodiscard]] const std::string& at(std::size_t i) const noexcept;
  [[nodiscard]] bool is_capitalised(std::size_t i) const noexcept;
  [[nodiscard]] bool is(std::size_t i, const TimeWords::Words& words) const { return words.contains(at(i)); }

  /// What the token says in `map`; null when it is not there.
  template <typename Map>
  [[nodiscard]] const typename Map::mapped_type* in(const Map& map, std::size_t i) const {
    const auto found = map.find(at(i));
    return found == map.end() ? nullptr : &found->second;
  }

  [[nodiscard]] bool is_unit(std::size_t i, TimeUnit unit) const;
  /// "two", "a", "12".
  [[nodiscard]] std::optional<int> count(std::size_t i) const;
  /// -1 for "last", 0 for "this", 1 for "next".
  [[nodiscard]] std::optional<int> steps(std::size_t i) const;
  /// The year that follows a part of it, with the token after it: "of 2026", "last year", ", 2025".
  [[nodiscard]] std::optional<std::pair<int, std::size_t>> following_year(std::size_t i) const;

  /// What comes back every year: of the year that follows, or else the latest that has begun and the next that has not
  /// ended. `make` gives that of a year.
  template <typename Make>
  [[nodiscard]] std::optional<TimePhrase> yearly(std::size_t end, Make make) const;

  /// A step back or on from what comes back every year: "last April" has ended, "next April" has not begun.
  /// Pre: there is a date.
  template <typename Make>
  [[nodiscard]] TimePhrase stepped(std::size_t end, int steps, Make make) const;

 private:
  [[nodiscard]] int own_year() const { return static_cast<int>(std::chrono::year_month_day(*date_).year()); }

  std::vector<std::string> lower_;
  std::vector<bool> capitalised_;
  std::optional<std::chrono::sys_days> date_;
  const TimeWords& words_;
};

/// A number of digits alone; a year between 1800 and 2150.
[[nodiscard]] std::optional<int> number_of(std::string_view word);
[[nodiscard]] std::optional<int> year_of(std::string_view word);

template <typename Make>
std::optional<TimePhrase> TimeTokens::yearly(std::size_t end, Make make) const {
  if (const auto year = following_year(end)) {
    const TimeInterval interval = make(year->first);
    return TimePhrase{year->second, interval, interval, false};
  }
  if (!date_) return std::nullopt;
  const int own = own_year();
  TimePhrase found{end, make(own), make(own), false};
  for (const int year : {own - 1, own}) {
    if (*make(year).begin <= *date_) found.past = make(year);
  }
  for (const int year : {own + 1, own, own - 1}) {
    if (*make(year).end >= *date_) found.future = make(year);
  }
  return found;
}

template <typename Make>
TimePhrase TimeTokens::stepped(std::size_t end, int steps, Make make) const {
  const int own = own_year();
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
  return {end, chosen, chosen, false};
}

}  // namespace lode
