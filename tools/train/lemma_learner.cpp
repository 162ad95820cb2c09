#include "lemma_learner.hpp"

#include "inflection.hpp"

#include "lode/syntax/fingerprint_table.hpp"
#include "lode/syntax/lemmatizer.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace lode::train {

namespace {

/// What makes `lemma` of `form`, from the form as it is when that keeps as many bytes.
LemmaScript script_for(std::string_view form, std::string_view normal, std::string_view lemma) {
  const auto common = [&](std::string_view base) {
    const auto [end, unused] = std::mismatch(base.begin(), base.end(), lemma.begin(), lemma.end());
    static_cast<void>(unused);
    return static_cast<std::size_t>(end - base.begin());
  };
  const std::size_t as_written = common(form);
  const std::size_t lowered = common(normal);
  LemmaScript script;
  script.lower = lowered >= as_written && form != normal;
  const std::string_view base = script.lower ? normal : form;
  const std::size_t kept = script.lower ? lowered : as_written;
  script.cut = static_cast<std::uint8_t>(std::min<std::size_t>(base.size() - kept, 255));
  script.added = lemma.substr(kept, 255);
  return script;
}

constexpr double treebank_weight = 3.0;  // of a form of the treebanks; a form of WordNet weighs 1

using Counts = std::map<LemmaScript, double>;

const LemmaScript& most_frequent(const Counts& counts) {
  const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::max_element(counts.begin(), counts.end(), less)->first;
}

struct Seen {
  std::string form;
  std::string normal;
  std::uint32_t tag = 0;
  Capitals capitals = Capitals::none;
  LemmaScript script;
  double weight = 1.0;
};

class Learner {
 public:
  LemmaTables learn(const Vocabulary& vocabulary, const std::vector<Treebank>& treebanks, const WordNet& net) {
    collect(vocabulary, treebanks);
    collect(vocabulary, net);
    learn_suffixes();
    learn_dictionary(vocabulary);
    LemmaTables tables;
    tables.dictionary = make_fingerprint_slots(dictionary_);
    std::vector<std::pair<std::uint64_t, std::uint16_t>> suffixes;
    for (const auto& [key, script] : suffix_scripts_) {
      const auto& [tag, capitals, suffix] = key;
      suffixes.emplace_back(lemma_suffix_key(tag, capitals, suffix), number(script));
    }
    tables.suffixes = make_fingerprint_slots(suffixes);
    tables.scripts = pack_lemma_scripts(scripts_);
    return tables;
  }

 private:
  using SuffixKey = std::tuple<std::uint32_t, Capitals, std::string>;

  void collect(const Vocabulary& vocabulary, const std::vector<Treebank>& treebanks) {
    std::map<std::pair<std::uint32_t, std::string>, std::map<std::string, std::uint32_t>> lemmas;
    for (const Treebank& treebank : treebanks) {
      for (const Tree& tree : treebank.trees) {
        for (std::uint32_t i = 0; i < tree.size(); ++i) {
          const Word& word = tree.words[i];
          const std::string_view lemma = tree.lemma(i);
          if (word.deprel == Deprel::goeswith || lemma == "_") continue;
          const std::uint32_t tag = vocabulary.tag_numbers.at({word.upos, word.xpos});
          ++lemmas[{tag, std::string(treebank.document.slice(word.span))}][std::string(lemma)];
        }
      }
    }
    for (const auto& [key, counts] : lemmas) {
      const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
      const std::string& lemma = std::max_element(counts.begin(), counts.end(), less)->first;
      add(key.first, key.second, lemma, treebank_weight);
    }
  }

  /// Forms that the treebanks do not have, also with capitals: a headline's verb has the same lemma.
  void collect(const Vocabulary& vocabulary, const WordNet& net) {
    std::set<std::pair<std::uint32_t, std::string>> known;
    for (const Seen& seen : seen_) known.emplace(seen.tag, seen.form);
    for (const InflectedForm& inflected : inflected_forms(net)) {
      const auto tag = vocabulary.tag_numbers.find({inflected.upos, inflected.xpos});
      if (tag == vocabulary.tag_numbers.end() || !known.emplace(tag->second, inflected.form).second) continue;
      add(tag->second, inflected.form, inflected.lemma, 1.0);
      if (inflected.form == inflected.lemma) continue;  // capitals of base forms are the treebanks' business
      std::string form = inflected.form;
      const auto raise = [](char& c) { c = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; };
      raise(form[0]);
      add(tag->second, form, inflected.lemma, 1.0);
      std::for_each(form.begin(), form.end(), raise);
      add(tag->second, form, inflected.lemma, 1.0);
    }
  }

  void add(std::uint32_t tag, const std::string& form, std::string_view lemma, double weight) {
    Seen seen;
    seen.form = form;
    append_normal(seen.normal, form);
    seen.tag = tag;
    seen.capitals = capitals_of(form);
    seen.script = script_for(form, seen.normal, lemma);
    seen.weight = weight;
    seen_.push_back(std::move(seen));
  }

  /// Keeps the rule of a suffix where it says something else than the rule of the next shorter suffix.
  void learn_suffixes() {
    std::map<SuffixKey, Counts> counts;
    for (const Seen& seen : seen_) {
      for (std::size_t size = 0; size <= std::min(longest_lemma_suffix, seen.normal.size()); ++size) {
        counts[{seen.tag, seen.capitals, seen.normal.substr(seen.normal.size() - size)}][seen.script] += seen.weight;
      }
    }
    for (std::size_t size = 0; size <= longest_lemma_suffix; ++size) {
      for (const auto& [key, scripts] : counts) {
        const auto& [tag, capitals, suffix] = key;
        if (suffix.size() != size) continue;
        const LemmaScript& best = most_frequent(scripts);
        if (size > 0) {
          double total = 0.0;
          for (const auto& [script, count] : scripts) total += count;
          if (total <= treebank_weight || predicted(tag, capitals, suffix.substr(1)) == best) continue;
        }
        suffix_scripts_[key] = best;
      }
    }
  }

  [[nodiscard]] std::optional<LemmaScript> predicted(std::uint32_t tag, Capitals capitals,
                                                     std::string_view normal) const {
    for (std::size_t size = std::min(longest_lemma_suffix, normal.size());; --size) {
      const auto found = suffix_scripts_.find({tag, capitals, std::string(normal.substr(normal.size() - size))});
      if (found != suffix_scripts_.end()) return found->second;
      if (size == 0) return std::nullopt;
    }
  }

  static std::string apply(const LemmaScript& script, const std::string& form, const std::string& normal) {
    const std::string& base = script.lower ? normal : form;
    if (script.cut > base.size()) return base;
    return base.substr(0, base.size() - script.cut) + script.added;
  }

  /// Forms whose lemma the rules miss; lower-case forms first, since capitalised ones fall back on them.
  void learn_dictionary(const Vocabulary& vocabulary) {
    std::map<std::pair<std::uint32_t, std::string>, LemmaScript> known;
    for (const bool lower : {true, false}) {
      for (const Seen& seen : seen_) {
        if ((seen.capitals == Capitals::none) != lower) continue;
        std::optional<LemmaScript> guess;
        const std::string* form = &seen.form;
        if (!lower && vocabulary.tags[seen.tag].upos != Upos::propn) {
          const auto found = known.find({seen.tag, seen.normal});
          if (found != known.end()) {
            guess = found->second;
            form = &seen.normal;
          }
        }
        if (!guess) guess = predicted(seen.tag, seen.capitals, seen.normal);
        if (guess && apply(*guess, *form, seen.normal) == apply(seen.script, seen.form, seen.normal)) continue;
        if (lower) known[{seen.tag, seen.form}] = seen.script;
        dictionary_.emplace_back(lemma_dictionary_key(seen.tag, seen.form), number(seen.script));
      }
    }
  }

  std::uint16_t number(const LemmaScript& script) {
    const auto [place, added] = numbers_.try_emplace(script, static_cast<std::uint16_t>(scripts_.size()));
    if (added) scripts_.push_back(script);
    return place->second;
  }

  std::vector<Seen> seen_;
  std::map<SuffixKey, LemmaScript> suffix_scripts_;
  std::vector<std::pair<std::uint64_t, std::uint16_t>> dictionary_;
  std::map<LemmaScript, std::uint16_t> numbers_;
  std::vector<LemmaScript> scripts_;
};

}  // namespace

LemmaTables learn_lemmas(const Vocabulary& vocabulary, const std::vector<Treebank>& treebanks, const WordNet& net) {
  return Learner().learn(vocabulary, treebanks, net);
}

}  // namespace lode::train
