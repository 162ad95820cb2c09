#include "lode/text/layout.hpp"

#include "lode/text/character.hpp"

#include <algorithm>
#include <cstddef>

namespace lode {

namespace {

constexpr std::uint32_t unwrapped = ~std::uint32_t{0};  // a width that says that no line continues another
constexpr std::uint32_t widest_wrapping = 130;          // bytes; nobody wraps by hand beyond that

struct Line {
  Span span;                 // without white space and quoting signs around it; empty for a blank line
  std::uint32_t begin = 0;   // where the line itself begins
  std::uint32_t indent = 0;  // bytes of white space before the text
  std::uint32_t quote_depth = 0;
  std::uint32_t first_word = 0;  // bytes
  bool row = false;
  bool item = false;
};

bool is_space_at(std::string_view text, std::size_t at) { return character_at(text, at).kind == CharacterKind::space; }

// The end of the text of a line, with the white space behind it left out.
std::uint32_t trimmed_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t trimmed = begin;
  for (std::uint32_t at = begin; at < end;) {
    const Character character = character_at(text, at);
    at += character.size;
    if (character.kind != CharacterKind::space) trimmed = at;
  }
  return trimmed;
}

// A row of a table has at least two gaps: tabs, bars, or three blanks and more.
bool is_row(std::string_view line) {
  int gaps = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '\t' || (line[at] == '|' && at > 0)) ++gaps;
    if (line.substr(at, 3) == "   ") {
      ++gaps;
      while (at < line.size() && line[at] == ' ') ++at;
      continue;
    }
    ++at;
  }
  return gaps >= 2;
}

// "- ", "* ", "• ", "1. ", "(a) ", "Q: ", "A. "
bool is_item(std::string_view line) {
  const std::size_t space = line.find_first_of(" \t");
  if (space == std::string_view::npos || space == 0 || space > 4) return false;
  const std::string_view mark = line.substr(0, space);
  const Character first = character_at(mark, 0);
  if (first.size == mark.size()) {
    return mark == "-" || mark == "*" || mark == "+" || (first.kind == CharacterKind::symbol && first.size > 1) ||
           first.kind == CharacterKind::dash;
  }
  const char last = mark.back();
  if (mark == "Q:" || mark == "A:" || mark == "Q." || mark == "A.") return true;
  if (last != '.' && last != ')') return false;
  const std::string_view inner = mark.substr(mark.front() == '(' ? 1 : 0);
  return inner.size() >= 2 && (inner.size() == 2 || character_at(inner, 0).kind == CharacterKind::digit) &&
         std::all_of(inner.begin(), inner.end() - 1,
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

Line read_line(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Line line;
  line.begin = begin;
  std::uint32_t at = begin;
  while (at < end) {
    if (is_space_at(text, at)) {
      at += character_at(text, at).size;
      ++line.indent;
    } else if (text[at] == '>' && at < begin + 20) {
      ++at;
      ++line.quote_depth;
      line.indent = 0;
    } else {
      break;
    }
  }
  line.span = {at, trimmed_end(text, at, end)};
  if (line.span.end < at) line.span.end = at;
  const std::string_view content = text.substr(at, line.span.size());
  line.first_word = static_cast<std::uint32_t>(std::min(content.find_first_of(" \t"), content.size()));
  line.row = is_row(content);
  line.item = !content.empty() && is_item(content);
  return line;
}

bool ends_sentence(std::string_view line) {
  const std::size_t last = line.find_last_not_of("\"')]");
  if (last == std::string_view::npos) return false;
  const char c = line[last];
  return c == '.' || c == '!' || c == '?' || c == ':' || line.ends_with("\u201D");
}

// Lines that end a sentence or are short, as headlines are: paragraphs of one line each, not wrapped text.
bool is_line_a_paragraph(std::string_view text, const std::vector<Line>& group, std::uint32_t width) {
  std::size_t ends = 0;
  std::size_t open = 0;
  for (std::size_t i = 0; i + 1 < group.size(); ++i) {
    const std::uint32_t length = group[i].span.end - group[i].begin;
    if (ends_sentence(text.substr(group[i].span.begin, group[i].span.size()))) {
      ++ends;
    } else if (length * 3 > width * 2) {
      ++open;
    }
  }
  return ends > 10 * open;
}

class Blocks {
 public:
  explicit Blocks(std::string_view text) : text_(text) {}

  std::vector<Block> take() {
    std::vector<Line> group;
    for (std::uint32_t at = 0; at < text_.size();) {
      const std::uint32_t end = static_cast<std::uint32_t>(std::min(text_.find('\n', at), text_.size()));
      const Line line = read_line(text_, at, end);
      at = end + 1;
      if (line.span.empty()) {
        close(group);
        ++blank_lines_;
        continue;
      }
      if (!group.empty() && group.back().quote_depth != line.quote_depth) close(group);
      group.push_back(line);
    }
    close(group);
    return std::move(blocks_);
  }

 private:
  // Lines without a blank one between them, made into one or more blocks.
  void close(std::vector<Line>& group) {
    std::uint32_t width = 0;
    for (const Line& line : group) width = std::max(width, line.span.end - line.begin);
    if (width > widest_wrapping || is_line_a_paragraph(text_, group, width)) width = unwrapped;
    std::size_t first = 0;
    for (std::size_t i = 1; i <= group.size(); ++i) {
      if (i < group.size() && goes_on(group[i - 1], group[i], group[first], width)) continue;
      add(group[first], group[i - 1]);
      first = i;
    }
    group.clear();
  }

  // Whether `next` continues the paragraph that began with `first` and holds `line` last.
  [[nodiscard]] bool goes_on(const Line& line, const Line& next, const Line& first, std::uint32_t width) const {
    if (next.item || next.row || line.row || width == unwrapped) return false;
    if (&line != &first || !first.item) {
      if (next.indent >= line.indent + 2) return false;  // the first line of a paragraph is set in
    }
    const std::uint32_t length = line.span.end - line.begin;
    if (length + 1 + next.first_word > width) return true;
    if (ends_sentence(slice(line))) return false;
    // A ragged edge: the sentence runs on in lower case.
    return character_at(text_, next.span.begin).kind == CharacterKind::lower && length * 2 > width;
  }

  void add(const Line& first, const Line& last) {
    blocks_.push_back({{first.span.begin, last.span.end}, blank_lines_, first.quote_depth, first.row, first.item});
    blank_lines_ = 0;
  }

  [[nodiscard]] std::string_view slice(const Line& line) const {
    return text_.substr(line.span.begin, line.span.size());
  }

  std::string_view text_;
  std::vector<Block> blocks_;
  std::uint32_t blank_lines_ = 0;
};

}  // namespace

std::vector<Block> lay_out(std::string_view text) { return Blocks(text).take(); }

}  // namespace lode
