#pragma once

#include "gradient.hpp"

#include <string>
#include <vector>

namespace lode::train {

/// The lemma sections of a model, ready to be written.
struct LemmaTables {
  std::vector<std::uint64_t> dictionary;
  std::vector<std::uint64_t> suffixes;
  std::string scripts;
};

/// The model file of a float network: weights rounded to 8 bits, activation steps from `ranges`. `guess_share` is that
/// of the last attention layer's guess in an arc's score.
[[nodiscard]] std::string make_model(const ParameterLayout& layout, const std::vector<float>& parameters,
                                     const Vocabulary& vocabulary, ActivationRanges ranges, float guess_share,
                                     const LemmaTables& lemmas);

}  // namespace lode::train
