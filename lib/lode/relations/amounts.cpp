#include "lode/relations/amounts.hpp"

#include "lode/relations/lower_case.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace lode {

namespace {

constexpr std::size_t longest_good = 4;  // words of what is counted: "liquefied natural gas"

class Reader {
 public:
  Reader(const std::vector<std::string_view>& tokens, const QualifierWords& words)
      : words_(words.amounts), numbers_(words.time.numbers) {
    lower_.reserve(tokens.size());
    for (const std::string_view token : tokens) lower_.push_back(lower_case(token));
  }

  std::vector<Amount> read() {
    std::vector<Amount> result;
    for (std::size_t i = 0; i < lower_.size();) {
      const auto found = amount(i);
      if (found) result.push_back(*found);
      i = found ? found->tokens.end : i + 1;
    }
    return result;
  }

 private:
  [[nodiscard]] const std::string& at(std::size_t i) const {
    static const std::string none;
    return i < lower_.size() ? lower_[i] : none;
  }

  [[nodiscard]] bool is_currency(std::size_t i) const {
    const std::string& token = at(i);
    return std::any_of(words_.currencies.begin(), words_.currencies.end(),
                       [&](const std::string& sign) { return token.ends_with(sign); });
  }

  [[nodiscard]] static bool is_figure(const std::string& token) {
    return !token.empty() && token.front() >= '0' && token.front() <= '9';
  }

  [[nodiscard]] static bool is_hyphen(const std::string& token) {
    return token == "-" || token == "\u2013" || token == "\u2014" || token == "to";
  }

  /// Token after the number at `i` and its multiple; nothing when there is none.
  [[nodiscard]] std::optional<std::size_t> number(std::size_t i) const {
    std::size_t end = i;
    if (is_figure(at(i))) {
      end = i + 1;
      // "2,000-3,000", "$2 to $3" aside.
      if (is_hyphen(at(end)) && is_figure(at(end + 1))) end += 2;
    } else if (numbers_.contains(at(i))) {
      end = i + 1;
      const bool article = at(i) == "a" || at(i) == "an";
      if (article && !words_.multiples.contains(at(end))) return std::nullopt;
    } else if (at(i) == "half" && at(i + 1) == "a" && words_.multiples.contains(at(i + 2))) {
      return i + 3;
    } else {
      return std::nullopt;
    }
    if (at(end) == "-" && words_.multiples.contains(at(end + 1))) ++end;
    while (words_.multiples.contains(at(end))) ++end;
    return end;
  }

  /// Token after the longest of `phrases` that stands at `i`; nothing when none does.
  [[nodiscard]] std::optional<std::size_t> phrase(const AmountWords::Phrases& phrases, std::size_t i) const {
    for (const std::vector<std::string>& words : phrases) {
      if (i + words.size() > lower_.size()) continue;
      if (std::equal(words.begin(), words.end(), lower_.begin() + static_cast<std::ptrdiff_t>(i))) {
        return i + words.size();
      }
    }
    return std::nullopt;
  }

  /// A rate within the next words, in front of which only what is counted may stand.
  [[nodiscard]] IndexRange rate_after(std::size_t i) const {
    for (std::size_t begin = i + 1; begin <= i + longest_good; ++begin) {
      if (at(begin) == "," || at(begin) == "to" || at(begin) == "and") break;
      if (const auto end = phrase(words_.rates, begin)) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(*end)};
      }
    }
    return {};
  }

  [[nodiscard]] std::optional<Amount> amount(std::size_t i) const {
    const auto made = [i](AmountKind kind, std::size_t end) {
      return Amount{kind, {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)}, {}};
    };
    if (is_currency(i)) {
      if (!is_figure(at(i + 1))) return std::nullopt;
      return made(AmountKind::money, *number(i + 1));
    }
    if (const auto end = phrase(words_.shares, i); end && at(*end) == "of") return made(AmountKind::share, *end);
    const auto after = number(i);
    if (!after) return std::nullopt;
    std::size_t end = *after;
    if (words_.currency_words.contains(at(end))) return made(AmountKind::money, end + 1);
    if (words_.percent.contains(at(end))) return made(AmountKind::share, end + 1);
    if (at(end) == "per" && at(end + 1) == "cent") return made(AmountKind::share, end + 2);
    // "a 40-percent stake".
    if (at(end) == "-" && words_.percent.contains(at(end + 1))) return made(AmountKind::share, end + 2);
    if (at(end) == "-") ++end;
    if (const auto unit = phrase(words_.units, end)) {
      const auto rate = phrase(words_.rates, *unit);
      Amount result = made(AmountKind::quantity, rate.value_or(*unit));
      if (!rate && at(*unit) == "of") result.rate = rate_after(*unit + 1);
      return result;
    }
    return std::nullopt;
  }

  const AmountWords& words_;
  const TimeWords::Numbers& numbers_;
  std::vector<std::string> lower_;
};

}  // namespace

std::vector<Amount> find_amounts(const std::vector<std::string_view>& tokens, const QualifierWords& words) {
  return Reader(tokens, words).read();
}

}  // namespace lode
