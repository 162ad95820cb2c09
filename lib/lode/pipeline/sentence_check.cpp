#include "lode/pipeline/sentence_check.hpp"

#include "lode/pipeline/extractor.hpp"
#include "lode/relations/ontology.hpp"
#include "lode/relations/relation_extractor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <istream>

namespace lode {

namespace {

constexpr std::array<std::string_view, 3> articles = {"the ", "a ", "an "};
constexpr std::array<std::string_view, 4> closing_words = {" mine", " project", " pipeline", " refinery"};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string plain(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view article : articles) {
    if (name.starts_with(article)) name.erase(0, article.size());
  }
  for (const std::string_view word : closing_words) {
    if (name.ends_with(word)) name.erase(name.size() - word.size());
  }
  return name;
}

bool is_called(const Participant& participant, const std::string& name) {
  return plain(participant.name) == plain(name) || plain(participant.mention) == plain(name);
}

std::string as_row(const Statement& statement) {
  std::string commodities;
  for (const Participant& commodity : statement.commodities) {
    if (!commodities.empty()) commodities += ';';
    commodities += commodity.name;
  }
  return fmt::format("{}|{}|{}|{}|{}", statement.subject.name, statement.relation, statement.object.name, commodities,
                     to_string(statement.status));
}

class Comparison {
 public:
  Comparison(const SentenceCheck& check, bool symmetric) : check_(check), symmetric_(symmetric) {}

  SentenceFault compare(const std::vector<Statement>& statements) const {
    SentenceFault fault{check_.wanted ? "not found" : "", {}};
    for (const Statement& statement : statements) {
      if (statement.relation != check_.relation || !same_ends(statement)) continue;
      if (!check_.wanted) return {"comes out", as_row(statement)};
      if (statement.status != check_.status) {
        fault = {"other status", as_row(statement)};
      } else if (!same_commodities(statement)) {
        fault = {"other commodities", as_row(statement)};
      } else {
        return {};
      }
    }
    if (fault.kind == "not found") fault.got = nearest(statements);
    return fault;
  }

 private:
  [[nodiscard]] bool same_ends(const Statement& statement) const {
    return fits(statement.subject, statement.object) || (symmetric_ && fits(statement.object, statement.subject));
  }

  [[nodiscard]] bool fits(const Participant& subject, const Participant& object) const {
    return is_called(subject, check_.subject) && is_called(object, check_.object);
  }

  [[nodiscard]] bool same_commodities(const Statement& statement) const {
    if (check_.commodities.size() != statement.commodities.size()) return false;
    return std::all_of(check_.commodities.begin(), check_.commodities.end(), [&](const std::string& name) {
      return std::any_of(statement.commodities.begin(), statement.commodities.end(),
                         [&](const Participant& commodity) { return is_called(commodity, name); });
    });
  }

  /// What has the same relation or the same two ends; else all.
  [[nodiscard]] std::string nearest(const std::vector<Statement>& statements) const {
    std::vector<std::string> near;
    std::vector<std::string> all;
    for (const Statement& statement : statements) {
      all.push_back(as_row(statement));
      const bool ends = fits(statement.subject, statement.object) || fits(statement.object, statement.subject);
      if (ends || statement.relation == check_.relation) near.push_back(all.back());
    }
    if (all.empty()) return "nothing";
    return fmt::format("{}", fmt::join(near.empty() ? all : near, "; "));
  }

  const SentenceCheck& check_;
  bool symmetric_;
};

}  // namespace

std::vector<SentenceCheck> read_sentence_checks(std::istream& in, std::string_view source) {
  std::vector<SentenceCheck> checks;
  std::uint32_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    SentenceCheck check;
    check.line = line;
    check.place = {std::string(source), number, 0};
    check.wanted = line.front() != '*';
    const std::vector<std::string> columns = split(std::string_view(line).substr(check.wanted ? 0 : 1), '\t');
    if (columns.size() != 2) {
      throw InputError(check.place, "a row is a sentence, one tab, and the statement", line);
    }
    const std::vector<std::string> fields = split(columns[1], '|');
    if (fields.size() != (check.wanted ? 5U : 3U)) {
      throw InputError(check.place,
                       check.wanted ? "a statement is subject|relation|object|commodities|status"
                                    : "a statement that must not come out is subject|relation|object",
                       line);
    }
    check.sentence = columns[0];
    check.subject = fields[0];
    check.relation = fields[1];
    check.object = fields[2];
    if (check.wanted) {
      if (!fields[3].empty()) check.commodities = split(fields[3], ';');
      const auto status = status_from(fields[4]);
      if (!status) throw InputError(check.place, fmt::format("there is no status \"{}\"", fields[4]), line);
      check.status = *status;
    }
    checks.push_back(std::move(check));
  }
  return checks;
}

SentenceFault run_sentence_check(const SentenceCheck& check, const Extractor& extractor) {
  Document document;
  document.id = "row";
  document.text = check.sentence;
  document.paragraphs = {{0, static_cast<std::uint32_t>(check.sentence.size())}};
  const Relation* const relation = extractor.relations().ontology().find(check.relation);
  if (relation == nullptr) {
    throw InputError(check.place, fmt::format("there is no relation \"{}\"", check.relation), check.line);
  }
  return Comparison(check, relation->symmetric).compare(extractor.extract(std::move(document)).statements);
}

}  // namespace lode
