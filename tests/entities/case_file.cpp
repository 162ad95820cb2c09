#include "case_file.hpp"

#include "data/embedded.hpp"
#include "lode/entities/entity_finder.hpp"
#include "lode/syntax/parser.hpp"
#include "lode/text/json_input.hpp"
#include "lode/text/read_articles.hpp"
#include "lode/text/segment.hpp"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace lode::test {

namespace {

Document document_of(const std::string& text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.StartObject();
  writer.Key("id");
  writer.String("case");
  writer.Key("text");
  writer.String(text.c_str(), static_cast<rapidjson::SizeType>(text.size()));
  writer.EndObject();
  std::istringstream in(std::string(buffer.GetString(), buffer.GetSize()));
  Diagnostics diagnostics;
  std::vector<Document> documents = read_articles(in, "case", "case", diagnostics);
  if (documents.size() != 1) throw std::runtime_error("the case is no article: " + text);
  segment(documents.front());
  return std::move(documents.front());
}

/// Built once: loading takes longer than all cases together.
struct Rooms {
  Lexicon lexicon = Lexicon::shipped();
  EntityFinder finder{lexicon};
  Parser parser{embedded_file("english.model")};
};

const Rooms& rooms() {
  static const Rooms all;
  return all;
}

EntityCase::Expectation expectation_of(const std::string& line) {
  if (line.starts_with("! ")) return {"", 1, line.substr(2)};
  const auto equals = line.rfind(" = ");
  if (equals == std::string::npos) throw std::runtime_error("not an expectation: " + line);
  EntityCase::Expectation expectation{line.substr(0, equals), 1, line.substr(equals + 3)};
  if (const auto hash = expectation.mention.rfind('#'); hash != std::string::npos) {
    expectation.ordinal = static_cast<std::uint32_t>(std::stoul(expectation.mention.substr(hash + 1)));
    expectation.mention.resize(hash);
  }
  return expectation;
}

}  // namespace

std::vector<EntityCase> read_cases(const std::string& name) {
  std::ifstream in(std::string(LODE_SOURCE_DIR) + "/tests/entities/cases/" + name);
  if (!in) throw std::runtime_error("no such file of cases: " + name);
  std::vector<EntityCase> cases;
  bool open = false;
  std::uint32_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("#")) continue;
    if (line.empty()) {
      open = false;
    } else if (!open) {
      cases.push_back({number, line, {}, {}});
      open = true;
    } else if (line.starts_with("known: ")) {
      cases.back().known = line.substr(7);
    } else {
      cases.back().expectations.push_back(expectation_of(line));
    }
  }
  return cases;
}

std::string faults_of(const EntityCase& one) {
  const Document document = document_of(one.text);
  const std::vector<Tree> trees = rooms().parser.parse(document);
  const DocumentEntities found = rooms().finder.find(document, trees);
  std::string faults;
  for (const EntityCase::Expectation& expected : one.expectations) {
    if (expected.mention.empty()) {
      for (const Entity& entity : found.entities) {
        if (entity.id == expected.id) faults += fmt::format("{} must not be there\n", expected.id);
      }
      continue;
    }
    std::string id = "-";
    std::uint32_t seen = 0;
    for (const Mention& mention : found.mentions) {
      if (document.slice(mention.span) != expected.mention || ++seen != expected.ordinal) continue;
      id = found.entities[mention.entity].id;
    }
    if (id != expected.id) faults += fmt::format("\"{}\" is {}, not {}\n", expected.mention, id, expected.id);
  }
  return faults;
}

}  // namespace lode::test
