#include "corpus.hpp"

#include "lode/text/input_error.hpp"

#include <algorithm>
#include <fstream>

namespace lode::train {

namespace {

constexpr float hiding = 0.25F;  // a form seen `hiding` times would be hidden every other time

std::string changed(std::string_view form, FormChange change) {
  std::string result(form);
  const auto raise = [](char& c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
  };
  if (change == FormChange::upper_case) std::for_each(result.begin(), result.end(), raise);
  if (change == FormChange::title_case && !result.empty()) raise(result[0]);
  return result;
}

}  // namespace

std::vector<Treebank> read_treebanks(const std::vector<std::string>& paths) {
  std::vector<Treebank> treebanks;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError({path}, "cannot be opened");
    treebanks.push_back(read_conllu(in, path));
  }
  return treebanks;
}

std::uint32_t Vocabulary::embedding_rows() const {
  auto rows = static_cast<std::uint32_t>(form_counts.size());
  for (const std::uint32_t size : hashed_table_sizes) rows += size;
  return rows;
}

Vocabulary make_vocabulary(const std::vector<Treebank>& treebanks, std::uint32_t min_count) {
  Vocabulary vocabulary;
  std::map<std::string, std::uint32_t> counts;
  std::map<std::pair<Upos, Xpos>, std::uint32_t> tag_counts;
  WordFeatures features;
  for (const Treebank& treebank : treebanks) {
    for (const Tree& tree : treebank.trees) {
      for (const Word& word : tree.words) {
        features.assign(treebank.document.slice(word.span));
        ++counts[std::string(features.normal())];
        if (features.without_digits() != features.normal()) ++counts[std::string(features.without_digits())];
        ++tag_counts[{word.upos, word.xpos}];
      }
    }
  }
  std::vector<std::pair<std::uint32_t, std::string>> frequent;
  for (const auto& [form, count] : counts) {
    if (count >= min_count) frequent.emplace_back(count, form);
  }
  std::stable_sort(frequent.begin(), frequent.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  vocabulary.form_counts.push_back(0);
  for (const auto& [count, form] : frequent) {
    vocabulary.form_rows[form] = static_cast<std::uint32_t>(vocabulary.form_counts.size());
    vocabulary.form_counts.push_back(count);
  }
  for (const auto& [tag, count] : tag_counts) {
    vocabulary.tag_numbers[tag] = static_cast<std::uint16_t>(vocabulary.tags.size());
    vocabulary.tags.push_back({tag.first, tag.second});
  }
  return vocabulary;
}

TrainingSentence make_sentence(const Vocabulary& vocabulary, const Document& document, const Sentence& sentence,
                               const Tree& tree, FormChange change) {
  TrainingSentence words;
  WordFeatures features;
  for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
    const Word& word = tree.words[i];
    features.assign(changed(document.slice(word.span), change));
    TrainingWord result{};
    auto found = vocabulary.form_rows.find(std::string(features.normal()));
    if (found == vocabulary.form_rows.end()) found = vocabulary.form_rows.find(std::string(features.without_digits()));
    result.rows[0] = found == vocabulary.form_rows.end() ? 0 : found->second;
    const auto count = static_cast<float>(vocabulary.form_counts[result.rows[0]]);
    result.unknown_chance = hiding / (hiding + count);
    auto begin = static_cast<std::uint32_t>(vocabulary.form_counts.size());
    for (std::size_t f = 0; f < hashed_feature_count; ++f) {
      result.rows[f + 1] = begin + features.rows()[f];
      begin += hashed_table_sizes[f];
    }
    const auto tag = vocabulary.tag_numbers.find({word.upos, word.xpos});
    result.tag = tag == vocabulary.tag_numbers.end() ? std::uint16_t{0} : tag->second;
    result.head = static_cast<std::uint16_t>(word.head == no_head ? static_cast<std::int32_t>(tree.size()) : word.head);
    result.deprel = static_cast<std::uint8_t>(word.deprel);
    words.push_back(result);
  }
  return words;
}

}  // namespace lode::train
