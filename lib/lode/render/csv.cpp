#include "lode/render/csv.hpp"

#include "lode/render/cell_text.hpp"

#include <algorithm>
#include <ostream>
#include <string>

namespace lode {

namespace {

std::string joined(const std::vector<Quote>& quotes) {
  std::string text;
  for (const Quote& quote : quotes) text.append(text.empty() ? "" : " | ").append(quote.text);
  return text;
}

}  // namespace

void write_csv_field(std::ostream& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out << text;
    return;
  }
  out << '"';
  for (const char character : text) {
    if (character == '"') out << '"';
    out << character;
  }
  out << '"';
}

void write_csv(std::ostream& out, const Result& result) {
  const bool quotes =
      std::any_of(result.rows.begin(), result.rows.end(), [](const Row& row) { return !row.quotes.empty(); });
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    if (i > 0) out << ',';
    write_csv_field(out, result.columns[i].name);
  }
  out << (quotes ? ",quotes\n" : "\n");
  for (const Row& row : result.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) out << ',';
      write_csv_field(out, cell_text(row.cells[i], "; "));
    }
    if (quotes) {
      out << ',';
      write_csv_field(out, joined(row.quotes));
    }
    out << '\n';
  }
}

}  // namespace lode
