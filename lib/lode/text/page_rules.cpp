#include "lode/text/page_rules.hpp"

#include "data/embedded.hpp"
#include "lode/text/character.hpp"
#include "lode/text/json_input.hpp"
#include "lode/text/wildcard.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace lode {

namespace {

constexpr std::size_t longest_matched = 600;  // bytes; what is longer is text, whatever it looks like
constexpr std::size_t longest_credit = 200;   // bytes

PageRole role_from(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, PageRole>, 6> names = {{{"title_field", PageRole::title_field},
                                                                           {"head", PageRole::head},
                                                                           {"article_end", PageRole::article_end},
                                                                           {"credit", PageRole::credit},
                                                                           {"furniture", PageRole::furniture},
                                                                           {"footer", PageRole::footer}}};
  for (const auto& [each, role] : names) {
    if (each == name) return role;
  }
  assert(false && "the schema lists the roles");
  return PageRole::text;
}

std::vector<std::string> sorted_strings(const rapidjson::Value& list) {
  std::vector<std::string> strings;
  for (const auto& item : list.GetArray()) strings.emplace_back(view(item));
  std::sort(strings.begin(), strings.end());
  return strings;
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

// Whether a text that begins with `byte` may match `pattern`; when in doubt it may.
bool may_begin(std::string_view pattern, char byte) {
  const char first = pattern.front() == '\\' && pattern.size() > 1 ? pattern[1] : pattern.front();
  if (first == '*' || static_cast<unsigned char>(byte) >= 0x80) return true;  // a letter, quote or blank of many bytes
  if (pattern.front() == '#') return byte >= '0' && byte <= '9';
  if (pattern.front() == '@') return byte >= 'A' && byte <= 'Z';
  return lower_case(std::string_view(&first, 1)) == lower_case(std::string_view(&byte, 1));
}

// A run of letters or of digits.
struct Piece {
  Span span;
  bool number = false;
  int value = 0;  // of a number of at most four digits; -1 of a longer one
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const CharacterKind kind = character_at(text, at).kind;
    std::size_t end = at;
    if (kind == CharacterKind::digit) {
      while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    } else if (is_letter(kind)) {
      while (end < text.size() && is_letter(character_at(text, end).kind)) end += character_at(text, end).size;
    }
    if (end == at) {
      at += character_at(text, at).size;
      continue;
    }
    Piece piece{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, kind == CharacterKind::digit, -1};
    if (piece.number && end - at <= 4) {
      piece.value = 0;
      for (std::size_t i = at; i < end; ++i) piece.value = piece.value * 10 + (text[i] - '0');
    }
    pieces.push_back(piece);
    at = end;
  }
  return pieces;
}

bool is_year(const Piece& piece) {
  return piece.number && piece.span.size() == 4 && piece.value >= 1700 && piece.value <= 2199;
}
bool is_day(const Piece& piece) {
  return piece.number && piece.span.size() <= 2 && piece.value >= 1 && piece.value <= 31;
}

std::optional<FoundDate> date_of(int year, int month, int day, Span span) {
  constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > days[static_cast<std::size_t>(month) - 1]) return std::nullopt;
  std::string iso = std::to_string(year);
  iso += month < 10 ? "-0" : "-";
  iso += std::to_string(month);
  iso += day < 10 ? "-0" : "-";
  iso += std::to_string(day);
  return FoundDate{std::move(iso), span};
}

}  // namespace

PageRules::PageRules(std::string_view json, std::string_view source) {
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("pages.schema.json").require(document, Place{std::string(source)});
  for (const auto& item : document["rules"].GetArray()) {
    Rule rule{role_from(view(item["role"])), item["most_words"].GetUint(), {}};
    for (const auto& pattern : item["patterns"].GetArray()) rule.patterns.emplace_back(view(pattern));
    rules_.push_back(std::move(rule));
  }
  for (std::size_t byte = 0; byte < by_first_byte_.size(); ++byte) {
    for (std::size_t r = 0; r < rules_.size(); ++r) {
      for (std::size_t p = 0; p < rules_[r].patterns.size(); ++p) {
        if (!may_begin(rules_[r].patterns[p], static_cast<char>(byte))) continue;
        by_first_byte_[byte].push_back({static_cast<std::uint16_t>(r), static_cast<std::uint16_t>(p)});
      }
    }
  }
  caption_verbs_ = sorted_strings(document["caption_verbs"]);
  date_line_words_ = sorted_strings(document["date_line_words"]);
  for (rapidjson::SizeType m = 0; m < 12; ++m) months_[m] = sorted_strings(document["months"][m]);
}

const PageRules& PageRules::shipped() {
  static const PageRules rules(embedded_file("text/pages.json"), "text/pages.json");
  return rules;
}

std::optional<PageRole> PageRules::role_of(std::string_view paragraph) const {
  if (paragraph.size() > longest_matched) return std::nullopt;
  if (paragraph.empty()) return std::nullopt;
  const std::uint32_t words = count_words(paragraph);
  for (const PatternNumber number : by_first_byte_[static_cast<unsigned char>(paragraph.front())]) {
    const Rule& rule = rules_[number.rule];
    if (words <= rule.most_words && wildcard_match(rule.patterns[number.pattern], paragraph)) return rule.role;
  }
  return std::nullopt;
}

std::size_t PageRules::credit_begin(std::string_view paragraph) const {
  const std::size_t first = paragraph.size() > longest_credit ? paragraph.size() - longest_credit : 1;
  for (std::size_t at = first; at < paragraph.size(); ++at) {
    const CharacterKind kind = character_at(paragraph, at).kind;
    if (kind != CharacterKind::upper && kind != CharacterKind::opening && kind != CharacterKind::symbol) continue;
    // A credit begins after the end of a sentence or in brackets.
    const std::size_t before = paragraph.find_last_not_of(" \t\r\n", at - 1);
    if (before == std::string_view::npos || before + 1 == at) continue;
    const char last = paragraph[before];
    if (kind != CharacterKind::opening && last != '.' && last != ')' && last != '|') continue;
    const std::string_view rest = paragraph.substr(at);
    const std::uint32_t words = count_words(rest);
    for (const Rule& rule : rules_) {
      if (rule.role != PageRole::credit || words > rule.most_words) continue;
      for (const std::string& pattern : rule.patterns) {
        if (pattern.front() != '*' && wildcard_match(pattern, rest)) return at;
      }
    }
  }
  return paragraph.size();
}

bool PageRules::has_caption_verb(std::string_view paragraph) const {
  for (const Piece& piece : pieces_of(paragraph)) {
    const std::string_view word = paragraph.substr(piece.span.begin, piece.span.size());
    if (std::binary_search(caption_verbs_.begin(), caption_verbs_.end(), lower_case(word))) return true;
  }
  return false;
}

std::optional<FoundDate> PageRules::find_date(std::string_view text) const {
  if (text.size() > longest_matched) text = text.substr(0, longest_matched);
  const std::vector<Piece> pieces = pieces_of(text);
  const auto word = [&](const Piece& piece) { return text.substr(piece.span.begin, piece.span.size()); };
  for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
    const Piece& a = pieces[i];
    Piece b = pieces[i + 1];
    Piece c = pieces[i + 2];
    const Span span{a.span.begin, c.span.end};
    const int month = a.number ? 0 : month_number(word(a));
    if (month > 0 && is_day(b)) {  // November 5, 2025; November 5th, 2025
      Piece year = c;
      if (!is_year(c) && i + 3 < pieces.size() && b.span.end == c.span.begin) year = pieces[i + 3];
      if (is_year(year)) return date_of(year.value, month, b.value, {span.begin, year.span.end});
    }
    if (is_day(a)) {  // 5 November 2025; 5th of November 2025
      std::size_t m = i + 1;
      if (a.span.end == b.span.begin && m + 1 < pieces.size()) ++m;
      if (word(pieces[m]) == "of" && m + 1 < pieces.size()) ++m;
      const int named = pieces[m].number ? 0 : month_number(word(pieces[m]));
      if (named > 0 && m + 1 < pieces.size() && is_year(pieces[m + 1])) {
        return date_of(pieces[m + 1].value, named, a.value, {span.begin, pieces[m + 1].span.end});
      }
    }
    if (!a.number || !b.number || !c.number) continue;
    const char first_sign = text[a.span.end];
    const bool tight =
        b.span.begin == a.span.end + 1 && c.span.begin == b.span.end + 1 && text[b.span.end] == first_sign;
    if (!tight) continue;
    if (is_year(a) && is_day(b) && is_day(c) && (first_sign == '-' || first_sign == '/' || first_sign == '.')) {
      if (auto date = date_of(a.value, b.value, c.value, span)) return date;
    }
    if (is_day(a) && is_day(b) && is_year(c)) {
      if (first_sign == '.' || (first_sign == '/' && a.value > 12)) {
        if (auto date = date_of(c.value, b.value, a.value, span)) return date;
      } else if (first_sign == '/' && b.value > 12) {
        if (auto date = date_of(c.value, a.value, b.value, span)) return date;
      }
    }
  }
  return std::nullopt;
}

std::optional<FoundDate> PageRules::date_line(std::string_view paragraph) const {
  if (paragraph.size() > 120) return std::nullopt;
  auto date = find_date(paragraph);
  if (!date) return std::nullopt;
  for (const Piece& piece : pieces_of(paragraph)) {
    if (piece.number || date->span.contains(piece.span)) continue;
    const std::string word = lower_case(paragraph.substr(piece.span.begin, piece.span.size()));
    if (!std::binary_search(date_line_words_.begin(), date_line_words_.end(), word)) return std::nullopt;
  }
  return date;
}

int PageRules::month_number(std::string_view word) const {
  const std::string name = lower_case(word);
  for (std::size_t m = 0; m < months_.size(); ++m) {
    if (std::find(months_[m].begin(), months_[m].end(), name) != months_[m].end()) return static_cast<int>(m) + 1;
  }
  return 0;
}

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool space = character.kind == CharacterKind::space;
    if (!space && !inside) ++words;
    inside = !space;
    at += character.size;
  }
  return words;
}

}  // namespace lode
