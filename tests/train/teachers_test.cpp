#include "teachers.hpp"

#include "data/embedded.hpp"
#include "tiny_treebank.hpp"

#include "lode/syntax/parser.hpp"

#include <doctest/doctest.h>

using namespace lode;
using namespace lode::train;

TEST_CASE("train/teachers: one teacher decides what the parser decides, several alike too") {
  const std::string model(embedded_file("english.model"));
  const Treebank treebank = tiny_treebank();
  const Parser parser(model);
  const std::vector<Tree> parsed = parser.parse(treebank.document);
  for (const std::size_t count : {1, 3}) {
    const std::vector<std::string> models(count, model);
    Teachers teachers(models);
    for (std::size_t s = 0; s < parsed.size(); ++s) {
      Tree tree;
      teachers.read(treebank.document, treebank.document.sentences[s]);
      teachers.decide(treebank.document, treebank.document.sentences[s], tree);
      REQUIRE(tree.size() == parsed[s].size());
      for (std::size_t i = 0; i < tree.size(); ++i) {
        CHECK(tree.words[i].head == parsed[s].words[i].head);
        CHECK(tree.words[i].deprel == parsed[s].words[i].deprel);
        CHECK(tree.words[i].upos == parsed[s].words[i].upos);
        CHECK(tree.words[i].xpos == parsed[s].words[i].xpos);
      }
    }
  }
}

TEST_CASE("train/teachers: lessons count tags by the pupil's vocabulary and relations for the given heads") {
  const Treebank treebank = tiny_treebank();
  const Vocabulary vocabulary = make_vocabulary({treebank}, {}, {1, 1}, {});
  const std::vector<std::string> models = {std::string(embedded_file("english.model"))};
  Teachers teachers(models);
  teachers.read(treebank.document, treebank.document.sentences[3]);
  const std::vector<Lesson> lessons = teachers.lessons(vocabulary, treebank.trees[3]);
  REQUIRE(lessons.size() == 5);
  const TagPair in = vocabulary.tags[lessons[2].tag.values[0]];
  CHECK(in.upos == Upos::adp);
  CHECK(in.xpos == Xpos::in);
  CHECK(lessons[2].head.values[0] == 3);
  CHECK(lessons[2].deprel.values[0] == static_cast<std::uint16_t>(Deprel::case_));
  CHECK(lessons[1].head.values[0] == 5);  // the root
  CHECK(lessons[1].deprel.values[0] == static_cast<std::uint16_t>(Deprel::root));
}
