#include "lode/relations/qualifier_words.hpp"

#include "data/embedded.hpp"
#include "lode/text/json_input.hpp"

#include <algorithm>
#include <utility>

namespace lode {

namespace {

using Words = std::set<std::string, std::less<>>;

constexpr std::array<std::pair<std::string_view, TimeUnit>, 8> unit_names = {{
    {"day", TimeUnit::day},
    {"weekend", TimeUnit::weekend},
    {"week", TimeUnit::week},
    {"month", TimeUnit::month},
    {"quarter", TimeUnit::quarter},
    {"season", TimeUnit::season},
    {"year", TimeUnit::year},
    {"decade", TimeUnit::decade},
}};

constexpr std::array<std::pair<std::string_view, PeriodPart>, 3> part_names = {{
    {"begin", PeriodPart::begin},
    {"middle", PeriodPart::middle},
    {"end", PeriodPart::end},
}};

/// Pre: the schema has seen to it that `name` is there.
template <typename Value, std::size_t Size>
Value named(const std::array<std::pair<std::string_view, Value>, Size>& names, std::string_view name) {
  return std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.first == name; })->second;
}

Words words(const rapidjson::Value& object, const char* key) {
  Words result;
  for (const auto& word : object[key].GetArray()) result.emplace(view(word));
  return result;
}

TimeWords::Numbers numbers(const rapidjson::Value& object, const char* key) {
  TimeWords::Numbers result;
  for (const auto& member : object[key].GetObject()) result.emplace(view(member.name), member.value.GetInt());
  return result;
}

void add_phrases(AmountWords::Phrases& phrases, const rapidjson::Value& object, const char* key) {
  for (const auto& phrase : object[key].GetArray()) {
    std::vector<std::string>& tokens = phrases.emplace_back(1);
    for (const char c : view(phrase)) {
      if (c == ' ') {
        tokens.emplace_back();
      } else {
        tokens.back() += c;
      }
    }
  }
  std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

TimeWords read_time(const rapidjson::Value& object) {
  TimeWords time;
  time.months = numbers(object, "months");
  time.words_like_months = words(object, "words_like_months");
  time.weekdays = numbers(object, "weekdays");
  for (const auto& season : object["seasons"].GetObject()) {
    time.seasons.emplace(view(season.name), std::array<int, 2>{season.value[0].GetInt(), season.value[1].GetInt()});
  }
  for (const auto& unit : object["units"].GetObject()) {
    time.units.emplace(view(unit.name), named(unit_names, view(unit.value)));
  }
  time.days = numbers(object, "days");
  time.numbers = numbers(object, "numbers");
  time.ordinals = numbers(object, "ordinals");
  time.last = words(object, "last");
  time.current = words(object, "this");
  time.next = words(object, "next");
  for (const auto& part : object["parts"].GetObject()) {
    time.parts.emplace(view(part.name), named(part_names, view(part.value)));
  }
  time.since = words(object, "since");
  time.opening = words(object, "opening");
  time.closing = words(object, "closing");
  time.before = words(object, "before");
  time.after = words(object, "after");
  time.at = words(object, "at");
  time.within = words(object, "within");
  time.ahead = words(object, "ahead");
  time.ago = words(object, "ago");
  time.earlier = words(object, "earlier");
  time.later = words(object, "later");
  time.up_to_now = words(object, "up_to_now");
  time.as_told = words(object, "as_told");
  time.ranges = words(object, "ranges");
  time.between = words(object, "between");
  time.between_joints = words(object, "between_joints");
  time.articles = words(object, "articles");
  time.fillers = words(object, "fillers");
  time.of = words(object, "of");
  time.early_in = words(object, "early_in");
  time.sharp_parts = words(object, "sharp_parts");
  time.year_parts = numbers(object, "year_parts");
  time.year_part_letters = numbers(object, "year_part_letters");
  time.ordinal_endings = words(object, "ordinal_endings");
  return time;
}

AmountWords read_amounts(const rapidjson::Value& object) {
  AmountWords amounts;
  amounts.currencies = words(object, "currencies");
  amounts.currency_words = words(object, "currency_words");
  amounts.multiples = words(object, "multiples");
  amounts.percent = words(object, "percent");
  add_phrases(amounts.units, object, "units");
  add_phrases(amounts.units, object, "unit_phrases");
  add_phrases(amounts.rates, object, "rates");
  add_phrases(amounts.shares, object, "shares");
  return amounts;
}

}  // namespace

QualifierWords::QualifierWords(std::string_view json, std::string_view source) {
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("qualifiers.schema.json").require(document, {std::string(source)});
  time = read_time(document["time"]);
  amounts = read_amounts(document["amounts"]);
  for (const auto& unit : amounts.units) time.counted.insert(unit.front());
  time.counted.insert(amounts.multiples.begin(), amounts.multiples.end());
  time.counted.insert(amounts.percent.begin(), amounts.percent.end());
  time.counted.insert(amounts.currency_words.begin(), amounts.currency_words.end());
  words_of_change = words(document, "words_of_change");
  place_markers = words(document, "place_markers");
}

QualifierWords QualifierWords::shipped() {
  return {embedded_file("relations/qualifiers.json"), "relations/qualifiers.json"};
}

}  // namespace lode
