#include "lode/relations/qualifiers.hpp"

#include <array>
#include <cctype>
#include <string_view>

namespace lode {

namespace {

constexpr std::array<std::string_view, 3> currencies = {"$", "\u20ac", "\u00a3"};
constexpr std::array<std::string_view, 4> multiples = {"million", "billion", "trillion", "thousand"};

bool is_number(std::string_view token) {
  return !token.empty() && std::isdigit(static_cast<unsigned char>(token.front())) != 0;
}

template <std::size_t Size>
bool is_one_of(std::string_view token, const std::array<std::string_view, Size>& list) {
  for (const std::string_view entry : list) {
    if (token == entry) return true;
  }
  return false;
}

bool is_currency(std::string_view token) {
  for (const std::string_view sign : currencies) {
    if (token.ends_with(sign)) return true;
  }
  return false;
}

/// Reads amounts off the tokens of one sentence.
class Amounts {
 public:
  /// `near` is the word to which the amounts shall belong; the nearest of each kind is taken.
  Amounts(const Document& document, IndexRange tokens, const Relation& relation, std::uint32_t near)
      : document_(document), tokens_(tokens), relation_(relation), near_(near) {}

  void read(Qualifiers& qualifiers) {
    for (std::uint32_t i = tokens_.begin; i < tokens_.end; ++i) {
      if (!is_number(text(i))) continue;
      const bool money = i > tokens_.begin && is_currency(text(i - 1));
      const bool multiple = is_one_of(text(i + 1), multiples);
      const std::uint32_t last = multiple ? i + 1 : i;
      const std::string_view unit = text(last + 1);
      if (money) {
        if (relation_.money) keep(qualifiers.money, money_, i - 1, last);
      } else if (unit == "%" || unit == "percent") {
        if (relation_.share) keep(qualifiers.share, share_, i, last + 1);
      } else if (is_unit(unit)) {
        if (relation_.quantity) keep(qualifiers.quantity, quantity_, i, last + 1);
      }
      i = last;
    }
  }

 private:
  static bool is_unit(std::string_view token) {
    constexpr std::array<std::string_view, 12> units = {"tonnes", "tons",   "barrels", "ounces",  "pounds",  "kilos",
                                                        "t",      "metric", "bpd",     "cargoes", "bushels", "carats"};
    return is_one_of(token, units);
  }

  void keep(std::string& amount, std::uint32_t& nearest, std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t word = first - tokens_.begin;
    const std::uint32_t distance = word > near_ ? word - near_ : near_ - word;
    if (distance >= nearest) return;
    nearest = distance;
    amount = slice(first, last);
  }

  [[nodiscard]] std::string_view text(std::uint32_t token) const {
    return token < tokens_.end ? document_.slice(document_.tokens[token].span) : std::string_view();
  }

  /// The text from the first to the last token, both included.
  [[nodiscard]] std::string slice(std::uint32_t first, std::uint32_t last) const {
    return std::string(document_.slice({document_.tokens[first].span.begin, document_.tokens[last].span.end}));
  }

  static constexpr std::uint32_t farthest = 15;  // words; beyond them the amount is another statement's
  const Document& document_;
  IndexRange tokens_;
  const Relation& relation_;
  std::uint32_t near_;
  std::uint32_t money_ = farthest;
  std::uint32_t share_ = farthest;
  std::uint32_t quantity_ = farthest;
};

}  // namespace

Qualifiers read_qualifiers(const Document& document, const DocumentEntities& entities, const Candidate& candidate) {
  Qualifiers result;
  const Mention& object = entities.mentions[candidate.object.mention];
  if (object.sentence == candidate.sentence) {
    Amounts(document, document.sentences[candidate.sentence].tokens, *candidate.relation, object.head).read(result);
  }
  if (candidate.speaker) {
    const IndexRange mentions = entities.mentions_of(candidate.sentence);
    for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
      if (entities.mentions[i].head == *candidate.speaker) {
        result.attribution = entities.entities[entities.mentions[i].entity].id;
        break;
      }
    }
  }
  return result;
}

}  // namespace lode
