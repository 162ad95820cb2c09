// The rooms of lib/lode stand in an order; an include that runs upward, or that reaches into another room's workings,
// fails here.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// Lowest first. Rooms of the same rank must not know each other.
const std::map<std::string, int> rank = {
    {"text", 0},  {"syntax", 1}, {"entities", 2}, {"propositions", 3}, {"relations", 4},
    {"graph", 5}, {"query", 6},  {"analysis", 6}, {"render", 7},       {"pipeline", 8},
};

/// What one room hands to the next: the only headers that other rooms may include. `pipeline` puts the rooms together
/// and may include everything.
const std::set<std::string> nouns = {
    "text/diagnostic.hpp",
    "text/document.hpp",
    "text/input_error.hpp",
    "text/json_input.hpp",
    "text/span.hpp",
    "syntax/tags.hpp",
    "syntax/tree.hpp",
    "entities/entity.hpp",
    "propositions/proposition.hpp",
    "relations/statement.hpp",
    "relations/statement_json.hpp",
    "graph/knowledge_graph.hpp",
    "graph/storage.hpp",
    "graph/store.hpp",
    "query/result.hpp",
};

/// Complaints about one file's includes.
std::vector<std::string> faults(const std::string& room, const std::string& file, const std::string& text) {
  static const std::regex include("#include \"lode/(([a-z_]+)/[a-z_0-9]+\\.hpp)\"");
  std::vector<std::string> found;
  for (auto match = std::sregex_iterator(text.begin(), text.end(), include); match != std::sregex_iterator(); ++match) {
    const std::string header = (*match)[1];
    const std::string other = (*match)[2];
    if (other == room) continue;
    if (rank.count(other) == 0) {
      found.push_back(file + " includes " + header + ": there is no such room");
    } else if (rank.at(other) >= rank.at(room)) {
      found.push_back(file + " includes " + header + ": the include runs upward");
    } else if (room != "pipeline" && nouns.count(header) == 0) {
      found.push_back(file + " includes " + header + ": not one of the values that rooms hand on");
    }
  }
  return found;
}

}  // namespace

TEST_CASE("an include that runs upward is found") {
  CHECK(faults("text", "a.hpp", "#include \"lode/syntax/tree.hpp\"\n").size() == 1);
  CHECK(faults("relations", "a.cpp", "#include \"lode/syntax/parser.hpp\"\n").size() == 1);
  CHECK(faults("relations", "a.cpp", "#include \"lode/syntax/tree.hpp\"\n").empty());
}

TEST_CASE("the rooms include only what lies below them, and of that only values") {
  const fs::path root = fs::path(LODE_SOURCE_DIR) / "lib" / "lode";
  std::size_t files = 0;
  for (const auto& [room, unused] : rank) {
    for (const auto& entry : fs::recursive_directory_iterator(root / room)) {
      if (entry.path().extension() != ".hpp" && entry.path().extension() != ".cpp") continue;
      ++files;
      std::ifstream stream(entry.path());
      const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
      for (const std::string& fault : faults(room, fs::relative(entry.path(), root).string(), text)) FAIL_CHECK(fault);
    }
  }
  CHECK(files > 20);
}
