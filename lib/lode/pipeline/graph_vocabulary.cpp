#include "lode/pipeline/graph_vocabulary.hpp"

#include "lode/entities/lexicon.hpp"
#include "lode/relations/ontology.hpp"
#include "lode/text/json_input.hpp"

#include <map>
#include <string>
#include <vector>

namespace lode {

namespace {

std::map<std::string, std::vector<std::string>, std::less<>> read_forms(std::string_view json,
                                                                        std::string_view source) {
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("question_words.schema.json").require(document, {std::string(source)});
  std::map<std::string, std::vector<std::string>, std::less<>> forms;
  for (const rapidjson::Value& relation : document["relations"].GetArray()) {
    std::vector<std::string>& list = forms[std::string(string_member(relation, "name"))];
    for (const rapidjson::Value& form : relation["forms"].GetArray()) list.emplace_back(view(form));
  }
  return forms;
}

}  // namespace

Vocabulary make_vocabulary(const Lexicon& lexicon, const Ontology& ontology, std::string_view question_words,
                           std::string_view source) {
  Vocabulary vocabulary;
  for (const LexiconEntry& entry : lexicon.entries()) {
    KnownEntity entity{entry.id, entry.name, entry.type, {}, entry.broader};
    for (const auto* names : {&entry.aliases, &entry.weak_aliases, &entry.demonyms, &entry.metonyms}) {
      entity.names.insert(entity.names.end(), names->begin(), names->end());
    }
    vocabulary.entities.push_back(std::move(entity));
  }
  const auto forms = read_forms(question_words, source);
  for (const Relation& relation : ontology.relations()) {
    const auto found = forms.find(relation.name);
    vocabulary.relations.push_back(
        {relation.name, relation.symmetric, found == forms.end() ? std::vector<std::string>{} : found->second});
  }
  return vocabulary;
}

}  // namespace lode
