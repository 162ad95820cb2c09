#include "corpus.hpp"

#include "lode/text/input_error.hpp"
#include "lode/text/segment.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

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

std::string read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path}, "cannot be opened");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<Treebank> read_treebanks(const std::vector<std::string>& paths) { return read_files(paths); }

std::vector<Treebank> read_unlabelled(const std::vector<std::string>& paths) {
  std::vector<Treebank> texts;
  for (const std::string& path : paths) {
    Document& document = texts.emplace_back().document;
    document.source = path;
    document.text = read_bytes(path);
    for (std::size_t begin = 0; begin < document.text.size();) {
      const std::size_t end = std::min(document.text.find('\n', begin), document.text.size());
      if (end > begin)
        document.paragraphs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      begin = end + 1;
    }
    segment(document);
  }
  return texts;
}

Vocabulary make_vocabulary(const std::vector<Treebank>& treebanks, const std::vector<Treebank>& unlabelled,
                           LeastCounts least, const WordNet& net) {
  Vocabulary vocabulary;
  struct Counts {
    std::uint32_t treebank = 0;
    std::uint32_t all = 0;
  };
  std::map<std::string, Counts> counts;
  std::map<std::pair<Upos, Xpos>, std::uint32_t> tag_counts;
  WordFeatures features;
  const auto count_form = [&](std::string_view form, std::uint32_t in_treebank) {
    Counts& seen = counts[std::string(form)];
    seen.treebank += in_treebank;
    ++seen.all;
  };
  const auto count_forms = [&](const Treebank& treebank, std::uint32_t in_treebank) {
    for (const Token& token : treebank.document.tokens) {
      features.assign(treebank.document.slice(token.span));
      count_form(features.normal(), in_treebank);
      if (features.without_digits() != features.normal()) count_form(features.without_digits(), in_treebank);
    }
  };
  for (const Treebank& treebank : treebanks) {
    count_forms(treebank, 1);
    for (const Tree& tree : treebank.trees) {
      for (const Word& word : tree.words) ++tag_counts[{word.upos, word.xpos}];
    }
  }
  for (const Treebank& text : unlabelled) count_forms(text, 0);
  std::vector<std::pair<std::uint32_t, std::string>> frequent;
  for (const auto& [form, seen] : counts) {
    if (seen.treebank >= least.treebank || seen.all >= least.unlabelled) frequent.emplace_back(seen.all, form);
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
    result.lesson = {Target::certain(result.tag), Target::certain(result.head), Target::certain(result.deprel)};
    words.push_back(result);
  }
  return words;
}

}  // namespace lode::train
