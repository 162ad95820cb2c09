#include "lode/text/page.hpp"

#include "lode/text/character.hpp"
#include "lode/text/layout.hpp"
#include "lode/text/wildcard.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace lode {

namespace {

constexpr std::uint32_t longest_heading = 25;  // words
constexpr std::uint32_t shortest_title = 4;    // words; what is shorter needs a stronger sign
constexpr std::size_t longest_dateline = 90;   // bytes

// A paragraph with what it is for.
struct Item {
  Span span;
  PageRole role = PageRole::text;
  std::string date;  // of a date line or of a head line with a date
  std::uint32_t words = 0;
  std::uint32_t blank_before = 0;
  bool name_only = false;  // nothing but a name: under a headline, a byline
  bool dateline = false;   // begins with a place in capitals and a dash
};

// The kind of the last character that is no closing quote or bracket, and whether it is a full stop of an abbreviation.
bool ends_like_sentence(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    switch (character_at(text, begin).kind) {
      case CharacterKind::closing:
      case CharacterKind::closing_quote:
      case CharacterKind::plain_quote:
      case CharacterKind::apostrophe:
        end = begin;
        continue;
      case CharacterKind::stop:
        // A headline may be a question, or end in "U.S."
        if (text[begin] != '.') return false;
        return begin < 2 || text[begin - 2] != '.';
      case CharacterKind::comma:
      case CharacterKind::colon:
      case CharacterKind::ellipsis:
      case CharacterKind::dash:
        return true;
      default:
        return false;
    }
  }
  return true;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (is_letter(character.kind)) return true;
    at += character.size;
  }
  return false;
}

// "-----", "* * *", "====": one sign over and over.
bool is_separator(std::string_view text) {
  constexpr std::string_view signs = "-=_*~#";
  if (text.size() < 3 || signs.find(text.front()) == std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) { return c == text.front() || c == ' '; });
}

// "BRUSSELS, Dec 15 –", "LONDON (Reuters) -": a word in capitals, and a dash with blanks soon after.
bool begins_with_dateline(std::string_view text) {
  std::size_t capitals = 0;
  while (capitals < text.size() && text[capitals] >= 'A' && text[capitals] <= 'Z') ++capitals;
  if (capitals < 3) return false;
  for (std::size_t at = capitals; at + 1 < std::min(text.size(), longest_dateline); ++at) {
    const Character character = character_at(text, at);
    const bool dash = character.kind == CharacterKind::dash || character.kind == CharacterKind::hyphen;
    if (dash && text[at - 1] == ' ' && at + character.size < text.size()) return true;
    if (text[at] == '.' && text[at + 1] == ' ' && text[at - 1] != 'v') return false;
  }
  return false;
}

Item classify(std::string_view text, const Block& block, const PageRules& rules) {
  Item item;
  item.span = block.span;
  item.blank_before = block.blank_before;
  std::string_view content = text.substr(block.span.begin, block.span.size());
  item.words = count_words(content);
  if (auto date = rules.date_line(content)) {
    item.role = PageRole::date_line;
    item.date = std::move(date->iso);
    return item;
  }
  if (const auto role = rules.role_of(content)) {
    item.role = *role;
    if (*role == PageRole::head) {
      if (auto date = rules.find_date(content)) item.date = std::move(date->iso);
    }
    if (*role == PageRole::title_field) {
      const auto colon = static_cast<std::uint32_t>(content.find(':'));
      const auto begin = static_cast<std::uint32_t>(content.find_first_not_of(" \t", colon + 1));
      item.span.begin += begin;
    }
    return item;
  }
  const std::size_t credit = rules.credit_begin(content);
  if (credit < content.size()) {
    std::size_t end = credit;
    while (end > 0 &&
           (content[end - 1] == ' ' || content[end - 1] == '\t' || content[end - 1] == '|' || content[end - 1] == '\n'))
      --end;
    content = content.substr(0, end);
    item.span.end = item.span.begin + static_cast<std::uint32_t>(end);
    if (!rules.has_caption_verb(content) || !ends_like_sentence(content)) {
      item.role = PageRole::credit;
      return item;
    }
  }
  if (!has_letter(content)) {
    item.role = is_separator(content) ? PageRole::article_end : PageRole::furniture;
    return item;
  }
  const bool heading = item.words <= longest_heading && !block.item && !block.row && !ends_like_sentence(content) &&
                       std::count(content.begin(), content.end(), '\n') <= 2;
  item.role = heading ? PageRole::heading : PageRole::text;
  item.name_only = heading && item.words >= 2 && item.words <= 4 && wildcard_match("@", content);
  item.dateline = !heading && begins_with_dateline(content);
  if (item.dateline) {
    if (auto date = rules.find_date(content.substr(0, longest_dateline))) item.date = std::move(date->iso);
  }
  return item;
}

std::vector<Item> classify_all(std::string_view text, const PageRules& rules) {
  std::vector<Item> items;
  for (const Block& block : lay_out(text)) items.push_back(classify(text, block, rules));
  return items;
}

// Collects the articles of a page from its items, in one walk.
class PageSplitter {
 public:
  explicit PageSplitter(std::vector<Item> items) : items_(std::move(items)) {}

  std::vector<PageArticle> run() {
    std::size_t at = begin_page();
    for (; at < items_.size(); ++at) take(at);
    if (open_ && articles_.empty() && current_.paragraphs.empty()) articles_.push_back(current_);  // a headline alone
    finish();
    return std::move(articles_);
  }

 private:
  // Handles what stands before the first body paragraph: picks the headline; returns the item to go on with.
  std::size_t begin_page() {
    std::size_t body = 0;
    while (body < items_.size() && items_[body].role != PageRole::text) ++body;
    std::size_t first = 0;  // the headline stands after the last date line, if a heading follows that
    std::size_t title = body;
    std::size_t last_heading = 0;
    for (std::size_t i = 0; i < body; ++i) {
      if (items_[i].role == PageRole::heading) last_heading = i;
    }
    for (std::size_t i = 0; i < body; ++i) {
      if (items_[i].role == PageRole::title_field) title = i;
      if (!items_[i].date.empty()) page_date_ = items_[i].date;
      if (items_[i].role == PageRole::date_line && i < last_heading) first = i + 1;
    }
    for (std::size_t i = first; i < body && title == body; ++i) {  // the site's name is short
      if (items_[i].role == PageRole::heading && items_[i].words >= shortest_title) title = i;
    }
    for (std::size_t i = first; i < body && title == body; ++i) {
      if (items_[i].role == PageRole::heading) title = i;
    }
    if (title == body) return body;
    open(title);
    return title + 1;
  }

  void take(std::size_t at) {
    const Item& item = items_[at];
    switch (item.role) {
      case PageRole::date_line:
        page_date_ = item.date;
        if (open_ && current_.paragraphs.empty()) current_.date = item.date;
        break;
      case PageRole::head:
        if (open_ && !item.date.empty() && current_.paragraphs.empty()) current_.date = item.date;
        break;
      case PageRole::title_field:
        open(at);
        break;
      case PageRole::heading:
        if (starts_article(at)) {
          open(at);
        } else if (!item.name_only || has_text_) {  // right under the headline a name is the byline
          keep(item);
        }
        break;
      case PageRole::text:
        keep(item);
        if (current_.date.empty()) current_.date = item.date;
        break;
      case PageRole::footer:
        in_footer_ = true;
        break;
      case PageRole::article_end:
      case PageRole::credit:
      case PageRole::furniture:
        break;
    }
  }

  // Whether the heading at `at` is the headline of a further article.
  [[nodiscard]] bool starts_article(std::size_t at) const {
    if (open_ && !has_text_ && !in_footer_) return false;  // a standfirst
    int signs = 0;
    // What stands before: furniture says nothing.
    for (std::size_t i = at; i > 0; --i) {
      const PageRole role = items_[i - 1].role;
      if (role == PageRole::article_end || role == PageRole::date_line) {
        signs += 2;
      } else if (role == PageRole::footer || role == PageRole::furniture || role == PageRole::credit) {
        continue;
      }
      break;
    }
    // What stands behind: at most one further heading, the standfirst, may come between.
    bool body = false;
    int headings = 0;
    for (std::size_t i = at + 1; i < items_.size() && !body; ++i) {
      const Item& item = items_[i];
      if (item.role == PageRole::head || item.role == PageRole::date_line) signs += 2;
      if (item.role == PageRole::credit && headings == 0) ++signs;
      if (item.role == PageRole::heading && ++headings > 1) return false;
      if (item.role == PageRole::article_end || item.role == PageRole::footer || item.role == PageRole::title_field)
        return false;
      if (item.role == PageRole::text) {
        body = true;
        if (item.dateline) signs += 2;
      }
    }
    if (!body) return false;
    if (items_[at].blank_before >= 3) ++signs;
    return signs >= (items_[at].words >= shortest_title ? 2 : 3);
  }

  void open(std::size_t at) {
    finish();
    current_ = {};
    current_.title = items_[at].span;
    current_.slice = items_[at].span;
    current_.date = page_date_;
    open_ = true;
    has_text_ = false;
    in_footer_ = false;
  }

  void keep(const Item& item) {
    if (in_footer_) return;
    if (!open_) {
      current_ = {};
      current_.slice = item.span;
      current_.date = page_date_;
      open_ = true;
      has_text_ = false;
    }
    has_text_ = has_text_ || item.role == PageRole::text;
    current_.paragraphs.push_back(item.span);
    current_.slice.end = item.span.end;
  }

  void finish() {
    if (open_ && !current_.paragraphs.empty()) articles_.push_back(std::move(current_));
    open_ = false;
  }

  std::vector<Item> items_;
  std::vector<PageArticle> articles_;
  PageArticle current_;
  std::string page_date_;
  bool open_ = false;
  bool has_text_ = false;  // the current article has running text already
  bool in_footer_ = false;
};

// The text with all white space as single blanks, for comparing.
std::string one_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.kind == CharacterKind::space) {
      gap = !line.empty();
    } else {
      if (gap) line += ' ';
      gap = false;
      line.append(text, at, character.size);
    }
    at += character.size;
  }
  return line;
}

}  // namespace

std::vector<PageArticle> split_page(std::string_view text, const PageRules& rules) {
  return PageSplitter(classify_all(text, rules)).run();
}

std::vector<Span> body_paragraphs(std::string_view text, std::string_view title, const PageRules& rules) {
  std::vector<Span> paragraphs;
  for (const Item& item : classify_all(text, rules)) {
    if (item.role == PageRole::footer) break;
    if (item.role != PageRole::text && item.role != PageRole::heading) continue;
    if (paragraphs.empty() && !title.empty() &&
        one_line(text.substr(item.span.begin, item.span.size())) == one_line(title))
      continue;
    paragraphs.push_back(item.span);
  }
  return paragraphs;
}

}  // namespace lode
