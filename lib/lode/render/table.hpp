#pragma once

#include "lode/query/result.hpp"

#include <cstddef>
#include <iosfwd>

namespace lode {

/// How a table is set.
struct TableStyle {
  std::size_t width = 0;  ///< Columns of the terminal; 0: as wide as it gets.
  bool heading = true;    ///< Whether the columns' names stand above.
};

/// Writes the rows aligned, for people: names left, numbers right, columns of details left out. Where the terminal is
/// too narrow, the widest columns are cut with "…". A row's quotes follow it, indented.
void write_table(std::ostream& out, const Result& result, const TableStyle& style = {});

}  // namespace lode
