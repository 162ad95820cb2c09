#include "inflection.hpp"

namespace lode::train {

namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool ends_in_consonant_and_y(const std::string& word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

/// Plural of a noun and third person of a verb.
std::string with_s(const std::string& word) {
  if (ends_in_consonant_and_y(word)) return word.substr(0, word.size() - 1) + "ies";
  for (const char* ending : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(ending)) return word + "es";
  }
  return word + "s";
}

std::string with_ed(const std::string& word) {
  if (ends_in_consonant_and_y(word)) return word.substr(0, word.size() - 1) + "ied";
  return word.back() == 'e' ? word + "d" : word + "ed";
}

std::string with_ing(const std::string& word, bool doubles) {
  if (doubles) return word + word.back() + "ing";
  if (word.ends_with("ie")) return word.substr(0, word.size() - 2) + "ying";
  const bool drops_e =
      word.size() > 2 && word.back() == 'e' && !word.ends_with("ee") && !word.ends_with("oe") && !word.ends_with("ye");
  return (drops_e ? word.substr(0, word.size() - 1) : word) + "ing";
}

void add_verb(std::vector<InflectedForm>& forms, const WordNet& net, const std::string& verb) {
  std::vector<std::string> past;
  const auto irregular = net.irregular_verbs.find(verb);
  if (irregular != net.irregular_verbs.end()) past = irregular->second;
  if (past.empty()) past.push_back(with_ed(verb));
  const bool doubles = past[0] == verb + verb.back() + "ed";
  for (const std::string& form : past) {
    forms.push_back({form, verb, Upos::verb, Xpos::vbd});
    forms.push_back({form, verb, Upos::verb, Xpos::vbn});
  }
  forms.push_back({with_s(verb), verb, Upos::verb, Xpos::vbz});
  forms.push_back({with_ing(verb, doubles), verb, Upos::verb, Xpos::vbg});
}

void add_adjective(std::vector<InflectedForm>& forms, const std::string& adjective) {
  constexpr std::size_t longest_compared = 6;  // longer adjectives take "more" and "most"
  forms.push_back({adjective, adjective, Upos::adj, Xpos::jj});
  if (adjective.size() > longest_compared || ends_in_consonant_and_y(adjective)) return;
  const std::string stem = adjective.back() == 'e' ? adjective.substr(0, adjective.size() - 1) : adjective;
  forms.push_back({stem + "er", adjective, Upos::adj, Xpos::jjr});
  forms.push_back({stem + "est", adjective, Upos::adj, Xpos::jjs});
}

}  // namespace

std::vector<InflectedForm> inflected_forms(const WordNet& net) {
  std::vector<InflectedForm> forms;
  for (const std::string& verb : net.verbs) add_verb(forms, net, verb);
  for (const std::string& noun : net.nouns) {
    forms.push_back({noun, noun, Upos::noun, Xpos::nn});
    const auto irregular = net.irregular_nouns.find(noun);
    if (irregular == net.irregular_nouns.end()) {
      forms.push_back({with_s(noun), noun, Upos::noun, Xpos::nns});
    } else {
      for (const std::string& form : irregular->second) forms.push_back({form, noun, Upos::noun, Xpos::nns});
    }
  }
  for (const std::string& adjective : net.adjectives) add_adjective(forms, adjective);
  for (const auto& [form, base] : net.irregular_adjectives) {
    forms.push_back({form, base, Upos::adj, form.ends_with("t") ? Xpos::jjs : Xpos::jjr});
  }
  return forms;
}

}  // namespace lode::train
