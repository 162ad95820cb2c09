#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace lode {

/// One value of a row: text, a number, or several texts.
using Cell = std::variant<std::string, std::int64_t, double, std::vector<std::string>>;

/// A column of a result.
struct Column {
  std::string name;     ///< snake_case; the key in JSON, the head in CSV.
  bool detail = false;  ///< For programs: left out of tables that people read.
  friend bool operator==(const Column&, const Column&) = default;
};

/// A sentence that bears a row out.
struct Quote {
  std::string document;
  std::string title;
  std::string date;  ///< ISO 8601 day; empty when unknown.
  std::string text;
  std::string rule;  ///< Of the extractor.
  friend bool operator==(const Quote&, const Quote&) = default;
};

struct Row {
  std::vector<Cell> cells;    ///< One for each column.
  std::vector<Quote> quotes;  ///< Empty when the question did not ask for them.
  friend bool operator==(const Row&, const Row&) = default;
};

/// The answer to a question: rows of cells.
struct Result {
  std::string title;  ///< What the rows are; snake_case; empty when there is one result only.
  std::vector<Column> columns;
  std::vector<Row> rows;
  friend bool operator==(const Result&, const Result&) = default;
};

/// All that a graph knows of one entity.
struct EntityCard {
  std::string id;
  std::string name;
  std::string type;
  std::int64_t articles = 0;  ///< That speak of it.
  struct Name {
    std::string text;
    std::string kind;  ///< "name" or "demonym".
    std::int64_t uses = 0;
  };
  std::vector<Name> names;            ///< As articles write it, the most used first.
  std::vector<std::string> broader;   ///< "minerals (commodity:minerals)"
  std::vector<std::string> narrower;  ///< Those that the graph has.
  Result statements;  ///< Of which it is the subject, then the object, then the commodity; by relation, then support.
  std::vector<std::string> other_ids;  ///< Ids that people have judged to be this one.
};

}  // namespace lode
