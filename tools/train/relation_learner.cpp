#include "relation_learner.hpp"

#include <cmath>
#include <numeric>
#include <utility>

namespace lode::train {

namespace {

constexpr double beta = 1.0;

class Ftrl {
 public:
  Ftrl(std::size_t features, const LearnerOptions& options) : options_(options), z_(features), n_(features) {}

  [[nodiscard]] double weight(std::uint32_t feature) const {
    const double z = z_[feature];
    if (std::abs(z) <= options_.l1) return 0.0;
    const double sign = z < 0.0 ? -1.0 : 1.0;
    return -(z - sign * options_.l1) / ((beta + std::sqrt(n_[feature])) / options_.rate + options_.l2);
  }

  void learn(const Example& example) {
    double sum = example.offset;
    for (const std::uint32_t feature : example.features) sum += weight(feature);
    const double probability = 1.0 / (1.0 + std::exp(-sum));
    const double gradient = probability - (example.right ? 1.0 : 0.0);
    for (const std::uint32_t feature : example.features) {
      const double old = weight(feature);
      const double sigma = (std::sqrt(n_[feature] + gradient * gradient) - std::sqrt(n_[feature])) / options_.rate;
      z_[feature] += gradient - sigma * old;
      n_[feature] += gradient * gradient;
    }
  }

 private:
  LearnerOptions options_;
  std::vector<double> z_;
  std::vector<double> n_;
};

}  // namespace

std::vector<double> fit_logistic(const std::vector<const Example*>& examples, std::size_t feature_count,
                                 const LearnerOptions& options) {
  Ftrl model(feature_count, options);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint64_t state = 0x9E3779B97F4A7C15ULL;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      std::swap(order[i - 1], order[static_cast<std::size_t>((state >> 33) % i)]);
    }
    for (const std::size_t index : order) model.learn(*examples[index]);
  }
  std::vector<double> weights(feature_count);
  for (std::size_t feature = 0; feature < feature_count; ++feature) {
    weights[feature] = model.weight(static_cast<std::uint32_t>(feature));
  }
  return weights;
}

}  // namespace lode::train
