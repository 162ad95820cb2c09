#pragma once

#include "adam.hpp"
#include "corpus.hpp"
#include "gradient.hpp"

#include <functional>
#include <string>
#include <vector>

namespace lode::train {

struct TrainingOptions {
  std::uint32_t epochs = 20;
  std::uint64_t seed = 1;
  std::uint32_t width = 192;
  std::uint32_t layers = 3;
  std::uint32_t arc_width = 96;
  std::uint32_t label_width = 96;
  std::uint32_t attention_width = 64;
  std::uint32_t attention_after = 2;
  std::uint32_t attention_layers = 2;
  LeastCounts least_counts;
  float guess_share = 0.7F;  ///< Of the last attention layer's guess in an arc's score, when parsing.
  std::uint32_t batch_words = 600;
  std::uint32_t threads = 2;   ///< Also shards of a batch: part of what makes the result.
  float average_decay = 0.0F;  ///< Of the exponential average of the weights; 0 for none.
  float case_change = 0.0F;    ///< Part of the sentences that is shown in capitals or as a title.
  std::uint32_t evaluate_every = 5;
  float teacher_weight = 0.5F;         ///< Of the teachers' chances where there is an annotated tree.
  std::uint32_t unlabelled_words = 0;  ///< Words of unlabelled text that an epoch shows; 0 for all.
  Dropout dropout;
  Adam::Options adam;
};

/// Says how training goes, line by line.
using Progress = std::function<void(const std::string&)>;

/// What a model learns from.
struct TrainingData {
  std::vector<Treebank> treebanks;
  std::vector<Treebank> untaught;     ///< More treebanks, of which the teachers' opinion does not count.
  std::vector<Treebank> development;  ///< Only measured.
  std::vector<std::string> teachers;  ///< Model files' bytes; may be empty.
  std::vector<Treebank> unlabelled;   ///< Segmented text, for which teachers make the trees.
  WordNet net;
};

/// Trains and returns the model file. Deterministic given the options and the data.
[[nodiscard]] std::string train_model(const TrainingData& data, const TrainingOptions& options,
                                      const Progress& progress);

}  // namespace lode::train
