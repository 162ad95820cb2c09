#pragma once

// Private: the quantised network's weights, used where they lie in the model file.

#include "lode/syntax/fingerprint_table.hpp"
#include "lode/syntax/kernels.hpp"
#include "lode/syntax/model_format.hpp"
#include "lode/syntax/tags.hpp"

#include <array>
#include <span>
#include <vector>

namespace lode {

/// A joint tag.
struct TagPair {
  Upos upos;
  Xpos xpos;
};

struct Network {
  /// Throws: InputError when a section is missing or of the wrong size.
  explicit Network(const ModelView& model);

  Dimensions size{};
  Scales scales{};
  std::vector<TagPair> tags;
  FingerprintTable forms;
  const std::int8_t* embeddings = nullptr;
  std::array<std::uint32_t, 8> hashed_begin{};  ///< First embedding row of each hashed table.
  QuantizedMatrix convolution;                  ///< Columns: for the word after, for itself, for the word before.
  std::vector<QuantizedMatrix> layers;
  QuantizedMatrix heads;
  QuantizedMatrix labels;
  const std::int8_t* root_head = nullptr;
  const float* distance_scores = nullptr;
  const float* dependent_tag_parts = nullptr;  ///< Rows of label width, one a tag.
  const float* head_tag_parts = nullptr;       ///< One a tag, then the root's.
  const float* distance_parts = nullptr;       ///< One a distance bucket.
  const float* root_part = nullptr;            ///< The root as a head.
};

}  // namespace lode
