#include "lemma_learner.hpp"

#include "lode/syntax/lemmatizer.hpp"
#include "lode/syntax/word_features.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace lode;
using namespace lode::train;

namespace {

constexpr TagPair tags[] = {
    {Upos::noun, Xpos::nn}, {Upos::noun, Xpos::nns}, {Upos::verb, Xpos::vbd}, {Upos::propn, Xpos::nnp}};

Vocabulary make_tags() {
  Vocabulary vocabulary;
  for (const TagPair& tag : tags) {
    vocabulary.tag_numbers[{tag.upos, tag.xpos}] = static_cast<std::uint16_t>(vocabulary.tags.size());
    vocabulary.tags.push_back(tag);
  }
  return vocabulary;
}

/// One-word sentences "form lemma UPOS XPOS".
Treebank words(const std::vector<std::string>& lines) {
  std::string conllu;
  for (const std::string& line : lines) {
    std::istringstream in(line);
    std::string form, lemma, upos, xpos;
    in >> form >> lemma >> upos >> xpos;
    conllu += "1\t" + form + '\t' + lemma + '\t' + upos + '\t' + xpos + "\t_\t0\troot\t_\t_\n\n";
  }
  std::istringstream in(conllu);
  return read_conllu(in, "words.conllu");
}

class Learned {
 public:
  Learned(const std::vector<std::string>& lines, const WordNet& net)
      : tables_(learn_lemmas(make_tags(), {words(lines)}, net)),
        lemmatizer_(bytes_of(tables_.dictionary), bytes_of(tables_.suffixes), tables_.scripts) {}

  [[nodiscard]] std::string lemma(std::string_view form, Upos upos, Xpos xpos) const {
    std::string normal;
    append_normal(normal, form);
    std::string out;
    const auto tag = make_tags().tag_numbers.at({upos, xpos});
    lemmatizer_.append_lemma(out, tag, upos == Upos::propn, form, normal);
    return out;
  }
  [[nodiscard]] std::string plural(std::string_view form) const { return lemma(form, Upos::noun, Xpos::nns); }
  [[nodiscard]] std::string past(std::string_view form) const { return lemma(form, Upos::verb, Xpos::vbd); }

 private:
  static std::string_view bytes_of(const std::vector<std::uint64_t>& slots) {
    return {reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(std::uint64_t)};
  }
  LemmaTables tables_;
  Lemmatizer lemmatizer_;
};

const std::vector<std::string> seen = {
    "mines mine NOUN NNS",   "ores ore NOUN NNS",          "metals metal NOUN NNS",
    "quotas quota NOUN NNS", "cargoes cargo NOUN NNS",     "refineries refinery NOUN NNS",
    "duties duty NOUN NNS",  "countries country NOUN NNS", "news news NOUN NNS",
    "sold sell VERB VBD",    "closed close VERB VBD",      "mined mine VERB VBD",
    "Mines mine NOUN NNS",   "Codelco Codelco PROPN NNP",  "Mines Mines PROPN NNP",
    "zinc zinc NOUN NN",
};

}  // namespace

TEST_CASE("train/lemma_learner: every form that was seen gets its lemma back") {
  const Learned learned(seen, {});
  for (const std::string& line : seen) {
    std::istringstream in(line);
    std::string form, lemma, upos, xpos;
    in >> form >> lemma >> upos >> xpos;
    CAPTURE(line);
    CHECK(learned.lemma(form, upos_from(upos).value(), xpos_from(xpos).value()) == lemma);
  }
}

TEST_CASE("train/lemma_learner: suffix rules reach forms that were not seen") {
  const Learned learned(seen, {});
  CHECK(learned.plural("smelters") == "smelter");
  CHECK(learned.plural("royalties") == "royalty");
  CHECK(learned.past("refined") == "refine");
  CHECK(learned.plural("News") == "news");  // an exception in lower case is one with a capital too
  CHECK(learned.lemma("Peru", Upos::propn, Xpos::nnp) == "Peru");
}

TEST_CASE("train/lemma_learner: the more frequent of two lemmas of a form wins") {
  const Learned learned({"left leave VERB VBD", "left leave VERB VBD", "left left VERB VBD"}, {});
  CHECK(learned.past("left") == "leave");
}

TEST_CASE("train/lemma_learner: dictionary words add their inflected forms, in every use of capitals") {
  WordNet net;
  net.nouns = {"wharf", "torpedo"};
  net.irregular_nouns = {{"wharf", {"wharves"}}, {"torpedo", {"torpedoes"}}};
  const Learned learned(seen, net);
  CHECK(learned.plural("wharves") == "wharf");
  CHECK(learned.plural("Wharves") == "wharf");
  CHECK(learned.plural("WHARVES") == "wharf");
  CHECK(Learned(seen, {}).plural("wharves") != "wharf");
}

TEST_CASE("train/lemma_learner: what the treebanks say of a form stands against the dictionary") {
  WordNet net;
  net.nouns = {"new"};
  CHECK(Learned(seen, net).plural("news") == "news");
}
