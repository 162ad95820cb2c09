// Runs every row of direction_suite.tsv through all rooms. Rows that fail today stand in direction_known_failures.tsv
// with what is wrong; a row that begins to fail fails the test. A known failure that has been mended is reported, to be
// taken out of the list.

#include "lode/pipeline/extractor.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace lode;

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

/// The name in lower case, without an article and without a closing word for its kind.
std::string plain(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
  for (const std::string article : {"the ", "a ", "an "}) {
    if (name.starts_with(article)) name.erase(0, article.size());
  }
  for (const std::string kind : {" mine", " project", " pipeline", " refinery"}) {
    if (name.ends_with(kind)) name.erase(name.size() - kind.size());
  }
  return name;
}

bool is_called(const Participant& participant, const std::string& name) {
  return plain(participant.name) == plain(name) || plain(participant.mention) == plain(name);
}

bool is_symmetric(const std::string& relation) {
  return relation == "negotiates_with" || relation == "signs_agreement_with" || relation == "partners_with" ||
         relation == "competes_with";
}

struct Row {
  std::string line;
  bool wanted = true;
  std::string sentence;
  std::vector<std::string> fields;  ///< subject, relation, object, and for a wanted one commodities, status.
};

bool same_ends(const Row& row, const Statement& statement) {
  if (statement.relation != row.fields[1]) return false;
  const auto fit = [&](const Participant& subject, const Participant& object) {
    return is_called(subject, row.fields[0]) && is_called(object, row.fields[2]);
  };
  return fit(statement.subject, statement.object) ||
         (is_symmetric(statement.relation) && fit(statement.object, statement.subject));
}

bool same_commodities(const Row& row, const Statement& statement) {
  const std::vector<std::string> names = split(row.fields[3], ';');
  if (names.size() != statement.commodities.size()) return false;
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::any_of(statement.commodities.begin(), statement.commodities.end(),
                       [&](const Participant& commodity) { return is_called(commodity, name); });
  });
}

/// What is wrong with the row, as the list of known failures says it; empty when nothing is.
std::string fault(const Row& row, const std::vector<Statement>& statements) {
  std::string found = row.wanted ? "not found" : "";
  for (const Statement& statement : statements) {
    if (!same_ends(row, statement)) continue;
    if (!row.wanted) return "comes out";
    if (to_string(statement.status) != row.fields[4]) {
      found = "other status";
    } else if (!same_commodities(row, statement)) {
      found = "other commodities";
    } else {
      return "";
    }
  }
  return found;
}

std::vector<Row> read_suite(const std::string& path) {
  std::vector<Row> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    Row row;
    row.line = line;
    row.wanted = line.front() != '*';
    const std::vector<std::string> columns = split(line.substr(row.wanted ? 0 : 1), '\t');
    REQUIRE_MESSAGE(columns.size() == 2, line);
    row.sentence = columns[0];
    row.fields = split(columns[1], '|');
    REQUIRE_MESSAGE(row.fields.size() == (row.wanted ? 5U : 3U), line);
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

TEST_CASE("the direction suite yields what it says and no more, known failures aside") {
  const std::string folder = std::string(LODE_SOURCE_DIR) + "/tests/relations/";
  const std::vector<Row> rows = read_suite(folder + "direction_suite.tsv");
  CHECK(rows.size() >= 500);
  std::map<std::string, std::string> known;
  std::ifstream list(folder + "direction_known_failures.tsv");
  for (std::string line; std::getline(list, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    known.emplace(line.substr(tab + 1), line.substr(0, tab));
  }
  const Extractor extractor{ExtractorOptions{}};
  std::size_t right = 0;
  for (const Row& row : rows) {
    Document document;
    document.id = "row";
    document.language = "en";
    document.text = row.sentence;
    document.paragraphs = {{0, static_cast<std::uint32_t>(row.sentence.size())}};
    const std::string wrong = fault(row, extractor.extract(std::move(document)).statements);
    if (wrong.empty()) ++right;
    const auto excused = known.find(row.line);
    if (excused == known.end()) CHECK_MESSAGE(wrong.empty(), wrong << '\t' << row.line);
    if (excused != known.end() && wrong.empty()) MESSAGE("mended: " << row.line);
  }
  MESSAGE(right << " of " << rows.size() << " rows are right");
}
