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

std::vector<Treebank> read_files(const std::vector<std::string>& paths) {
  std::vector<Treebank> treebanks;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError({path}, "cannot be opened");
    treebanks.push_back(read_conllu(in, path));
  }
  return treebanks;
}

std::vector<std::uint64_t> make_slots(const std::map<std::string, std::uint32_t>& rows) {
  std::vector<std::pair<std::uint64_t, std::uint16_t>> entries;
  for (const auto& [form, row] : rows) entries.emplace_back(form_key(form), static_cast<std::uint16_t>(row));
  return make_fingerprint_slots(entries);
}

std::vector<std::uint64_t> make_slots(const std::map<std::string, LexiconEntry>& lexicon) {
  std::vector<std::pair<std::uint64_t, std::uint16_t>> entries;
  for (const auto& [form, entry] : lexicon) entries.emplace_back(lexicon_key(form), entry.packed());
  return make_fingerprint_slots(entries);
}

std::string_view bytes_of(const std::vector<std::uint64_t>& slots) {
  return {reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(std::uint64_t)};
}

}  // namespace

std::vector<Treebank> read_treebanks(const std::vector<std::string>& paths) { return read_files(paths); }

Vocabulary make_vocabulary(const std::vector<Treebank>& treebanks, std::uint32_t min_count, const WordNet& net) {
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
  vocabulary.form_slots = make_slots(vocabulary.form_rows);
  vocabulary.lexicon_slots = make_slots(net.entries);
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
  const FingerprintTable forms(bytes_of(vocabulary.form_slots));
  const WordLexicon lexicon(bytes_of(vocabulary.lexicon_slots));
  for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
    const Word& word = tree.words[i];
    features.assign(changed(document.slice(word.span), change));
    TrainingWord result{};
    result.rows = find_embedding_rows(features, forms, vocabulary.form_row_count(), lexicon);
    result.unknown_chance = hiding / (hiding + static_cast<float>(vocabulary.form_counts[result.rows[0]]));
    const auto tag = vocabulary.tag_numbers.find({word.upos, word.xpos});
    result.tag = tag == vocabulary.tag_numbers.end() ? std::uint16_t{0} : tag->second;
    result.head = static_cast<std::uint16_t>(word.head == no_head ? static_cast<std::int32_t>(tree.size()) : word.head);
    result.deprel = static_cast<std::uint8_t>(word.deprel);
    words.push_back(result);
  }
  return words;
}

}  // namespace lode::train
