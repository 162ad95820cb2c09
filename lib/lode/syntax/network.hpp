#pragma once

// Private: the quantised network's weights, used where they lie in the model file.

#include "lode/syntax/arc_scorer.hpp"
#include "lode/syntax/embedding_rows.hpp"
#include "lode/syntax/kernels.hpp"
#include "lode/syntax/model_format.hpp"
#include "lode/syntax/tags.hpp"

#include <span>
#include <vector>

namespace lode {

/// A joint tag.
struct TagPair {
  Upos upos;
  Xpos xpos;
};

/// A layer in which every word guesses its head.
struct AttentionLayer {
  QuantizedMatrix matrix;
  ArcWeights guesses;
  const float* root_part = nullptr;  ///< What the root passes down.
};

struct Network {
  /// Throws: InputError when a section is missing or of the wrong size.
  explicit Network(const ModelView& model);

  Dimensions size{};
  Scales scales{};
  std::vector<TagPair> tags;
  FingerprintTable forms;
  WordLexicon lexicon;
  const std::int8_t* embeddings = nullptr;
  QuantizedMatrix word_layer;
  QuantizedMatrix convolution;  ///< Columns: for the word after, for itself, for the word before.
  std::vector<QuantizedMatrix> layers;
  std::vector<AttentionLayer> attentions;
  QuantizedMatrix heads;
  ArcWeights arcs;
  QuantizedMatrix labels;
  const float* dependent_tag_parts = nullptr;  ///< Rows of label width, one a tag.
  const float* head_tag_parts = nullptr;       ///< One a tag, then the root's.
  const float* distance_parts = nullptr;       ///< One a distance bucket.
  const float* root_part = nullptr;            ///< The root as a head.

 private:
  void read_attentions(const ModelView& model);
};

}  // namespace lode
