#include "lode/propositions/open_tuple.hpp"

#include "data/embedded.hpp"
#include "lode/pipeline/extractor.hpp"
#include "lode/propositions/proposition_finder.hpp"
#include "lode/text/json_input.hpp"
#include "propositions/compact_tree.hpp"
#include "propositions/open_tuple_score.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <string>
#include <vector>

using namespace lode;
using test::ScoredSentence;
using test::ScoredTuple;

namespace {

std::vector<OpenTuple> tuples_of(const std::string& line) {
  static const Extractor extractor([] {
    ExtractorOptions options;
    options.depth = Depth::propositions;
    return options;
  }());
  Document document;
  document.language = "en";
  document.text = line;
  document.paragraph_is_sentence = true;
  document.paragraphs = {{0, static_cast<std::uint32_t>(line.size())}};
  const Extraction extraction = extractor.extract(std::move(document));
  return open_tuples(extraction.document, extraction.trees, extraction.propositions);
}

/// "arg1 | rel | arg | arg", one a tuple, from a hand-written tree.
std::string dump(const std::string& lines) {
  static const PropositionFinder finder{
      PredicateLexicon(embedded_file("propositions/predicates.json"), "propositions/predicates.json")};
  const Treebank bank = test::compact_tree(lines);
  std::string text;
  for (const OpenTuple& tuple : open_tuples(bank.document, bank.trees, finder.find(bank.document, bank.trees))) {
    if (!text.empty()) text += "; ";
    text += tuple.arg1 + " | " + tuple.rel;
    for (const std::string& argument : tuple.args) text += " | " + argument;
  }
  return text;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " ") + part;
  return text;
}

/// "The bridge | was designed by | a Danish engineer | in 1931", the last field may be missing.
ScoredTuple parse_expected(const std::string& line) {
  std::vector<std::string> fields;
  std::size_t begin = 1;  // behind the tab
  while (begin <= line.size()) {
    const std::size_t bar = std::min(line.find(" |", begin), line.size());
    fields.push_back(line.substr(begin, bar - begin));
    begin = bar + 3;
  }
  REQUIRE(fields.size() >= 2);
  return {fields[0], fields[1], joined({fields.begin() + 2, fields.end()}), 1.0};
}

std::vector<ScoredSentence> scored_table() {
  std::ifstream file(LODE_SOURCE_DIR "/tests/propositions/open_tuples.txt");
  std::vector<ScoredSentence> sentences;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '\t') {
      sentences.back().expected.push_back(parse_expected(line));
      continue;
    }
    ScoredSentence& sentence = sentences.emplace_back();
    for (const OpenTuple& tuple : tuples_of(line)) {
      // Two decimals, as the command prints them.
      sentence.found.push_back({tuple.arg1, tuple.rel, joined(tuple.args), std::round(tuple.confidence * 100) / 100});
    }
  }
  return sentences;
}

}  // namespace

TEST_CASE("the scorer counts words field by field and pairs tuples one to one") {
  const ScoredTuple expected{"the mine", "was closed in", "May", 1.0};
  const auto both = test::overlap(expected, {"the old mine", "was closed", "in May", 1.0});
  CHECK(both.precision == doctest::Approx(5.0 / 7.0));
  CHECK(both.recall == doctest::Approx(5.0 / 6.0));
  CHECK(test::overlap(expected, {"the mine", "opened", "May", 1.0}).recall == 0.0);   // the relation shares nothing
  CHECK(test::overlap(expected, {"the mine", "was closed", "", 1.0}).recall == 0.0);  // nor does the argument
  CHECK(test::overlap({"X", "said", "it fell", 1.0}, {"it fell", "said", "X", 1.0}).recall == 1.0);

  // Two copies of one tuple cover it once more, but only one of them is right; the unsure one is better left out.
  const std::vector<ScoredSentence> sentences{{{expected}, {expected, {"the mine", "was closed in", "May", 0.4}}}};
  CHECK(test::score_from(sentences, 0.4).precision == doctest::Approx(0.5));
  CHECK(test::best_score(sentences).precision == doctest::Approx(1.0));
  CHECK(test::best_score(sentences).threshold == 1.0);
}

TEST_CASE("open extraction finds what a reader takes from newswire and encyclopedia sentences") {
  const std::vector<ScoredSentence> sentences = scored_table();
  REQUIRE(sentences.size() > 120);
  const test::Score score = test::best_score(sentences);
  MESSAGE("open tuples: precision ", score.precision, " recall ", score.recall, " F1 ", score.f1, " at confidence ",
          score.threshold);
  CHECK(score.f1 >= 0.85);
}

TEST_CASE("the relation is the whole predicate and ends with its preposition") {
  CHECK(dump("Mines mine NOUN NNS 3 nsubj:pass\n"
             "were be AUX VBD 3 aux:pass\n"
             "closed close VERB VBN 0 root\n"
             "by by ADP IN 5 case\n"
             "Peru Peru PROPN NNP 3 obl:agent\n"
             "in in ADP IN 7 case\n"
             "May May PROPN NNP 3 obl\n") == "Mines | were closed by | Peru | in May");
  CHECK(dump("Vale Vale PROPN NNP 4 nsubj\n"
             "does do AUX VBZ 4 aux\n"
             "not not PART RB 4 advmod\n"
             "plan plan VERB VB 0 root\n"
             "to to PART TO 6 mark\n"
             "sell sell VERB VB 4 xcomp\n"
             "mines mine NOUN NNS 6 obj\n") == "Vale | does not plan to sell | mines");
  CHECK(dump("Ports port NOUN NNS 4 nsubj\n"
             "are be AUX VBP 4 cop\n"
             "not not PART RB 4 advmod\n"
             "popular popular ADJ JJ 0 root\n"
             "with with ADP IN 6 case\n"
             "crews crew NOUN NNS 4 obl\n") == "Ports | are not popular with | crews");
}

TEST_CASE("coordinated verbs share auxiliaries, coordinated objects stay together") {
  CHECK(dump("Vale Vale PROPN NNP 3 nsubj\n"
             "will will AUX MD 3 aux\n"
             "buy buy VERB VB 0 root\n"
             "pits pit NOUN NNS 3 obj\n"
             "and and CCONJ CC 6 cc\n"
             "close close VERB VB 3 conj\n"
             "mines mine NOUN NNS 6 obj\n"
             "and and CCONJ CC 9 cc\n"
             "ports port NOUN NNS 7 conj\n") == "Vale | will buy | pits; Vale | will close | mines and ports");
}

TEST_CASE("asides are left out of arguments and are tuples of their own") {
  CHECK(dump("Vale Vale PROPN NNP 11 nsubj\n"
             ", , PUNCT , 3 punct\n"
             "miner miner NOUN NN 1 appos\n"
             "of of ADP IN 5 case\n"
             "ore ore NOUN NN 3 nmod\n"
             ", , PUNCT , 8 punct\n"
             "which which PRON WDT 8 nsubj\n"
             "owns own VERB VBZ 1 acl:relcl\n"
             "ports port NOUN NNS 8 obj\n"
             ", , PUNCT , 8 punct\n"
             "left leave VERB VBD 0 root\n"
             "Peru Peru PROPN NNP 11 obj\n") == "Vale | is | miner of ore; Vale | owns | ports; Vale | left | Peru");
}

TEST_CASE("who is asked to do it is the subject of what is asked") {
  CHECK(dump("Courts court NOUN NNS 2 nsubj\n"
             "ordered order VERB VBD 0 root\n"
             "Vale Vale PROPN NNP 2 obj\n"
             "to to PART TO 5 mark\n"
             "pay pay VERB VB 2 xcomp\n"
             "fines fine NOUN NNS 5 obj\n") == "Courts | ordered | Vale to pay fines; Vale | to pay | fines");
  CHECK(dump("Vale Vale PROPN NNP 2 nsubj\n"
             "declined decline VERB VBD 0 root\n"
             "to to PART TO 4 mark\n"
             "comment comment VERB VB 2 xcomp\n") == "Vale | declined to | comment");
}

TEST_CASE("existence has an empty subject, weather nothing to say") {
  CHECK(dump("There there PRON EX 2 expl\n"
             "is be VERB VBZ 0 root\n"
             "water water NOUN NN 2 nsubj\n"
             "in in ADP IN 5 case\n"
             "lakes lake NOUN NNS 3 nmod\n") == "There | is | water in lakes");
  CHECK(dump("It it PRON PRP 2 nsubj\n"
             "rained rain VERB VBD 0 root\n") == "");
}

TEST_CASE("a tuple always has a subject, a relation and an argument") {
  for (const char* const line : {"It rained.", "Close the door!", "Who sold the mine?", "( )", "\"", "... , , ."}) {
    for (const OpenTuple& tuple : tuples_of(line)) {
      CHECK_FALSE(tuple.arg1.empty());
      CHECK_FALSE(tuple.rel.empty());
      REQUIRE_FALSE(tuple.args.empty());
      for (const std::string& argument : tuple.args) CHECK_FALSE(argument.empty());
    }
  }
}

TEST_CASE("what the command prints is in its schema") {
  const JsonSchema schema("open-extraction.schema.json");
  std::size_t lines = 0;
  for (const char* const name : {"open", "open_sentences"}) {
    std::ifstream file(std::string(LODE_SOURCE_DIR "/tests/cases/extract/") + name + "/expected");
    for (std::string line; std::getline(file, line); ++lines) CHECK(schema.fault(parse_json(line, name)) == "");
  }
  CHECK(lines > 4);
  CHECK(schema.fault(parse_json(
            R"({"sentence":"It fell.","tuples":[{"arg1":"It","rel":"fell","args":[],"confidence":1}]})", "none")) !=
        "");
}
