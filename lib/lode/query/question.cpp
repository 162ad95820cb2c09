#include "lode/query/question.hpp"

#include "lode/query/name_index.hpp"
#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>

namespace lode {

namespace {

constexpr std::size_t longest_relation = 4;  // words
constexpr std::array<std::string_view, 8> open_ends = {"who", "whom", "what", "which", "anyone", "anything", "*", ""};
constexpr std::array<std::string_view, 3> auxiliaries = {"do", "does", "did"};

std::vector<std::string> split(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(std::move(word));
  return words;
}

/// "supplies" -> "supply", "reaches" -> "reach", "owns" -> "own".
std::string base_form(std::string_view verb) {
  const auto cut = [&](std::size_t bytes, std::string_view ending = {}) {
    return std::string(verb.substr(0, verb.size() - bytes)).append(ending);
  };
  if (verb.size() > 4 && verb.ends_with("ies")) return cut(3, "y");
  for (const std::string_view ending : {"sses", "shes", "ches", "xes"}) {
    if (verb.ends_with(ending)) return cut(2);
  }
  if (verb.size() > 2 && verb.ends_with("s") && !verb.ends_with("ss")) return cut(1);
  return std::string(verb);
}

/// A relation's words as they are compared: the verb in its base form.
std::string relation_key(std::string_view words) {
  const std::string folded = comparable_name(words);
  const std::size_t end = folded.find(' ');
  std::string key = base_form(folded.substr(0, end));
  if (end != std::string::npos) key += folded.substr(end);
  return key;
}

std::map<std::string, std::string> relations_by_key(const KnowledgeGraph& graph) {
  std::map<std::string, std::string> result;
  for (const std::string& name : relation_names(graph)) result.emplace(relation_key(name), name);
  // A relation's own name wins over another one's form.
  for (const KnownRelation& relation : graph.vocabulary().relations) {
    for (const std::string& form : relation.forms) result.emplace(relation_key(form), relation.name);
  }
  return result;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  return fmt::format("{}", fmt::join(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                     words.begin() + static_cast<std::ptrdiff_t>(end), " "));
}

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(list.begin(), list.end(), comparable_name(word)) != list.end();
}

/// One end of the question, without "does" and without words that leave it open.
std::string end_of_question(std::vector<std::string> words) {
  while (!words.empty() && (is_one_of(words.front(), auxiliaries) || is_one_of(words.front(), open_ends))) {
    words.erase(words.begin());
  }
  while (!words.empty() && is_one_of(words.back(), auxiliaries)) words.pop_back();
  return joined(words, 0, words.size());
}

}  // namespace

std::vector<std::string> relation_names(const KnowledgeGraph& graph) {
  std::set<std::string> names;
  for (const KnownRelation& relation : graph.vocabulary().relations) names.insert(relation.name);
  for (const GraphStatement& statement : graph.statements()) names.insert(statement.relation);
  return {names.begin(), names.end()};
}

WhoQuestion read_question(const std::vector<std::string>& given, const KnowledgeGraph& graph) {
  std::vector<std::string> words;
  for (const std::string& each : given) {
    for (std::string& word : split(each)) words.push_back(std::move(word));
  }
  if (!words.empty() && words.back().ends_with('?')) words.back().pop_back();

  const std::map<std::string, std::string> relations = relations_by_key(graph);
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::size_t end = std::min(words.size(), begin + longest_relation); end > begin; --end) {
      const auto found = relations.find(relation_key(joined(words, begin, end)));
      if (found == relations.end()) continue;
      const auto at = [&](std::size_t index) { return words.begin() + static_cast<std::ptrdiff_t>(index); };
      return {end_of_question({words.begin(), at(begin)}), found->second, end_of_question({at(end), words.end()})};
    }
  }
  throw InputError({}, fmt::format("\"{}\" names no relation; say for example \"supplies whom\". The relations are {}",
                                   joined(words, 0, words.size()), fmt::join(relation_names(graph), ", ")));
}

}  // namespace lode
