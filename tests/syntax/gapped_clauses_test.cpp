#include "lode/syntax/gapped_clauses.hpp"

#include "propositions/compact_tree.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lode;

namespace {

/// "2:nsubj 0:root ...": heads and relations after the step, 1-based.
std::string attached(const std::string& lines) {
  Treebank bank = test::compact_tree(lines);
  Tree& tree = bank.trees.front();
  std::vector<std::string_view> forms;
  for (const Word& word : tree.words) forms.push_back(bank.document.slice(word.span));
  GappedClauses gaps;
  gaps.attach(forms, tree.words.data());
  std::string text;
  for (const Word& word : tree.words) {
    if (!text.empty()) text += ' ';
    text += std::to_string(word.head + 1) + ':' + std::string(to_string(word.deprel));
  }
  return text;
}

}  // namespace

TEST_CASE("syntax/gapped_clauses: a name and a commodity before a phrase like the verb's are subject and object") {
  CHECK(attached("Chile Chile PROPN NNP 2 nsubj\n"
                 "sells sell VERB VBZ 0 root\n"
                 "copper copper NOUN NN 2 obj\n"
                 "to to ADP IN 5 case\n"
                 "China China PROPN NNP 2 obl\n"
                 "+, , PUNCT , 9 punct\n"
                 "and and CCONJ CC 9 cc\n"
                 "Peru Peru PROPN NNP 9 compound\n"
                 "zinc zinc NOUN NN 5 conj\n"
                 "to to ADP IN 11 case\n"
                 "Japan Japan PROPN NNP 9 nmod\n") ==
        "2:nsubj 0:root 2:obj 5:case 2:obl 8:punct 8:cc 2:conj 8:orphan 11:case 8:orphan");
}

TEST_CASE("syntax/gapped_clauses: a name of two words takes the rest of what is owned") {
  CHECK(attached("Vale Vale PROPN NNP 2 nsubj\n"
                 "owns own VERB VBZ 0 root\n"
                 "51 51 NUM CD 4 nummod\n"
                 "+% % SYM NN 2 obj\n"
                 "+, , PUNCT , 7 punct\n"
                 "Rio Rio PROPN NNP 2 vocative\n"
                 "Tinto Tinto PROPN NNP 9 compound\n"
                 "the the DET DT 9 det\n"
                 "rest rest NOUN NN 2 obj\n") ==
        "2:nsubj 0:root 4:nummod 2:obj 7:punct 7:compound 2:conj 9:det 7:orphan");
}

TEST_CASE("syntax/gapped_clauses: lists and further objects stay as they are") {
  // "Vale ships nickel to Tesla, Ford and GM": no phrase behind the names.
  const std::string list =
      "Vale Vale PROPN NNP 2 nsubj\n"
      "ships ship VERB VBZ 0 root\n"
      "nickel nickel NOUN NN 2 obj\n"
      "to to ADP IN 5 case\n"
      "Tesla Tesla PROPN NNP 2 obl\n"
      "+, , PUNCT , 7 punct\n"
      "Ford Ford PROPN NNP 5 conj\n"
      "and and CCONJ CC 9 cc\n"
      "GM GM PROPN NNP 5 conj\n";
  CHECK(attached(list) == "2:nsubj 0:root 2:obj 5:case 2:obl 7:punct 5:conj 9:cc 5:conj");
  // "Vale ships nickel to Tesla and cobalt to Ford": one subject, two objects.
  const std::string objects =
      "Vale Vale PROPN NNP 2 nsubj\n"
      "ships ship VERB VBZ 0 root\n"
      "nickel nickel NOUN NN 2 obj\n"
      "to to ADP IN 5 case\n"
      "Tesla Tesla PROPN NNP 2 obl\n"
      "and and CCONJ CC 7 cc\n"
      "cobalt cobalt NOUN NN 3 conj\n"
      "to to ADP IN 9 case\n"
      "Ford Ford PROPN NNP 7 nmod\n";
  CHECK(attached(objects) == "2:nsubj 0:root 2:obj 5:case 2:obl 7:cc 3:conj 9:case 7:nmod");
}
