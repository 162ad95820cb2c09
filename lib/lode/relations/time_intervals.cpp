#include "lode/relations/time_intervals.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>

namespace lode {

using namespace std::chrono;

namespace {

year_month_day date_of(sys_days day) { return year_month_day(day); }

int month_of(sys_days day) { return static_cast<int>(static_cast<unsigned>(date_of(day).month())); }

int year_of(sys_days day) { return static_cast<int>(date_of(day).year()); }

sys_days first_day(int year, int month) {
  return sys_days(
      year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(1)));
}

sys_days last_day(int year, int month) {
  return sys_days(
      year_month_day_last(std::chrono::year(year), month_day_last(std::chrono::month(static_cast<unsigned>(month)))));
}

/// Months since year 0, for steps over the turn of the year.
int month_number(sys_days day) { return year_of(day) * 12 + month_of(day) - 1; }

TimeInterval months_by_number(int first, int last) {
  return {first_day(first / 12, first % 12 + 1), last_day(last / 12, last % 12 + 1)};
}

bool begins_month(sys_days day) { return static_cast<unsigned>(date_of(day).day()) == 1; }
bool ends_month(sys_days day) { return begins_month(day + days(1)); }
bool begins_year(sys_days day) { return begins_month(day) && month_of(day) == 1; }
bool ends_year(sys_days day) { return begins_year(day + days(1)); }

enum class Detail : std::uint8_t { year, month, day };

std::string written(sys_days day, Detail detail) {
  const year_month_day date = date_of(day);
  const auto month = static_cast<unsigned>(date.month());
  switch (detail) {
    case Detail::year:
      return fmt::format("{:04}", year_of(day));
    case Detail::month:
      return fmt::format("{:04}-{:02}", year_of(day), month);
    case Detail::day:
      return fmt::format("{:04}-{:02}-{:02}", year_of(day), month, static_cast<unsigned>(date.day()));
  }
  return {};
}

Detail detail_of(const TimeInterval& interval) {
  const bool years = (!interval.begin || begins_year(*interval.begin)) && (!interval.end || ends_year(*interval.end));
  if (years) return Detail::year;
  const bool months =
      (!interval.begin || begins_month(*interval.begin)) && (!interval.end || ends_month(*interval.end));
  return months ? Detail::month : Detail::day;
}

}  // namespace

std::string to_iso(const TimeInterval& interval) {
  const Detail detail = detail_of(interval);
  const std::string begin = interval.begin ? written(*interval.begin, detail) : "..";
  const std::string end = interval.end ? written(*interval.end, detail) : "..";
  return begin == end ? begin : begin + "/" + end;
}

std::optional<sys_days> day_of(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t begin, std::size_t size) {
    int value = -1;
    const char* const first = iso.data() + begin;
    const auto read = std::from_chars(first, first + size, value);
    return read.ptr == first + size ? value : -1;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

TimeInterval years(int first, int last) { return {first_day(first, 1), last_day(last, 12)}; }

TimeInterval months(int year, int first, int last) {
  return {first_day(year, first), last_day(last < first ? year + 1 : year, last)};
}

TimeInterval one_day(sys_days day) { return {day, day}; }

TimeInterval period(sys_days day, TimeUnit unit, int steps) {
  switch (unit) {
    case TimeUnit::day:
      return one_day(day + days(steps));
    case TimeUnit::week:
    case TimeUnit::weekend: {
      const int since_monday = static_cast<int>(weekday(day).iso_encoding()) - 1;
      const sys_days monday = day - days(since_monday) + days(7 * steps);
      return unit == TimeUnit::week ? TimeInterval{monday, monday + days(6)}
                                    : TimeInterval{monday + days(5), monday + days(6)};
    }
    case TimeUnit::month: {
      const int number = month_number(day) + steps;
      return months_by_number(number, number);
    }
    case TimeUnit::quarter: {
      const int first = (month_number(day) / 3 + steps) * 3;
      return months_by_number(first, first + 2);
    }
    case TimeUnit::decade: {
      const int first = (year_of(day) / 10 + steps) * 10;
      return years(first, first + 9);
    }
    case TimeUnit::season:
    case TimeUnit::year:
      break;
  }
  return years(year_of(day) + steps, year_of(day) + steps);
}

sys_days moved(sys_days day, TimeUnit unit, int count) {
  int month_count = 0;
  switch (unit) {
    case TimeUnit::day:
      return day + days(count);
    case TimeUnit::weekend:
    case TimeUnit::week:
      return day + days(7 * count);
    case TimeUnit::month:
      month_count = count;
      break;
    case TimeUnit::season:
    case TimeUnit::quarter:
      month_count = 3 * count;
      break;
    case TimeUnit::year:
      month_count = 12 * count;
      break;
    case TimeUnit::decade:
      month_count = 120 * count;
      break;
  }
  const int number = month_number(day) + month_count;
  const sys_days last = last_day(number / 12, number % 12 + 1);
  const sys_days same = first_day(number / 12, number % 12 + 1) + (day - first_day(year_of(day), month_of(day)));
  return same < last ? same : last;
}

TimeInterval part_of_period(const TimeInterval& interval, PeriodPart part, bool sharp) {
  if (!interval.begin || !interval.end) return interval;
  const sys_days begin = *interval.begin;
  const sys_days end = *interval.end;
  if (begins_year(begin) && ends_year(end) && year_of(end) > year_of(begin) && !sharp) {
    const int year_count = year_of(end) - year_of(begin) + 1;
    const int third = (year_count + 2) / 3;
    if (part == PeriodPart::begin) return years(year_of(begin), year_of(begin) + third - 1);
    if (part == PeriodPart::end) return years(year_of(end) - third + 1, year_of(end));
    return years(year_of(begin) + third, year_of(end) - third);
  }
  const int first = month_number(begin);
  const int count = month_number(end) - first + 1;
  if (begins_month(begin) && ends_month(end) && count > 1) {
    const int third = sharp ? 1 : (count + 2) / 3;
    if (part == PeriodPart::begin) return months_by_number(first, first + third - 1);
    if (part == PeriodPart::end) return months_by_number(first + count - third, first + count - 1);
    const int middle = (count + 2) / 3;
    if (count <= 2 * middle) return interval;
    return months_by_number(first + middle, first + count - middle - 1);
  }
  const auto length = (end - begin).count() + 1;
  const auto third = sharp ? 1 : (length + 2) / 3;
  if (part == PeriodPart::begin) return {begin, begin + days(third - 1)};
  if (part == PeriodPart::end) return {end - days(third - 1), end};
  const auto middle = (length + 2) / 3;
  if (length <= 2 * middle) return interval;
  return {begin + days(middle), end - days(middle)};
}

}  // namespace lode
