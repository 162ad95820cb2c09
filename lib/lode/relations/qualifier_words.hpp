#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Units in which times are counted, from short to long.
enum class TimeUnit : std::uint8_t { day, weekend, week, month, quarter, season, year, decade };

/// Which part of a period is meant.
enum class PeriodPart : std::uint8_t { begin, middle, end };

/// Words of time. All in lower case.
struct TimeWords {
  using Words = std::set<std::string, std::less<>>;
  using Numbers = std::map<std::string, int, std::less<>>;

  Numbers months;  ///< 1 to 12.
  Words words_like_months;
  Numbers weekdays;  ///< 1 (Monday) to 7.
  std::map<std::string, std::array<int, 2>, std::less<>> seasons;
  std::map<std::string, TimeUnit, std::less<>> units;
  Numbers days;  ///< Days after the article's date.
  Numbers numbers;
  Numbers ordinals;
  Words last;
  Words current;
  Words next;
  std::map<std::string, PeriodPart, std::less<>> parts;
  Words since;
  Words opening;
  Words closing;
  Words before;
  Words after;
  Words at;
  Words within;  ///< After which a length of time is the whole of it: "within two years".
  Words ahead;   ///< After which a length of time is counted from now: "in two years".
  Words ago;
  Words earlier;
  Words later;
  Words up_to_now;  ///< Of `last`: "the past year" ends now.
  Words as_told;    ///< Of `current` and `next`: counted from a time that was told before, which is not known.
  Words ranges;
  Words between;
  Words between_joints;  ///< What joins two times after one of `between`.
  Words articles;
  Words fillers;  ///< What stands before a period and adds nothing: "fiscal".
  Words of;
  Words early_in;             ///< Like `of`, after a part of a period: "early in 2026".
  Words sharp_parts;          ///< Of `parts`, those that mean the last month or day: "end 2026".
  Numbers year_parts;         ///< How many of them a year has: "half" is 2.
  Numbers year_part_letters;  ///< "h" of "H1" is 2.
  Words ordinal_endings;
  Words counted;  ///< What a number before it counts, so that the number is no year: "2000 tonnes".
};

/// Words of amounts. A phrase of several tokens is a list of them.
struct AmountWords {
  using Words = std::set<std::string, std::less<>>;
  using Phrases = std::vector<std::vector<std::string>>;

  Words currencies;
  Words currency_words;
  Words multiples;
  Words percent;
  Phrases units;  ///< Longest first.
  Phrases rates;
  Phrases shares;
};

/// The words by which qualifiers are read. Immutable once read.
struct QualifierWords {
  TimeWords time;
  AmountWords amounts;
  std::set<std::string, std::less<>> words_of_change;  ///< Lemmas of which a percentage is no share.
  std::set<std::string, std::less<>> place_markers;

  /// Knows no words, so that no qualifier is found.
  QualifierWords() = default;

  /// Reads the form of schemas/qualifiers.schema.json.
  /// Throws: InputError with the place in `source`.
  QualifierWords(std::string_view json, std::string_view source);

  /// The words that are part of the library.
  [[nodiscard]] static QualifierWords shipped();
};

}  // namespace lode
