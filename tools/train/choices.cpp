#include "choices.hpp"

#include "float_rows.hpp"

#include <algorithm>
#include <limits>

namespace lode::train {

void Choices::learn(const float* p, const TrainingSentence& sentence, const float* rows, float* g, float* d_rows,
                    Losses& losses) {
  learn_tags(sentence, rows, d_rows, losses);
  learn_heads(p, sentence, rows, g, d_rows, losses);
  learn_relations(p, sentence, rows, g, d_rows, losses);
}

void Choices::learn_tags(const TrainingSentence& sentence, const float* rows, float* d_rows, Losses& losses) {
  const Dimensions& size = layout_.dimensions;
  const std::size_t columns = size.head_columns();
  const std::size_t n = sentence.size();
  predicted_.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    const float* row = rows + i * columns;
    float* d_row = d_rows + i * columns;
    std::copy_n(row, size.tags, d_row);
    predicted_[i] = static_cast<std::size_t>(std::max_element(row, row + size.tags) - row);
    losses.tags += softmax_gradient(d_row, size.tags, sentence[i].lesson.tag);
  }
}

void Choices::learn_heads(const float* p, const TrainingSentence& sentence, const float* rows, float* g, float* d_rows,
                          Losses& losses) {
  const Dimensions& size = layout_.dimensions;
  const std::size_t columns = size.head_columns();
  const std::size_t n = sentence.size();
  const std::size_t arc = size.arc_width;
  const std::size_t stride = padded(n + 1);
  std::vector<float> heads(stride * arc, 0.0F);
  for (std::size_t i = 0; i < n; ++i) {
    std::copy_n(rows + i * columns + size.tag_columns + arc, arc, heads.data() + i * arc);
  }
  std::copy_n(p + layout_.root_head.begin, arc, heads.data() + n * arc);
  transpose(heads.data(), stride, arc, transposed_);
  std::vector<float> scores(n * stride);
  math_.multiply(rows + size.tag_columns, columns, 1, transposed_.data(), stride, scores.data(), stride, n, arc, stride,
                 false);
  for (std::size_t i = 0; i < n; ++i) {
    float* row = scores.data() + i * stride;
    for (std::size_t head = 0; head <= n; ++head) row[head] += p[layout_.distance_scores.begin + bucket_of(i, head, n)];
    row[i] = std::numeric_limits<float>::lowest();
    losses.heads += softmax_gradient(row, n + 1, sentence[i].lesson.head);
    std::fill(row + n + 1, row + stride, 0.0F);
    for (std::size_t head = 0; head <= n; ++head) g[layout_.distance_scores.begin + bucket_of(i, head, n)] += row[head];
  }
  math_.multiply(scores.data(), stride, 1, heads.data(), arc, d_rows + size.tag_columns, columns, n, stride, arc, true);
  std::vector<float> d_heads(stride * arc);
  math_.multiply(scores.data(), 1, stride, rows + size.tag_columns, columns, d_heads.data(), arc, stride, n, arc,
                 false);
  for (std::size_t i = 0; i < n; ++i)
    math_.add(d_rows + i * columns + size.tag_columns + arc, d_heads.data() + i * arc, arc);
  math_.add(g + layout_.root_head.begin, d_heads.data() + n * arc, arc);
}

void Choices::learn_relations(const float* p, const TrainingSentence& sentence, const float* rows, float* g,
                              float* d_rows, Losses& losses) {
  const Dimensions& size = layout_.dimensions;
  const std::size_t columns = size.head_columns();
  const std::size_t n = sentence.size();
  const std::size_t hidden_size = size.label_width;
  const std::size_t label_columns = size.label_columns;
  const std::size_t first = size.tag_columns + 2 * std::size_t{size.arc_width};
  std::vector<float> hidden(n * hidden_size);
  const auto parts = [&](std::size_t i) {
    const std::size_t head = sentence[i].head;
    const std::size_t tag = head == n ? size.tags : predicted_[head];
    struct Parts {
      std::size_t dependent_tag, head_tag, distance;
    };
    return Parts{layout_.dependent_tag_parts.begin + predicted_[i] * hidden_size,
                 layout_.head_tag_parts.begin + tag * hidden_size,
                 layout_.distance_parts.begin + bucket_of(i, head, n) * hidden_size};
  };
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t head = sentence[i].head;
    const float* a = rows + i * columns + first;
    const float* b = head == n ? p + layout_.root_part.begin : rows + head * columns + first + hidden_size;
    const auto part = parts(i);
    for (std::size_t k = 0; k < hidden_size; ++k) {
      hidden[i * hidden_size + k] =
          std::max(0.0F, a[k] + b[k] + p[part.dependent_tag + k] + p[part.head_tag + k] + p[part.distance + k]);
    }
  }
  std::vector<float> logits(n * label_columns);
  math_.multiply(hidden.data(), hidden_size, 1, p + layout_.labels.begin, label_columns, logits.data(), label_columns,
                 n, hidden_size, label_columns, false);
  add_bias(logits.data(), p + layout_.labels_bias.begin, n, label_columns);
  for (std::size_t i = 0; i < n; ++i) {
    float* row = logits.data() + i * label_columns;
    if (sentence[i].head == n) {
      std::fill_n(row, label_columns, 0.0F);  // the root's relation is given
      continue;
    }
    losses.labels += softmax_gradient(row, deprel_count, sentence[i].lesson.deprel);
    std::fill(row + deprel_count, row + label_columns, 0.0F);
  }
  add_columns(logits.data(), n, label_columns, g + layout_.labels_bias.begin);
  math_.multiply(hidden.data(), 1, hidden_size, logits.data(), label_columns, g + layout_.labels.begin, label_columns,
                 hidden_size, n, label_columns, true);
  transpose(p + layout_.labels.begin, hidden_size, label_columns, transposed_);
  std::vector<float> d_hidden(n * hidden_size);
  math_.multiply(logits.data(), label_columns, 1, transposed_.data(), hidden_size, d_hidden.data(), hidden_size, n,
                 label_columns, hidden_size, false);
  for (std::size_t i = 0; i < n; ++i) {
    float* d = d_hidden.data() + i * hidden_size;
    for (std::size_t k = 0; k < hidden_size; ++k) {
      if (hidden[i * hidden_size + k] <= 0.0F) d[k] = 0.0F;
    }
    const std::size_t head = sentence[i].head;
    const auto part = parts(i);
    math_.add(d_rows + i * columns + first, d, hidden_size);
    math_.add(head == n ? g + layout_.root_part.begin : d_rows + head * columns + first + hidden_size, d, hidden_size);
    math_.add(g + part.dependent_tag, d, hidden_size);
    math_.add(g + part.head_tag, d, hidden_size);
    math_.add(g + part.distance, d, hidden_size);
  }
}

}  // namespace lode::train
