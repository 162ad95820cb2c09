#include "attention.hpp"

#include "float_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lode::train {

// Columns of the projection: dependent and head vectors of the guess, then what a head passes down, what a dependent
// passes up, and what a word keeps to itself.

void Attention::forward(const float* p, const std::vector<std::size_t>& begins, const std::vector<float>& states) {
  const std::size_t width = layout_.dimensions.width;
  const std::size_t arc = layout_.dimensions.attention_width;
  const std::size_t columns = layout_.dimensions.attention_columns();
  const std::size_t words = begins.back();
  input_ = states;
  projected_.resize(words * columns);
  math_.multiply(input_.data(), width, 1, p + blocks_.weights.begin, columns, projected_.data(), columns, words, width,
                 columns, false);
  add_bias(projected_.data(), p + blocks_.bias.begin, words, columns);
  output_.resize(words * width);
  chances_.resize(begins.size() - 1);
  for (std::size_t s = 0; s + 1 < begins.size(); ++s) {
    const std::size_t n = begins[s + 1] - begins[s];
    const std::size_t stride = padded(n + 1);
    const float* rows = projected_.data() + begins[s] * columns;
    heads_.assign(stride * arc, 0.0F);
    for (std::size_t i = 0; i < n; ++i) std::copy_n(rows + i * columns + arc, arc, heads_.data() + i * arc);
    std::copy_n(p + blocks_.root_head.begin, arc, heads_.data() + n * arc);
    transpose(heads_.data(), stride, arc, transposed_);
    std::vector<float>& chances = chances_[s];
    chances.resize(n * stride);
    math_.multiply(rows, columns, 1, transposed_.data(), stride, chances.data(), stride, n, arc, stride, false);
    for (std::size_t i = 0; i < n; ++i) {
      float* row = chances.data() + i * stride;
      for (std::size_t head = 0; head <= n; ++head) row[head] += p[blocks_.distance.begin + bucket_of(i, head, n)];
      row[i] = std::numeric_limits<float>::lowest();
      softmax(row, n + 1);
      std::fill(row + n + 1, row + stride, 0.0F);
    }
    float* out = output_.data() + begins[s] * width;
    for (std::size_t i = 0; i < n; ++i) std::copy_n(rows + i * columns + 2 * arc + 2 * width, width, out + i * width);
    math_.multiply(chances.data(), stride, 1, rows + 2 * arc, columns, out, width, n, n, width, true);
    math_.multiply(chances.data(), 1, stride, rows + 2 * arc + width, columns, out, width, n, n, width, true);
    for (std::size_t i = 0; i < n; ++i) {
      const float root = chances[i * stride + n];
      for (std::size_t k = 0; k < width; ++k) {
        float& value = out[i * width + k];
        value = std::max(0.0F, value + root * p[blocks_.root_part.begin + k]);
      }
    }
  }
}

double Attention::backward(const float* p, float* g, const std::vector<std::size_t>& begins,
                           std::span<const TrainingSentence* const> sentences, std::vector<float>& d_output,
                           float guess_weight, std::vector<float>& d_states) {
  const std::size_t width = layout_.dimensions.width;
  const std::size_t arc = layout_.dimensions.attention_width;
  const std::size_t columns = layout_.dimensions.attention_columns();
  const std::size_t words = begins.back();
  double loss = 0.0;
  for (std::size_t i = 0; i < d_output.size(); ++i) {
    if (output_[i] <= 0.0F) d_output[i] = 0.0F;
  }
  d_projected_.assign(words * columns, 0.0F);
  for (std::size_t s = 0; s + 1 < begins.size(); ++s) {
    const std::size_t n = begins[s + 1] - begins[s];
    const std::size_t stride = padded(n + 1);
    const float* rows = projected_.data() + begins[s] * columns;
    float* d_rows = d_projected_.data() + begins[s] * columns;
    const float* d = d_output.data() + begins[s] * width;
    const std::vector<float>& chances = chances_[s];
    float* d_down = d_rows + 2 * arc;
    for (std::size_t i = 0; i < n; ++i) std::copy_n(d + i * width, width, d_rows + i * columns + 2 * arc + 2 * width);
    math_.multiply(chances.data(), 1, stride, d, width, d_down, columns, n, n, width, true);
    math_.multiply(chances.data(), stride, 1, d, width, d_down + width, columns, n, n, width, true);

    // d_chances[i][j] = d_i . down_j + up_i . d_j
    d_chances_.assign(n * stride, 0.0F);
    part_.assign(stride * width, 0.0F);
    for (std::size_t j = 0; j < n; ++j) std::copy_n(rows + j * columns + 2 * arc, width, part_.data() + j * width);
    std::copy_n(p + blocks_.root_part.begin, width, part_.data() + n * width);
    transpose(part_.data(), stride, width, transposed_);
    math_.multiply(d, width, 1, transposed_.data(), stride, d_chances_.data(), stride, n, width, stride, true);
    part_.assign(stride * width, 0.0F);
    std::copy_n(d, n * width, part_.data());
    transpose(part_.data(), stride, width, transposed_);
    math_.multiply(rows + 2 * arc + width, columns, 1, transposed_.data(), stride, d_chances_.data(), stride, n, width,
                   stride, true);
    const TrainingSentence& sentence = *sentences[s];
    for (std::size_t i = 0; i < n; ++i) {
      const float* chance = chances.data() + i * stride;
      float* d_row = d_chances_.data() + i * stride;
      const float root = chance[n];
      for (std::size_t k = 0; k < width; ++k) g[blocks_.root_part.begin + k] += root * d[i * width + k];
      float mean = 0.0F;
      for (std::size_t j = 0; j <= n; ++j) mean += chance[j] * d_row[j];
      for (std::size_t j = 0; j <= n; ++j) d_row[j] = chance[j] * (d_row[j] - mean + guess_weight);
      const Target& target = sentence[i].lesson.head;
      for (std::size_t k = 0; k < Target::most; ++k) {
        if (target.chances[k] <= 0.0F) continue;
        d_row[target.values[k]] -= guess_weight * target.chances[k];
        loss -= target.chances[k] * std::log(static_cast<double>(chance[target.values[k]]) + 1e-30);
      }
      std::fill(d_row + n + 1, d_row + stride, 0.0F);
      for (std::size_t j = 0; j <= n; ++j) g[blocks_.distance.begin + bucket_of(i, j, n)] += d_row[j];
    }
    heads_.assign(stride * arc, 0.0F);
    for (std::size_t i = 0; i < n; ++i) std::copy_n(rows + i * columns + arc, arc, heads_.data() + i * arc);
    std::copy_n(p + blocks_.root_head.begin, arc, heads_.data() + n * arc);
    math_.multiply(d_chances_.data(), stride, 1, heads_.data(), arc, d_rows, columns, n, n + 1, arc, true);
    part_.resize(stride * arc);
    math_.multiply(d_chances_.data(), 1, stride, rows, columns, part_.data(), arc, n + 1, n, arc, false);
    for (std::size_t i = 0; i < n; ++i) math_.add(d_rows + i * columns + arc, part_.data() + i * arc, arc);
    math_.add(g + blocks_.root_head.begin, part_.data() + n * arc, arc);
  }
  math_.multiply(input_.data(), 1, width, d_projected_.data(), columns, g + blocks_.weights.begin, columns, width,
                 words, columns, true);
  add_columns(d_projected_.data(), words, columns, g + blocks_.bias.begin);
  transpose(p + blocks_.weights.begin, width, columns, transposed_);
  math_.multiply(d_projected_.data(), columns, 1, transposed_.data(), width, d_states.data(), width, words, columns,
                 width, true);
  return loss;
}

}  // namespace lode::train
