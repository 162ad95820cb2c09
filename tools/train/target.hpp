#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace lode::train {

/// What a choice should be: a distribution over a few numbers. The annotated choice alone, or what teachers think.
struct Target {
  static constexpr std::size_t most = 6;
  std::array<std::uint16_t, most> values{};
  std::array<float, most> chances{};  ///< They sum to 1; 0 where unused.

  /// One choice for certain.
  [[nodiscard]] static Target certain(std::size_t value);
  /// The likeliest choices of a distribution over `size` numbers, made to sum to 1.
  [[nodiscard]] static Target likeliest(const float* chances, std::size_t size);
};

/// `weight` of `taught` and the rest of `gold`, which is one choice for certain.
[[nodiscard]] Target mixed(const Target& gold, const Target& taught, float weight);

/// Turns scores into the gradient of their cross-entropy with `target`: probabilities minus the target's chances.
/// Returns the loss.
double softmax_gradient(float* scores, std::size_t size, const Target& target);

/// The targets of one word.
struct Lesson {
  Target tag;     ///< Joint tags.
  Target head;    ///< Index in the sentence; its size for the root.
  Target deprel;  ///< The relation to the head that the tree gives.
};

}  // namespace lode::train
