#include "gradient.hpp"

#include "tiny_treebank.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

using namespace lode;
using namespace lode::train;

namespace {

Dimensions tiny_dimensions(const Vocabulary& vocabulary) {
  Dimensions size{};
  size.width = 32;
  size.layers = 2;
  size.tags = static_cast<std::uint32_t>(vocabulary.tags.size());
  size.tag_columns = 16;
  size.arc_width = 16;
  size.label_width = 16;
  size.attention_width = 16;
  size.attention_after = 1;
  size.attention_layers = 2;
  size.label_columns = 64;
  size.form_rows = vocabulary.form_row_count();
  return size;
}

/// The tiny treebank's sentences; the teachers' opinion is made up: another tag and another head have a chance too.
std::vector<TrainingSentence> doubtful_sentences(const Vocabulary& vocabulary, const Treebank& treebank) {
  std::vector<TrainingSentence> sentences;
  for (std::size_t s = 0; s < treebank.trees.size(); ++s) {
    sentences.push_back(make_sentence(vocabulary, treebank.document, treebank.document.sentences[s], treebank.trees[s],
                                      FormChange::none));
    TrainingSentence& sentence = sentences.back();
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      Lesson& lesson = sentence[i].lesson;
      lesson.tag = mixed(lesson.tag, Target::certain((sentence[i].tag + 1) % vocabulary.tags.size()), 0.3F);
      lesson.head = mixed(lesson.head, Target::certain(i == 0 ? 1 : 0), 0.4F);
      lesson.deprel = mixed(lesson.deprel, Target::certain(static_cast<std::size_t>(Deprel::nmod)), 0.2F);
    }
  }
  return sentences;
}

}  // namespace

TEST_CASE("train/gradient: the whole network's gradient is the loss's slope") {
  const std::vector<Treebank> treebanks = {tiny_treebank()};
  const Vocabulary vocabulary = make_vocabulary(treebanks, {}, {1, 1}, {});
  REQUIRE(vocabulary.tags.size() <= 16);
  const ParameterLayout layout(tiny_dimensions(vocabulary), embedding_row_count(vocabulary.form_row_count()));
  const std::vector<TrainingSentence> sentences = doubtful_sentences(vocabulary, treebanks[0]);
  std::vector<const TrainingSentence*> batch;
  for (const TrainingSentence& sentence : sentences) batch.push_back(&sentence);
  std::vector<float> parameters = initial_parameters(layout, 3);
  parameters[layout.heads_bias.begin] = 5.0F;  // the best tag, which the loss of relations uses, must not change
  const Dropout dropout{0.0F, 0.0F, 0.0F, 0.0F, 0.5F};
  GradientWorker worker(layout);
  const auto loss = [&](const std::vector<float>& values) {
    worker.clear();
    const Losses losses = worker.run(values, batch, dropout, 1);
    return losses.tags + losses.heads + losses.labels + static_cast<double>(dropout.guess_weight) * losses.guesses;
  };
  loss(parameters);
  const std::vector<float> gradient = worker.gradient();

  // Along a direction within each block: single weights have slopes that float sums cannot resolve.
  const std::pair<const char*, Block> blocks[] = {
      {"embeddings", layout.embeddings},
      {"word layer", layout.word_layer},
      {"convolution", layout.convolution},
      {"first layer", layout.layers[0]},
      {"last layer", layout.layers[1]},
      {"layer bias", layout.layer_biases[0]},
      {"attention", layout.attentions[0].weights},
      {"second attention", layout.attentions[1].weights},
      {"attention bias", layout.attentions[0].bias},
      {"attention root", layout.attentions[0].root_head},
      {"attention part", layout.attentions[0].root_part},
      {"guess distance", layout.attentions[0].distance},
      {"heads", layout.heads},
      {"labels", layout.labels},
      {"root head", layout.root_head},
      {"distance scores", layout.distance_scores},
      {"tag parts", layout.dependent_tag_parts},
      {"distance parts", layout.distance_parts},
  };
  for (const auto& [name, block] : blocks) {
    CAPTURE(std::string(name));
    double square = 0.0;
    for (std::size_t i = block.begin; i < block.begin + block.size(); ++i)
      square += static_cast<double>(gradient[i]) * gradient[i];
    const double length = std::sqrt(square);
    REQUIRE(length > 0.0);
    constexpr double step = 0.01;
    std::vector<float> above = parameters;
    std::vector<float> below = parameters;
    for (std::size_t i = block.begin; i < block.begin + block.size(); ++i) {
      above[i] += static_cast<float>(step * gradient[i] / length);
      below[i] -= static_cast<float>(step * gradient[i] / length);
    }
    CHECK((loss(above) - loss(below)) / (2.0 * step) == doctest::Approx(length).epsilon(0.02));
  }
}
