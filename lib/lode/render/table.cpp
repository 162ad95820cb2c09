#include "lode/render/table.hpp"

#include "lode/render/cell_text.hpp"
#include "lode/render/display_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace lode {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 8;  // a column is not cut below this
constexpr std::size_t quote_indent = 4;
constexpr std::size_t widest_quote = 110;

/// The cells of a table as text.
class Grid {
 public:
  explicit Grid(const Result& result) {
    for (std::size_t column = 0; column < result.columns.size(); ++column) {
      if (!result.columns[column].detail) shown_.push_back(column);
    }
    widths_.resize(shown_.size());
    right_.resize(shown_.size(), !result.rows.empty());
    for (const std::size_t column : shown_) {
      std::string name = result.columns[column].name;
      std::replace(name.begin(), name.end(), '_', ' ');
      heading_.push_back(std::move(name));
    }
    for (const Row& row : result.rows) {
      std::vector<std::string> texts;
      for (std::size_t i = 0; i < shown_.size(); ++i) {
        const Cell& cell = row.cells[shown_[i]];
        if (std::holds_alternative<std::string>(cell) || std::holds_alternative<std::vector<std::string>>(cell)) {
          right_[i] = false;
        }
        texts.push_back(on_one_line(cell_text(cell, ", ")));
      }
      rows_.push_back(std::move(texts));
    }
  }

  void fit(const TableStyle& style) {
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      if (style.heading) widths_[i] = display_width(heading_[i]);
      for (const auto& row : rows_) widths_[i] = std::max(widths_[i], display_width(row[i]));
    }
    if (style.width == 0 || widths_.empty()) return;
    while (total() > style.width) {
      const auto widest = std::max_element(widths_.begin(), widths_.end());
      if (*widest <= narrowest) return;
      --*widest;
    }
  }

  void write_heading(std::ostream& out) const { write(out, heading_); }
  void write_row(std::ostream& out, std::size_t row) const { write(out, rows_[row]); }

 private:
  [[nodiscard]] std::size_t total() const {
    std::size_t sum = gap * (widths_.size() - 1);
    for (const std::size_t width : widths_) sum += width;
    return sum;
  }

  void write(std::ostream& out, const std::vector<std::string>& texts) const {
    std::string line;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string text = shorten(texts[i], widths_[i]);
      const std::string padding(widths_[i] - display_width(text), ' ');
      if (i > 0) line.append(gap, ' ');
      line += right_[i] ? padding + text : text + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }

  std::vector<std::size_t> shown_;
  std::vector<std::string> heading_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> widths_;
  std::vector<bool> right_;  // a column of numbers only
};

void write_quote(std::ostream& out, const Quote& quote, std::size_t width) {
  std::string source = quote.document;
  if (!quote.date.empty()) source += ", " + quote.date;
  const std::string text = fmt::format("“{}” ({})", on_one_line(quote.text), on_one_line(source));
  const std::size_t room = width > 2 * quote_indent ? std::min(width, widest_quote) - quote_indent : widest_quote;
  for (const std::string& line : wrap(text, room)) out << std::string(quote_indent, ' ') << line << '\n';
}

}  // namespace

void write_table(std::ostream& out, const Result& result, const TableStyle& style) {
  Grid grid(result);
  grid.fit(style);
  if (style.heading && !result.rows.empty()) grid.write_heading(out);
  for (std::size_t row = 0; row < result.rows.size(); ++row) {
    grid.write_row(out, row);
    for (const Quote& quote : result.rows[row].quotes) write_quote(out, quote, style.width);
  }
}

}  // namespace lode
