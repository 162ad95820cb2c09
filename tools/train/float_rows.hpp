#pragma once

// Small steps on rows of floats that several parts of the float network take.

#include "lode/syntax/model_format.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lode::train {

/// Turns scores into probabilities; returns the logarithm of their exponentials' sum.
float softmax(float* scores, std::size_t size);

/// to[c][r] = from[r][c]
void transpose(const float* from, std::size_t rows, std::size_t columns, std::vector<float>& to);

/// Adds `bias` to each of `count` rows.
void add_bias(float* rows, const float* bias, std::size_t count, std::size_t size);

/// Adds `count` rows to `sums`.
void add_columns(const float* rows, std::size_t count, std::size_t size, float* sums);

/// `distance_bucket` of an arc, where head `words` is the root.
[[nodiscard]] std::uint32_t bucket_of(std::size_t dependent, std::size_t head, std::size_t words);

/// `size` rounded up to whole vectors.
[[nodiscard]] constexpr std::size_t padded(std::size_t size) { return (size + 15) / 16 * 16; }

}  // namespace lode::train
