#include "wordnet.hpp"

#include "lode/text/input_error.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <sstream>

namespace lode::train {

namespace {

constexpr int first_noun_file = 3;  // lexicographer files: 3 to 28 nouns, 29 to 43 verbs
constexpr int first_verb_file = 29;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path}, "cannot be opened; WordNet 3.0 is Debian's package wordnet-base");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool is_single_word(const std::string& lemma) {
  return std::all_of(lemma.begin(), lemma.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '\''; });
}

/// Calls `use` with every single word of a part of speech and the lexicographer file of its first sense.
void read_index(const std::string& folder, const std::string& name,
                const std::function<void(const std::string&, int)>& use) {
  const std::string data = read_file(folder + "/data." + name);
  std::istringstream index(read_file(folder + "/index." + name));
  std::string line;
  while (std::getline(index, line)) {
    if (line.empty() || line[0] == ' ') continue;  // the licence
    std::istringstream fields(line);
    std::string lemma;
    std::string part;
    std::size_t senses = 0;
    std::size_t pointers = 0;
    fields >> lemma >> part >> senses >> pointers;
    std::string skipped;
    for (std::size_t i = 0; i < pointers + 2; ++i) fields >> skipped;  // pointer signs and two counts
    std::size_t offset = 0;
    if (!(fields >> offset) || offset + 11 > data.size() || !is_single_word(lemma)) continue;
    use(lemma, (data[offset + 9] - '0') * 10 + (data[offset + 10] - '0'));
  }
}

void read_exceptions(const std::string& path, const std::function<void(const std::string&, const std::string&)>& use) {
  std::istringstream in(read_file(path));
  std::string form;
  std::string base;
  std::string line;
  while (std::getline(in, line)) {
    std::istringstream fields(line);
    if (fields >> form >> base && form != base && is_single_word(form) && is_single_word(base)) use(form, base);
  }
}

}  // namespace

WordNet read_wordnet(const std::string& folder) {
  WordNet net;
  if (folder.empty()) return net;
  read_index(folder, "noun", [&](const std::string& lemma, int file) {
    net.entries[lemma].noun = static_cast<std::uint8_t>(file - first_noun_file + 1);
    net.nouns.push_back(lemma);
  });
  read_index(folder, "verb", [&](const std::string& lemma, int file) {
    net.entries[lemma].verb = static_cast<std::uint8_t>(file - first_verb_file + 1);
    net.verbs.push_back(lemma);
  });
  read_index(folder, "adj", [&](const std::string& lemma, int) {
    net.entries[lemma].adjective = true;
    net.adjectives.push_back(lemma);
  });
  read_index(folder, "adv", [&](const std::string& lemma, int) { net.entries[lemma].adverb = true; });
  const auto entry_of = [&](const std::string& form) {
    const auto found = net.entries.find(form);
    return found == net.entries.end() ? LexiconEntry() : found->second;
  };
  read_exceptions(folder + "/noun.exc", [&](const std::string& form, const std::string& base) {
    const auto noun = entry_of(base).noun;
    if (noun == 0) return;
    net.irregular_nouns[base].push_back(form);
    LexiconEntry& entry = net.entries[form];
    if (entry.noun != 0) return;
    entry.noun = noun;
    entry.plural = true;
  });
  read_exceptions(folder + "/verb.exc", [&](const std::string& form, const std::string& base) {
    const auto verb = entry_of(base).verb;
    if (verb == 0 || form.ends_with("ing") || form.ends_with("s")) return;
    net.irregular_verbs[base].push_back(form);
    LexiconEntry& entry = net.entries[form];
    if (entry.verb != 0) return;
    entry.verb = verb;
    entry.past = true;
  });
  for (const char* name : {"/adj.exc", "/adv.exc"}) {
    read_exceptions(folder + name, [&](const std::string& form, const std::string& base) {
      const LexiconEntry of_base = entry_of(base);
      if (!of_base.adjective && !of_base.adverb) return;
      net.irregular_adjectives.try_emplace(form, base);
      LexiconEntry& entry = net.entries[form];
      entry.adjective = entry.adjective || of_base.adjective;
      entry.adverb = entry.adverb || of_base.adverb;
      entry.compared = true;
    });
  }
  return net;
}

}  // namespace lode::train
