#include "lode/relations/time_tokens.hpp"

#include "lode/relations/lower_case.hpp"

#include <charconv>

namespace lode {

namespace {

constexpr int earliest_year = 1800;
constexpr int latest_year = 2150;
constexpr int largest_count = 100;

std::string lower(std::string_view text) {
  std::string result = lower_case(text);
  if (result.size() > 1 && result.ends_with('.')) result.pop_back();  // "Nov."
  return result;
}

}  // namespace

std::optional<int> number_of(std::string_view word) {
  int value = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  if (word.empty() || read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<int> year_of(std::string_view word) {
  if (word.size() != 4) return std::nullopt;
  const auto year = number_of(word);
  if (!year || *year < earliest_year || *year > latest_year) return std::nullopt;
  return year;
}

TimeTokens::TimeTokens(const std::vector<std::string_view>& tokens, std::optional<std::chrono::sys_days> date,
                       const TimeWords& words)
    : date_(date), words_(words) {
  lower_.reserve(tokens.size());
  for (const std::string_view token : tokens) {
    lower_.push_back(lower(token));
    capitalised_.push_back(!token.empty() && token.front() >= 'A' && token.front() <= 'Z');
  }
}

const std::string& TimeTokens::at(std::size_t i) const noexcept {
  static const std::string none;
  return i < lower_.size() ? lower_[i] : none;
}

bool TimeTokens::is_capitalised(std::size_t i) const noexcept { return i < capitalised_.size() && capitalised_[i]; }

bool TimeTokens::is_unit(std::size_t i, TimeUnit unit) const {
  const TimeUnit* const found = in(words_.units, i);
  return found != nullptr && *found == unit;
}

std::optional<int> TimeTokens::count(std::size_t i) const {
  if (const int* const number = in(words_.numbers, i)) return *number;
  const auto number = number_of(at(i));
  if (!number || *number < 1 || *number > largest_count) return std::nullopt;
  return number;
}

std::optional<int> TimeTokens::steps(std::size_t i) const {
  if (is(i, words_.last)) return -1;
  if (is(i, words_.current)) return 0;
  if (is(i, words_.next)) return 1;
  return std::nullopt;
}

std::optional<std::pair<int, std::size_t>> TimeTokens::following_year(std::size_t i) const {
  std::size_t next = i;
  if (at(next) == "," || is(next, words_.of) || is(next, words_.early_in)) ++next;
  if (is(next, words_.articles) && is_unit(next + 1, TimeUnit::year)) ++next;
  if (const auto year = year_of(at(next))) return std::make_pair(*year, next + 1);
  if (!date_) return std::nullopt;
  if (is_unit(next, TimeUnit::year) && next > i) return std::make_pair(own_year(), next + 1);
  if (!is_unit(next + 1, TimeUnit::year)) return std::nullopt;
  if (const auto distance = steps(next)) return std::make_pair(own_year() + *distance, next + 2);
  return std::nullopt;
}

}  // namespace lode
