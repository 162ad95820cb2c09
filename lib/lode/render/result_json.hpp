#pragma once

#include "lode/query/result.hpp"

#include <iosfwd>
#include <vector>

namespace lode {

/// Writes the rows as an array of objects, one a line, with the columns' names as keys; quotes as an array "quotes".
void write_json(std::ostream& out, const Result& result);

/// Writes several results as one object, each under its title.
void write_json(std::ostream& out, const std::vector<Result>& results);

/// Writes every row as an object on a line of its own.
void write_jsonl(std::ostream& out, const Result& result);

}  // namespace lode
