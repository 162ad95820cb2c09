#include "lode/syntax/sentence_scorer.hpp"

#include "lode/syntax/tags.hpp"
#include "lode/syntax/tree.hpp"

#include <algorithm>
#include <limits>

namespace lode {

void SentenceScorer::read(const std::vector<std::string_view>& forms) {
  count_ = forms.size();
  const std::size_t columns = network_.size.head_columns();
  sums_.resize(count_ * columns);
  projected_.resize(count_ * columns);
  const float* states = encoder_.encode(forms);
  const std::uint8_t* activations =
      encoder_.activations(states, count_, network_.size.width, network_.scales.heads_input);
  kernels_.multiply(activations, count_, network_.heads, sums_.data());
  tags_.resize(count_);
  for (std::size_t i = 0; i < count_; ++i) {
    float* row = projected_.data() + i * columns;
    kernels_.to_real(sums_.data() + i * columns, network_.heads.scales, network_.heads.biases, columns, row);
    tags_[i] = static_cast<std::uint16_t>(kernels_.index_of_max(row, network_.size.tag_columns));
  }
}

ArcScores SentenceScorer::arc_scores() {
  const ArcScores scores = arcs_.score(kernels_, network_.arcs, projected_.data() + network_.size.tag_columns,
                                       network_.size.head_columns(), count_);
  const float share = network_.scales.guess_share;
  if (share <= 0.0F) return scores;
  // The guess was made from other vectors: where the two disagree, the mean is right more often than either.
  for (std::size_t i = 0; i < count_; ++i) {
    float* row = arcs_.values() + i * scores.stride;
    const float* guess = encoder_.guess_scores() + i * scores.stride;
    for (std::size_t head = 0; head <= count_; ++head) row[head] += share * (guess[head] - row[head]);
  }
  return scores;
}

void SentenceScorer::read_heads(const std::int32_t* heads) {
  const std::size_t width = network_.size.label_width;
  const std::size_t columns = network_.size.head_columns();
  const std::size_t begin = network_.size.tag_columns + 2 * std::size_t{network_.size.arc_width};
  hidden_.resize(count_ * width);
  for (std::size_t i = 0; i < count_; ++i) {
    const float* dependent = projected_.data() + i * columns + begin;
    const bool root = heads[i] == no_head;
    const auto head = static_cast<std::size_t>(root ? 0 : heads[i]);
    const std::size_t head_tag = root ? network_.size.tags : tags_[head];
    const auto bucket = root ? root_distance_bucket : distance_bucket(static_cast<std::int32_t>(i) - heads[i]);
    const float* head_part = root ? network_.root_part : projected_.data() + head * columns + begin + width;
    kernels_.add_rectified(dependent, head_part, network_.dependent_tag_parts + tags_[i] * width,
                           network_.head_tag_parts + head_tag * width, network_.distance_parts + bucket * width, width,
                           hidden_.data() + i * width);
  }
  hidden_activations_.resize(count_ * width);
  kernels_.quantize_positive(hidden_.data(), count_ * width, 1.0F / network_.scales.label_hidden,
                             hidden_activations_.data());
  const std::size_t label_columns = network_.size.label_columns;
  sums_.resize(std::max(sums_.size(), count_ * label_columns));
  kernels_.multiply(hidden_activations_.data(), count_, network_.labels, sums_.data());
  label_scores_.resize(label_columns);
}

const float* SentenceScorer::label_scores(std::size_t word) {
  const std::size_t columns = network_.size.label_columns;
  kernels_.to_real(sums_.data() + word * columns, network_.labels.scales, network_.labels.biases, columns,
                   label_scores_.data());
  label_scores_[static_cast<std::size_t>(Deprel::root)] = std::numeric_limits<float>::lowest();
  return label_scores_.data();
}

}  // namespace lode
