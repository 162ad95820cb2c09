#pragma once

// Private: from the words of a sentence to one vector a word that knows its sentence.

#include "lode/syntax/network.hpp"
#include "lode/syntax/word_features.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Embeds words and runs convolution and recurrences. Keeps its memory, and what it has worked out of recent words,
/// from sentence to sentence; what is kept never changes a result.
class Encoder {
 public:
  Encoder(const Network& network, const Kernels& kernels);

  /// Vectors of the words, `width` floats each, valid until the next call.
  const float* encode(const std::vector<std::string_view>& forms);

  /// Normalised form of each word of the last sentence.
  [[nodiscard]] const std::string& normal(std::size_t word) const noexcept { return normals_[word]; }

  /// 6-bit activations of `count` rows of `size` floats; valid until the next call.
  const std::uint8_t* activations(const float* rows, std::size_t count, std::size_t size, float step);

 private:
  /// Where a word's vector and convolution products lie.
  struct Place {
    const float* vector;
    const std::int32_t* products;
  };
  void embed(const std::vector<std::string_view>& forms);

  const Network& network_;
  const Kernels& kernels_;
  WordFeatures features_;
  std::vector<std::string> normals_;
  std::vector<Place> places_;
  std::vector<float> vectors_;
  std::vector<std::int32_t> products_;
  std::vector<float> states_;
  std::vector<std::uint8_t> activations_;
};

}  // namespace lode
