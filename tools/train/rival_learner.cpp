#include "rival_learner.hpp"

#include <cmath>
#include <utility>

namespace lode::train {

namespace {

constexpr int steps = 12;

using Matrix = std::vector<std::vector<double>>;

/// Solves `matrix` x = `right` for a symmetric positive definite matrix, by Cholesky's decomposition.
std::vector<double> solve(Matrix matrix, std::vector<double> right) {
  const std::size_t size = right.size();
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= matrix[i][k] * matrix[j][k];
      matrix[i][j] = i == j ? std::sqrt(sum) : sum / matrix[j][j];
    }
  }
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t k = 0; k < i; ++k) right[i] -= matrix[i][k] * right[k];
    right[i] /= matrix[i][i];
  }
  for (std::size_t i = size; i-- > 0;) {
    for (std::size_t k = i + 1; k < size; ++k) right[i] -= matrix[k][i] * right[k];
    right[i] /= matrix[i][i];
  }
  return right;
}

}  // namespace

RivalWeights fit_rivals(const std::vector<RivalExample>& examples, std::size_t relations, double shrinkage) {
  const std::size_t size = rival_feature_count + relations;
  std::vector<double> weights(size, 0.0);
  for (int step = 0; step < steps; ++step) {
    Matrix curvature(size, std::vector<double>(size, 0.0));
    std::vector<double> gradient(size, 0.0);
    for (std::size_t i = 0; i < size; ++i) {
      curvature[i][i] = shrinkage;
      gradient[i] = -shrinkage * weights[i];
    }
    for (const RivalExample& example : examples) {
      const std::size_t bias = rival_feature_count + example.relation;
      double sum = weights[bias];
      for (std::size_t i = 0; i < rival_feature_count; ++i) sum += weights[i] * example.rivals[i];
      const double probability = 1.0 / (1.0 + std::exp(-sum));
      const double slope = probability * (1.0 - probability);
      const double miss = (example.right ? 1.0 : 0.0) - probability;
      for (std::size_t i = 0; i < rival_feature_count; ++i) {
        gradient[i] += miss * example.rivals[i];
        for (std::size_t j = 0; j <= i; ++j) curvature[i][j] += slope * example.rivals[i] * example.rivals[j];
        curvature[bias][i] += slope * example.rivals[i];
      }
      gradient[bias] += miss;
      curvature[bias][bias] += slope;
    }
    const std::vector<double> change = solve(std::move(curvature), std::move(gradient));
    for (std::size_t i = 0; i < size; ++i) weights[i] += change[i];
  }
  RivalWeights result;
  for (std::size_t i = 0; i < rival_feature_count; ++i) result.rivals[i] = weights[i];
  result.relations.assign(weights.begin() + rival_feature_count, weights.end());
  return result;
}

}  // namespace lode::train
