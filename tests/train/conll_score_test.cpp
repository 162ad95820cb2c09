#include "conll_score.hpp"

#include "lode/syntax/conllu.hpp"
#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace lode;

namespace {

/// A treebank of words "form lemma UPOS XPOS head relation", a line each; "+" before a form writes it together with the
/// word before, as one multiword token when there are two signs; an empty line ends a sentence.
Treebank treebank(const std::string& lines) {
  std::istringstream in(lines);
  std::vector<std::vector<std::string>> words;
  std::string text;
  const auto finish = [&] {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool joined = i + 1 < words.size() && words[i + 1][0] == "+";
      const bool one_token = i + 1 < words.size() && words[i + 1][0] == "++";
      const std::string id = std::to_string(i + 1);
      if (one_token) {
        text += id + '-' + std::to_string(i + 2) + '\t' + words[i][1] + words[i + 1][1];
        text += "\t_\t_\t_\t_\t_\t_\t_\t_\n";
      }
      text += id;
      for (std::size_t column = 1; column <= 4; ++column) text += '\t' + words[i][column];
      text += "\t_\t" + words[i][5] + '\t' + words[i][6] + "\t_\t" + (joined ? "SpaceAfter=No" : "_") + '\n';
    }
    if (!words.empty()) text += '\n';
    words.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      finish();
      continue;
    }
    std::vector<std::string> word(1);
    while (line.starts_with('+')) {
      word[0] += '+';
      line.erase(0, 1);
    }
    std::istringstream columns(line);
    for (std::string column; columns >> column;) word.push_back(column);
    REQUIRE(word.size() == 7);
    words.push_back(word);
  }
  finish();
  std::istringstream conllu(text);
  return read_conllu(conllu, "gold.conllu");
}

ConllScore score(const std::string& gold, const std::string& system) {
  const Treebank expected = treebank(gold);
  const Treebank found = treebank(system);
  return conll_score(expected.document, expected.trees, found.document, found.trees);
}

const std::string sentence =
    "The the DET DT 2 det\n"
    "mine mine NOUN NN 3 nsubj:pass\n"
    "closed close VERB VBN 0 root\n"
    "in in ADP IN 5 case\n"
    "May May PROPN NNP 3 obl\n"
    "+. . PUNCT . 3 punct\n";

/// `text` with `from`, which it holds, replaced by `to`.
std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != text.npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("train/conll_score: precision, recall and F1 of a count") {
  const MatchCount count{8, 5, 4};
  CHECK(count.precision() == doctest::Approx(80.0));
  CHECK(count.recall() == doctest::Approx(50.0));
  CHECK(count.f1() == doctest::Approx(100.0 * 8 / 13));
  CHECK(MatchCount{}.precision() == 0.0);
  CHECK(MatchCount{}.f1() == 0.0);
}

TEST_CASE("train/conll_score: an analysis shares everything with itself") {
  const ConllScore same = score(sentence, sentence);
  CHECK(same.tokens == MatchCount{6, 6, 6});
  CHECK(same.sentences == MatchCount{1, 1, 1});
  for (const MatchCount& count :
       {same.words, same.upos, same.xpos, same.lemmas, same.uas, same.las, same.las_subtyped}) {
    CHECK(count == MatchCount{6, 6, 6});
  }
  CHECK(same.clas == MatchCount{3, 3, 3});  // without determiner, case and punctuation
}

TEST_CASE("train/conll_score: every figure counts its own kind of mistake") {
  const ConllScore tag = score(sentence, with(sentence, "mine NOUN NN", "mine PRON PRP"));
  CHECK(tag.upos.correct == 5);
  CHECK(tag.xpos.correct == 5);
  CHECK(tag.las.correct == 6);

  const ConllScore lemma = score(sentence, with(sentence, "mine mine", "mine my"));
  CHECK(lemma.lemmas.correct == 5);
  CHECK(lemma.upos.correct == 6);

  const ConllScore head = score(sentence, with(sentence, "NNP 3 obl", "NNP 2 obl"));
  CHECK(head.uas.correct == 5);
  CHECK(head.las.correct == 5);
  CHECK(head.clas.correct == 2);

  const ConllScore relation = score(sentence, with(sentence, "NNP 3 obl", "NNP 3 nmod"));
  CHECK(relation.uas.correct == 6);
  CHECK(relation.las.correct == 5);
  CHECK(relation.clas.correct == 2);

  const ConllScore functional = score(sentence, with(sentence, "IN 5 case", "IN 3 case"));
  CHECK(functional.las.correct == 5);
  CHECK(functional.clas.correct == 3);
}

TEST_CASE("train/conll_score: subtypes count in the subtyped figure only") {
  const ConllScore subtype = score(sentence, with(sentence, "nsubj:pass", "nsubj"));
  CHECK(subtype.las.correct == 6);
  CHECK(subtype.clas.correct == 3);
  CHECK(subtype.las_subtyped.correct == 5);
}

TEST_CASE("train/conll_score: a gold lemma \"_\" is right whatever the system says") {
  CHECK(score(with(sentence, "mine mine", "mine _"), sentence).lemmas.correct == 6);
  CHECK(score(sentence, with(sentence, "mine mine", "mine _")).lemmas.correct == 5);
}

TEST_CASE("train/conll_score: words that are cut otherwise have no partner, nor have arcs to them") {
  const std::string gold =
      "Peru Peru PROPN NNP 4 nsubj\n"
      "do do AUX VBZ 4 aux\n"
      "++n't not PART RB 4 advmod\n"
      "sell sell VERB VB 0 root\n"
      "tin tin NOUN NN 4 obj\n";
  const std::string unsplit =
      "Peru Peru PROPN NNP 3 nsubj\n"
      "don't do AUX VBZ 3 aux\n"
      "sell sell VERB VB 0 root\n"
      "tin tin NOUN NN 3 obj\n";
  const ConllScore missing = score(gold, unsplit);
  CHECK(missing.tokens == MatchCount{4, 4, 4});  // "don't" is one token of two words
  CHECK(missing.words == MatchCount{5, 4, 3});
  CHECK(missing.upos == MatchCount{5, 4, 3});
  CHECK(missing.las == MatchCount{5, 4, 3});

  const std::string head_unsplit =
      "Peru Peru PROPN NNP 3 nsubj\n"
      "don't do AUX VBZ 3 aux\n"
      "sell sell VERB VB 0 root\n"
      "tin tin NOUN NN 3 obj\n";
  const std::string head_split =
      "Peru Peru PROPN NNP 0 root\n"
      "do do AUX VBZ 1 dep\n"
      "++n't not PART RB 2 dep\n"
      "sell sell VERB VB 2 dep\n"
      "tin tin NOUN NN 4 obj\n";
  // Only "tin" has its head: "sell" hangs from a word that is cut otherwise, which is no root.
  CHECK(score(head_split, head_unsplit).uas.correct == 1);
}

TEST_CASE("train/conll_score: sentences match from first to last character, arcs across a wrong boundary do not") {
  const std::string two =
      "Tin tin NOUN NN 2 nsubj\nrose rise VERB VBD 0 root\n\nZinc zinc NOUN NN 2 nsubj\n"
      "fell fall VERB VBD 0 root\n";
  const std::string one =
      "Tin tin NOUN NN 2 nsubj\nrose rise VERB VBD 0 root\nZinc zinc NOUN NN 4 nsubj\n"
      "fell fall VERB VBD 2 parataxis\n";
  const ConllScore joined = score(two, one);
  CHECK(joined.sentences == MatchCount{2, 1, 0});
  CHECK(joined.words == MatchCount{4, 4, 4});
  CHECK(joined.uas.correct == 3);
  const ConllScore split = score(one, two);
  CHECK(split.sentences == MatchCount{1, 2, 0});
  CHECK(split.uas.correct == 3);
}

TEST_CASE("train/conll_score: white space makes no difference, other characters are an error with their place") {
  const std::string apart = "Tin tin NOUN NN 2 nsubj\nrose rise VERB VBD 0 root\n. . PUNCT . 2 punct\n";
  const std::string together = "Tin tin NOUN NN 2 nsubj\nrose rise VERB VBD 0 root\n+. . PUNCT . 2 punct\n";
  CHECK(score(apart, together).las == MatchCount{3, 3, 3});
  try {
    static_cast<void>(score(apart, with(apart, "rose", "rosy")));
    FAIL("accepted");
  } catch (const InputError& error) {
    CHECK(error.place() == Place{"gold.conllu", 1, 8});
    CHECK(std::string(error.what()).find("Tin rose .") != std::string::npos);
  }
  CHECK_THROWS_AS(static_cast<void>(score(apart, with(apart, "Tin", "T"))), InputError);
}

TEST_CASE("train/conll_score: without trees only tokens, words and sentences are counted") {
  const Treebank gold = treebank(sentence);
  const ConllScore bare = conll_score(gold.document, {}, gold.document, {});
  CHECK(bare.words == MatchCount{6, 6, 6});
  CHECK(bare.sentences == MatchCount{1, 1, 1});
  CHECK(bare.las == MatchCount{});
  CHECK(bare.clas == MatchCount{});
}
