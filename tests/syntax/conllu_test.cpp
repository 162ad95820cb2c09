#include "lode/syntax/conllu.hpp"

#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace lode;

namespace {

/// Lines with blanks between columns, as they are easier to read here; "/" stands for an empty line.
std::string conllu(std::string_view columns) {
  std::string text(columns);
  bool comment = false;
  bool line_start = true;
  for (char& c : text) {
    if (line_start) comment = c == '#';
    line_start = c == '\n';
    if (c == ' ' && !comment) c = '\t';
  }
  return text;
}

Treebank read(std::string_view columns) {
  std::istringstream in(conllu(columns));
  return read_conllu(in, "test.conllu");
}

std::string message_of(std::string_view columns) {
  try {
    static_cast<void>(read(columns));
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

constexpr std::string_view two_sentences =
    "# newdoc id = a\n"
    "# sent_id = a-1\n"
    "# text = Peru doesn't sell zinc.\n"
    "1 Peru Peru PROPN NNP _ 4 nsubj _ _\n"
    "2-3 doesn't _ _ _ _ _ _ _ _\n"
    "2 does do AUX VBZ _ 4 aux _ _\n"
    "3 n't not PART RB _ 4 advmod _ _\n"
    "4 sell sell VERB VB _ 0 root _ _\n"
    "5 zinc zinc NOUN NN _ 4 obj _ SpaceAfter=No\n"
    "6 . . PUNCT . _ 4 punct _ _\n"
    "\n"
    "# newpar\n"
    "# sent_id = a-2\n"
    "1 Why why ADV WRB _ 0 root _ SpaceAfter=No\n"
    "2 ? ? PUNCT . _ 1 punct _ _\n"
    "\n";

}  // namespace

TEST_CASE("syntax/conllu: text, tokens, sentences and trees of a treebank") {
  const Treebank bank = read(two_sentences);
  const Document& document = bank.document;
  CHECK(document.text == "Peru doesn't sell zinc.\n\nWhy? ");
  REQUIRE(bank.trees.size() == 2);
  CHECK(bank.sentence_ids[0] == "a-1");
  CHECK(document.slice(document.tokens[2].span) == "n't");
  CHECK(document.tokens[2].continues);
  CHECK_FALSE(document.tokens[1].continues);
  CHECK(document.sentences[1].tokens == IndexRange{6, 8});
  CHECK(document.slice(document.sentences[1].span) == "Why?");
  CHECK(document.paragraphs.size() == 2);
  CHECK(bank.trees[0].words[3].head == no_head);
  CHECK(bank.trees[0].words[4].head == 3);
  CHECK(bank.trees[0].lemma(1) == "do");
  CHECK(bank.trees[0].words[2].continues);
}

TEST_CASE("syntax/conllu: what is written reads back as the same trees") {
  const Treebank bank = read(two_sentences);
  std::ostringstream out;
  write_conllu(out, bank.document, bank.trees);
  CHECK(out.str().find("2-3\tdoesn't\t_\t_") != std::string::npos);
  CHECK(out.str().find("zinc\tzinc\tNOUN\tNN\t_\t4\tobj\t_\tSpaceAfter=No\n") != std::string::npos);
  std::istringstream in(out.str());
  const Treebank again = read_conllu(in, "again");
  CHECK(again.trees == bank.trees);
  CHECK(again.document.text == bank.document.text);
  CHECK(again.document.tokens == bank.document.tokens);
}

TEST_CASE("syntax/conllu: empty nodes are skipped and unknown XPOS becomes none") {
  const Treebank bank =
      read("1 Zinc zinc NOUN SUBST _ 0 root _ _\n1.1 _ _ VERB _ _ _ _ _ _\n2 rose rise VERB VBD _ 1 dep _ _\n");
  REQUIRE(bank.trees.size() == 1);
  CHECK(bank.trees[0].size() == 2);
  CHECK(bank.trees[0].words[0].xpos == Xpos::none);
}

TEST_CASE("syntax/conllu: every fault names its line and quotes it") {
  struct Case {
    std::string_view input;
    std::string_view message;
  };
  const Case cases[] = {
      {"1 Zinc zinc NOUN NN _ 0 root _\n", "test.conllu:1: a word line has 10 columns between tabs\n  1\tZinc"},
      {"1 Zinc zinc NOUN NN _ 0 root _ _ _\n", "test.conllu:1: a word line has 10 columns"},
      {"2 Zinc zinc NOUN NN _ 0 root _ _\n", "test.conllu:1: word 1 is expected here"},
      {"1 Zinc zinc NAME NN _ 0 root _ _\n", "\"NAME\" is no universal part of speech"},
      {"1 Zinc zinc NOUN NN _ 0 root _ _\n2 up up ADV RB _ x advmod _ _\n", "test.conllu:2: head \"x\" is no number"},
      {"1 Zinc zinc NOUN NN _ 0 root _ _\n2 up up ADV RB _ 1 above _ _\n", "\"above\" is no relation"},
      {"1 Zinc zinc NOUN NN _ 0 nsubj _ _\n", "head 0 and the relation root go together"},
      {"1 Zinc zinc NOUN NN _ 0 root _ _\n2 up up ADV RB _ 3 advmod _ _\n", "head 3 lies outside the sentence"},
      {"1 Zinc zinc NOUN NN _ 0 root _ _\n2 up up ADV RB _ 0 root _ _\n", "2 roots instead of one"},
      {"1 Zinc zinc NOUN NN _ 0 root _ _\n2 up up ADV RB _ 3 dep _ _\n3 a a DET DT _ 2 det _ _\n", "in a circle"},
      {"3-4 Zinc _ _ _ _ _ _ _ _\n", "multiword token is out of order"},
      {"1-2 Zinc _ _ _ _ _ _ _ _\n1 Zinc zinc NOUN NN _ 0 root _ _\n", "reaches past the last word"},
      {"# text = Tin\n1 Zinc zinc NOUN NN _ 0 root _ _\n", "\"Zinc\" is not what \"# text\" says there"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.input);
    CHECK(message_of(c.input).find(c.message) != std::string::npos);
  }
}
