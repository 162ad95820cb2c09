#pragma once

#include "lode/relations/statement.hpp"
#include "lode/text/input_error.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

class Extractor;

/// A sentence with a statement that it must, or must not, yield.
struct SentenceCheck {
  std::string line;    ///< As it was read, without the line's end.
  Place place;         ///< Of that line.
  bool wanted = true;  ///< False for a starred row: the statement must not come out.
  std::string sentence;
  std::string subject;  ///< A name, as lexicon or sentence write it.
  std::string relation;
  std::string object;
  std::vector<std::string> commodities;  ///< Of a wanted statement.
  Status status = Status::asserted;      ///< Of a wanted statement.
};

/// What is wrong with the statements of a checked sentence.
struct SentenceFault {
  std::string kind;  ///< "not found", "other status", "other commodities", "comes out"; empty: nothing is wrong.
  std::string got;   ///< What came out instead, as a row would write it; several are joined by "; ".
};

/// Reads one check a line: `sentence TAB subject|relation|object|commodity;commodity|status`, or with a star in front
/// `*sentence TAB subject|relation|object` for what must not come out. Empty lines and those that begin with # are
/// passed over.
/// Throws: InputError with the place of the first line that is neither.
/// Source: docs/frames.md.
[[nodiscard]] std::vector<SentenceCheck> read_sentence_checks(std::istream& in, std::string_view source);

/// Takes the sentence through all rooms, as an article of its own without a headline, and compares. Names are compared
/// without case, article and a closing word for their kind ("mine", "project", "pipeline", "refinery").
[[nodiscard]] SentenceFault run_sentence_check(const SentenceCheck& check, const Extractor& extractor);

}  // namespace lode
