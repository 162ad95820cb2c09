#pragma once

#include "lode/graph/contribution.hpp"
#include "lode/graph/load_graph.hpp"
#include "lode/graph/store.hpp"
#include "lode/relations/statement.hpp"

#include <filesystem>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace lode::test {

/// A folder that goes away with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::random_device random;
    path_ = std::filesystem::temp_directory_path() / ("lode-test-" + std::to_string(random()));
    std::filesystem::create_directory(path_);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// A participant with the id as given; "company:acme-metals" gets the name "Acme Metals", "commodity:rare-earths"
/// stays in small letters.
inline Participant participant(const std::string& id) {
  const std::size_t colon = id.find(':');
  std::string name = id.substr(colon + 1);
  const bool capitals = !id.starts_with("commodity:");
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '-') name[i] = ' ';
    if (capitals && (i == 0 || name[i - 1] == ' ') && name[i] >= 'a' && name[i] <= 'z') name[i] += 'A' - 'a';
  }
  return {id, name, name, entity_type_from(id.substr(0, colon)).value_or(EntityType::organization)};
}

/// A statement from "subject relation object [+commodity]... [status]", ids all. Its sentence is the line itself, at
/// byte `begin`.
inline Statement statement(const std::string& line, std::uint64_t begin = 0) {
  std::istringstream words(line);
  std::string subject;
  std::string object;
  Statement result;
  words >> subject >> result.relation >> object;
  result.subject = participant(subject);
  result.object = participant(object);
  for (std::string word; words >> word;) {
    if (word[0] == '+') {
      result.commodities.push_back(participant(word.substr(1)));
    } else {
      result.status = status_from(word).value();
    }
  }
  result.confidence = 0.8;
  result.evidence.push_back({1, false, begin, begin + line.size(), line + ".", result.relation + "/test"});
  return result;
}

/// An article that says the lines, one statement each.
inline Contribution article(const std::string& id, const std::string& date, const std::vector<std::string>& lines,
                            const std::string& text = {}) {
  Document document;
  document.id = id;
  document.date = date;
  document.title = "On " + id;
  document.source = id + ".txt";
  document.language = "en";
  document.text = text;
  if (text.empty()) {
    // Different enough from each other to count as reports of their own.
    for (const std::string& line : lines) document.text += id + " writes that " + line + " as " + id + " was told. ";
  }
  document.sha256 = std::to_string(std::hash<std::string>{}(document.text));
  std::vector<Statement> statements;
  for (const std::string& line : lines) statements.push_back(statement(line, 100 * statements.size()));
  return make_contribution(document, {}, std::move(statements));
}

/// A small hierarchy and the symmetric relations that the tests use.
inline Vocabulary vocabulary() {
  Vocabulary result;
  const auto commodity = [&](const std::string& id, std::vector<std::string> names, std::vector<std::string> broader) {
    result.entities.push_back({id, participant(id).name, EntityType::commodity, std::move(names), std::move(broader)});
  };
  commodity("commodity:critical-minerals", {}, {});
  commodity("commodity:rare-earths", {"rare earth elements"}, {"commodity:critical-minerals"});
  commodity("commodity:neodymium", {"Nd"}, {"commodity:rare-earths"});
  commodity("commodity:cobalt", {}, {"commodity:critical-minerals"});
  result.entities.push_back({"country:CN", "China", EntityType::country, {"PRC"}, {}});
  result.relations = {{"supplies", false, {"exports to", "sells to"}},
                      {"depends_on", false, {}},
                      {"restricts", false, {}},
                      {"owns", false, {}},
                      {"negotiates_with", true, {}}};
  return result;
}

/// Puts articles into a store, in one batch.
inline void put(Store& store, const std::vector<Contribution>& contributions) {
  store.begin();
  for (const Contribution& contribution : contributions) store.add(contribution);
  store.keep(vocabulary());
  store.commit();
}

/// One statement a line: "subject relation object +commodity status xSUPPORT first..last".
inline std::string dump(const KnowledgeGraph& graph) {
  std::string text;
  for (const GraphStatement& each : graph.statements()) {
    text += graph.entity(each.subject).id + ' ' + each.relation + ' ' + graph.entity(each.object).id;
    for (const std::uint32_t commodity : each.commodities) text += " +" + graph.entity(commodity).id;
    text += ' ' + std::string(to_string(each.status)) + " x" + std::to_string(each.support);
    if (!each.first_date.empty()) text += ' ' + each.first_date + ".." + each.last_date;
    text += '\n';
  }
  return text;
}

/// The view of a store that holds these articles.
inline KnowledgeGraph graph_of(const std::vector<Contribution>& contributions, const GraphFilter& filter = {}) {
  const TemporaryFolder folder;
  Store store(folder.file("graph.lode"), StoreMode::create);
  put(store, contributions);
  return load_graph(store, filter);
}

}  // namespace lode::test
