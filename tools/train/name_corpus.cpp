#include "name_corpus.hpp"

#include "data/embedded.hpp"
#include "lode/entities/find_names.hpp"
#include "lode/entities/name_features.hpp"
#include "lode/text/json_input.hpp"
#include "lode/text/read_articles.hpp"
#include "lode/text/segment.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>

namespace lode::train {

namespace {

std::ifstream open(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path, 0, 0}, "cannot be opened");
  return in;
}

NameClassLabel label_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return NameClassLabel::person;
    case EntityType::country:
    case EntityType::place:
      return NameClassLabel::place;
    case EntityType::bloc:
    case EntityType::government_body:
    case EntityType::company:
    case EntityType::organization:
      return NameClassLabel::organization;
    case EntityType::asset:
      return NameClassLabel::asset;
    case EntityType::group:
    case EntityType::commodity:
      return NameClassLabel::other;
  }
  return NameClassLabel::other;
}

NameClassLabel label_of(std::string_view tag) {
  if (tag == "PER" || tag == "person") return NameClassLabel::person;
  if (tag == "LOC" || tag == "place") return NameClassLabel::place;
  if (tag == "ORG" || tag == "organization") return NameClassLabel::organization;
  return NameClassLabel::other;
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, separator);) fields.push_back(field);
  return fields;
}

/// Sentences of words as a document whose text is the words with spaces between them.
Document document_of(const std::vector<std::vector<std::string>>& sentences) {
  Document document;
  for (const auto& words : sentences) {
    Sentence sentence;
    sentence.tokens.begin = static_cast<std::uint32_t>(document.tokens.size());
    for (const std::string& word : words) {
      const auto begin = static_cast<std::uint32_t>(document.text.size());
      document.text += word;
      document.tokens.push_back({{begin, static_cast<std::uint32_t>(document.text.size())}, false});
      document.text += ' ';
    }
    sentence.tokens.end = static_cast<std::uint32_t>(document.tokens.size());
    sentence.span = {document.tokens[sentence.tokens.begin].span.begin, document.tokens.back().span.end};
    sentence.paragraph = 3;
    document.sentences.push_back(sentence);
  }
  return document;
}

EntityFiles without_model() {
  EntityFiles files = EntityFiles::shipped();
  files.name_model = {};
  return files;
}

}  // namespace

NameCorpus::NameCorpus()
    : lexicon_(Lexicon::shipped()), knowledge_(lexicon_, without_model()), parser_(embedded_file("english.model")) {}

void NameCorpus::add_sentences(const std::vector<Labelled>& sentences, float weight, bool closed) {
  std::vector<std::vector<std::string>> words;
  words.reserve(sentences.size());
  for (const Labelled& sentence : sentences) words.push_back(sentence.words);
  const Document document = document_of(words);
  const std::vector<Tree> trees = parser_.parse(document);
  ArticleDraft draft(knowledge_, document, trees);
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const std::size_t first = draft.mentions.size();
    find_names(draft, s);
    for (std::size_t m = first; m < draft.mentions.size(); ++m) {
      const DraftMention& mention = draft.mentions[m];
      if (draft.sentences[s].notes[mention.words.begin].shape == Shape::lower) continue;
      std::optional<NameClassLabel> label;
      bool touched = false;
      std::uint32_t smallest = 1000;
      for (const Labelled::Span& span : sentences[s].spans) {
        if (!span.words.overlaps(mention.words)) continue;
        touched = true;
        // A title or article may stand before the name.
        const bool same = span.words.end == mention.words.end && span.words.begin <= mention.words.begin &&
                          mention.words.begin - span.words.begin <= 4;
        if (same && span.words.size() < smallest) {
          smallest = span.words.size();
          label = span.label;
        }
      }
      if (!label && closed && !touched) label = NameClassLabel::other;
      if (!label) continue;
      NameExample example{{}, *label, weight};
      name_features(draft, mention, NameContext::with, example.features);
      examples_.push_back(std::move(example));
    }
  }
}

void NameCorpus::add_tagged(const std::string& path, float weight) {
  std::ifstream in = open(path);
  std::vector<Labelled> sentences(1);
  std::string last = "O";
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#")) continue;
    if (line.empty()) {
      if (!sentences.back().words.empty()) sentences.emplace_back();
      last = "O";
      continue;
    }
    const auto fields = line.find('\t') != std::string::npos ? split(line, '\t') : split(line, ' ');
    if (fields.size() < 2) continue;
    const bool numbered = fields.size() > 2;
    const std::string& tag = numbered ? fields[2] : fields[1];
    Labelled& sentence = sentences.back();
    sentence.words.push_back(numbered ? fields[1] : fields[0]);
    const auto here = static_cast<std::uint32_t>(sentence.words.size());
    if (tag.size() > 2) {
      const std::string type = tag.substr(2);
      if (tag[0] == 'I' && last == type && !sentence.spans.empty())
        sentence.spans.back().words.end = here;
      else
        sentence.spans.push_back({{here - 1, here}, label_of(type)});
      last = type;
    } else {
      last = "O";
    }
  }
  if (sentences.back().words.empty()) sentences.pop_back();
  add_sentences(sentences, weight, true);
}

void NameCorpus::add_treebank(const std::string& path, float weight) {
  std::ifstream in = open(path);
  std::vector<Labelled> sentences(1);
  std::map<std::string, std::vector<Labelled::Span>> open_spans;  // by GUM's number of the entity, nested ones last
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#")) continue;
    if (line.empty()) {
      if (!sentences.back().words.empty()) sentences.emplace_back();
      open_spans.clear();
      continue;
    }
    const auto fields = split(line, '\t');
    if (fields.size() < 10 || fields[0].find_first_of("-.") != std::string::npos) continue;
    Labelled& sentence = sentences.back();
    const auto here = static_cast<std::uint32_t>(sentence.words.size());
    sentence.words.push_back(fields[1]);
    const auto at = fields[9].find("Entity=");
    if (at == std::string::npos) continue;
    std::string brackets = fields[9].substr(at + 7);
    brackets = brackets.substr(0, brackets.find('|'));
    for (std::size_t i = 0; i < brackets.size();) {
      if (brackets[i] == '(') {
        const auto end = std::min(brackets.find_first_of("()", i + 1), brackets.size());
        const auto parts = split(brackets.substr(i + 1, end - i - 1), '-');
        if (parts.size() > 1) open_spans[parts[0]].push_back({{here, here + 1}, label_of(parts[1])});
        i = end;
        if (i < brackets.size() && brackets[i] == ')' && !parts.empty() && !open_spans[parts[0]].empty()) {
          sentence.spans.push_back(open_spans[parts[0]].back());
          open_spans[parts[0]].pop_back();
          ++i;
        }
      } else {
        const auto end = brackets.find(')', i);
        if (end == std::string::npos) break;
        auto& list = open_spans[brackets.substr(i, end - i)];
        if (!list.empty()) {
          list.back().words.end = here + 1;
          sentence.spans.push_back(list.back());
          list.pop_back();
        }
        i = end + 1;
      }
    }
  }
  if (sentences.back().words.empty()) sentences.pop_back();
  add_sentences(sentences, weight, true);
}

void NameCorpus::add_articles(const std::string& path, float weight) {
  std::ifstream in = open(path);
  if (path.ends_with(".jsonl")) {
    for (std::string line; std::getline(in, line);) {
      if (!line.empty()) add_article(line, path, weight);
    }
    return;
  }
  add_article({std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}, path, weight);
}

void NameCorpus::add_article(const std::string& json, const std::string& path, float weight) {
  const auto gold = parse_json(json, path);
  std::map<std::string, NameClassLabel> labels;
  for (const auto& entity : gold["entities"].GetArray()) {
    const auto type = entity_type_from(string_member(entity, "type"));
    if (!type) continue;
    for (const auto& name : entity["names"].GetArray()) labels.emplace(fold_name(view(name)), label_of(*type));
  }
  std::istringstream text(json);
  Diagnostics diagnostics;
  for (Document& document : read_articles(text, path, "article", diagnostics)) {
    segment(document);
    const std::vector<Tree> trees = parser_.parse(document);
    ArticleDraft draft(knowledge_, document, trees);
    for (std::uint32_t s = 0; s < trees.size(); ++s) find_names(draft, s);
    for (const DraftMention& mention : draft.mentions) {
      if (draft.sentences[mention.sentence].notes[mention.words.begin].shape == Shape::lower) continue;
      const auto label = labels.find(mention.key);
      if (label == labels.end()) continue;
      NameExample example{{}, label->second, weight};
      name_features(draft, mention, NameContext::with, example.features);
      examples_.push_back(std::move(example));
    }
  }
}

void NameCorpus::add_lexicon(float weight) {
  for (const LexiconEntry& entry : lexicon_.entries()) {
    if (entry.type == EntityType::commodity || entry.type == EntityType::group) continue;
    std::vector<std::string> words = split(entry.name, ' ');
    if (words.empty()) continue;
    const Document document = document_of({words});
    const std::vector<Tree> trees = parser_.parse(document);
    const ArticleDraft draft(knowledge_, document, trees);
    DraftMention mention;
    mention.words = {0, static_cast<std::uint32_t>(words.size())};
    NameExample example{{}, label_of(entry.type), weight};
    name_features(draft, mention, NameContext::without, example.features);
    examples_.push_back(std::move(example));
  }
}

}  // namespace lode::train
