#include "trainer.hpp"

#include "data/embedded.hpp"
#include "tiny_treebank.hpp"

#include "lode/syntax/parser.hpp"
#include "lode/text/segment.hpp"

#include <doctest/doctest.h>

using namespace lode;
using namespace lode::train;

namespace {

std::string train_tiny(std::uint64_t seed, std::uint32_t epochs, bool taught) {
  TrainingData data;
  data.treebanks = {tiny_treebank()};
  if (taught) {
    data.teachers.emplace_back(embedded_file("english.model"));
    Document& text = data.unlabelled.emplace_back().document;
    text.text = "Chile mines copper. The port ships it to Korea.";
    text.paragraphs = {{0, static_cast<std::uint32_t>(text.text.size())}};
    segment(text);
  }
  TrainingOptions options;
  options.epochs = epochs;
  options.evaluate_every = epochs;
  options.seed = seed;
  options.width = 32;
  options.layers = 2;
  options.arc_width = options.label_width = options.attention_width = 16;
  options.attention_after = 1;
  options.least_counts = {1, 1};
  options.batch_words = 15;
  options.threads = 2;
  options.adam.rate = 1e-2F;
  options.case_change = 0.1F;
  return train_model(data, options, [](const std::string&) {});
}

}  // namespace

TEST_CASE("train/trainer: the same data, options and seed make the same bytes, another seed does not") {
  const std::string model = train_tiny(1, 2, true);
  CHECK(train_tiny(1, 2, true) == model);
  CHECK(train_tiny(2, 2, true) != model);
}

TEST_CASE("train/trainer: a model learns its treebank by heart") {
  const Treebank treebank = tiny_treebank();
  const std::string model = train_tiny(1, 150, false);
  const Parser parser(model);
  const std::vector<Tree> trees = parser.parse(treebank.document);
  for (std::size_t s = 0; s < trees.size(); ++s) {
    for (std::uint32_t i = 0; i < trees[s].size(); ++i) {
      CAPTURE(treebank.document.slice(trees[s].words[i].span));
      CHECK(trees[s].words[i].head == treebank.trees[s].words[i].head);
      CHECK(trees[s].words[i].deprel == treebank.trees[s].words[i].deprel);
      CHECK(trees[s].words[i].xpos == treebank.trees[s].words[i].xpos);
      CHECK(trees[s].lemma(i) == treebank.trees[s].lemma(i));
    }
  }
}
