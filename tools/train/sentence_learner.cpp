#include "sentence_learner.hpp"

#include "lode/text/sentence_splitter.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <unordered_set>
#include <utility>

namespace lode::train {

namespace {

constexpr int margin = 2;               // a decision closer than that to the wrong side is learned from
constexpr double largest_weight = 127;  // of a weight in the file

constexpr const char* note =
    "Averaged perceptron for the ends of English sentences, made by lode-train sentences.\n"
    "source: UD English-EWT and UD English-GUM without its non-commercial genres, training parts, 2025\n"
    "licence: CC BY-SA 4.0 (EWT), CC BY 4.0 and public domain (GUM); attribution to both treebanks";

// Answers with the treebank's sentence ends, and learns from them on the way.
class LearningJudge final : public BoundaryJudge {
 public:
  LearningJudge() : weights_(boundary_weight_count, 0), sums_(boundary_weight_count, 0) {}

  void begin(const Treebank& treebank) {
    ends_.clear();
    for (const Sentence& sentence : treebank.document.sentences) ends_.insert(sentence.span.end);
  }

  [[nodiscard]] bool ends_sentence(const BoundaryFeatures& features, std::uint32_t offset) override {
    const bool end = ends_.contains(offset);
    int score = 0;
    for (const std::uint16_t feature : features) score += weights_[feature];
    ++places_;
    if ((end ? score : -score) <= margin) {
      ++mistakes_;
      const int change = end ? 1 : -1;
      for (const std::uint16_t feature : features) {
        weights_[feature] += change;
        sums_[feature] += change * places_;
      }
    }
    return end;
  }

  [[nodiscard]] std::int64_t take_mistakes() { return std::exchange(mistakes_, 0); }

  // The average over all places, in the range of the file.
  [[nodiscard]] std::vector<signed char> average() const {
    std::vector<double> averages(boundary_weight_count);
    double largest = 1;
    for (std::size_t i = 0; i < averages.size(); ++i) {
      averages[i] = weights_[i] - static_cast<double>(sums_[i]) / static_cast<double>(places_);
      largest = std::max(largest, std::abs(averages[i]));
    }
    std::vector<signed char> rounded(boundary_weight_count);
    for (std::size_t i = 0; i < averages.size(); ++i) {
      rounded[i] = static_cast<signed char>(std::lround(averages[i] * largest_weight / largest));
    }
    return rounded;
  }

 private:
  std::unordered_set<std::uint32_t> ends_;  // offsets; only asked, never walked through
  std::vector<int> weights_;
  std::vector<std::int64_t> sums_;
  std::int64_t places_ = 0;
  std::int64_t mistakes_ = 0;
};

}  // namespace

std::string learn_sentences(const std::vector<Treebank>& treebanks, int epochs, std::ostream& log) {
  LearningJudge judge;
  for (int epoch = 1; epoch <= epochs; ++epoch) {
    for (const Treebank& treebank : treebanks) {
      judge.begin(treebank);
      Document document = treebank.document;
      segment(document, judge);
    }
    log << "epoch " << epoch << ": learned from " << judge.take_mistakes() << " places\n";
  }
  return boundary_model_file(note, judge.average());
}

}  // namespace lode::train
