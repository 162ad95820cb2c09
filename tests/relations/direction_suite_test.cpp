// Runs every row of direction_suite.tsv through all rooms. Rows that fail today stand in direction_known_failures.tsv
// with what is wrong and what came out instead; a row that begins to fail fails the test. A known failure that has been
// mended is reported, to be taken out of the list. LODE_UPDATE_KNOWN_FAILURES=1 writes the list anew, in the order of
// the suite.

#include "lode/pipeline/extractor.hpp"
#include "lode/pipeline/sentence_check.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace lode;

namespace {

/// "kind TAB row TAB got" without its first and last column.
std::string row_of(const std::string& line) {
  const std::size_t begin = line.find('\t') + 1;
  const std::size_t statement = line.find('\t', begin) + 1;
  return line.substr(begin, line.find('\t', statement) - begin);
}

}  // namespace

TEST_CASE("the direction suite yields what it says and no more, known failures aside") {
  const std::string folder = std::string(LODE_SOURCE_DIR) + "/tests/relations/";
  const std::string list = folder + "direction_known_failures.tsv";
  std::ifstream suite(folder + "direction_suite.tsv");
  const std::vector<SentenceCheck> rows = read_sentence_checks(suite, "direction_suite.tsv");
  CHECK(rows.size() >= 500);
  std::set<std::string> known;
  std::ifstream in(list);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') known.insert(row_of(line));
  }
  const bool update = std::getenv("LODE_UPDATE_KNOWN_FAILURES") != nullptr;
  std::ostringstream failures;
  const Extractor extractor{ExtractorOptions{}};
  std::size_t right = 0;
  for (const SentenceCheck& row : rows) {
    const SentenceFault fault = run_sentence_check(row, extractor);
    if (fault.kind.empty()) ++right;
    if (!fault.kind.empty()) failures << fault.kind << '\t' << row.line << '\t' << fault.got << '\n';
    if (update) continue;
    if (!known.contains(row.line)) {
      CHECK_MESSAGE(fault.kind.empty(), fault.kind << '\t' << row.line << '\t' << fault.got);
    } else if (fault.kind.empty()) {
      MESSAGE("mended: " << row.line);
    }
  }
  if (update) {
    std::ofstream out(list, std::ios::binary);
    out << "# Rows of direction_suite.tsv that fail today, in its order: what is wrong, the row (sentence, expected), "
           "what\n"
           "# came out instead. LODE_UPDATE_KNOWN_FAILURES=1 lode_tests -tc='the direction suite*' writes this list.\n"
        << failures.str();
  }
  MESSAGE(right << " of " << rows.size() << " rows are right");
}
