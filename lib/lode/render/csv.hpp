#pragma once

#include "lode/query/result.hpp"

#include <iosfwd>
#include <string_view>

namespace lode {

/// Writes a head line and the rows, details too. Several texts in a cell have "; " between them; when there are quotes,
/// a last column holds them with " | " between them.
/// Source: RFC 4180, with line feeds alone at the ends of lines; UTF-8 without a byte order mark.
void write_csv(std::ostream& out, const Result& result);

/// Writes one field, quoted where its contents ask for it.
void write_csv_field(std::ostream& out, std::string_view text);

}  // namespace lode
