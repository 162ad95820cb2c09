#include "rival_learner.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace lode;
using namespace lode::train;

TEST_CASE("the second look learns how much a rival speaks against") {
  // Right when the own log odds are positive, unless a rival (row 4) is surer; relation 1 is right more seldom.
  std::vector<RivalExample> examples;
  for (int own = -3; own <= 3; ++own) {
    for (int rival = -3; rival <= 3; ++rival) {
      for (std::uint32_t relation = 0; relation < 2; ++relation) {
        RivalExample example;
        example.rivals[0] = own;
        example.rivals[4] = rival;
        example.relation = relation;
        example.right = own - rival > (relation == 1 ? 1 : 0);
        examples.push_back(example);
      }
    }
  }
  const RivalWeights weights = fit_rivals(examples, 2, 1.0);
  CHECK(weights.rivals[0] > 0.5);
  CHECK(weights.rivals[4] < -0.5);
  CHECK(weights.relations[1] < weights.relations[0]);
  CHECK(weights.rivals[7] == 0.0);

  // At the optimum the gradient of the penalised likelihood vanishes.
  double gradient = -weights.rivals[0];
  for (const RivalExample& example : examples) {
    double sum = weights.relations[example.relation];
    for (std::size_t i = 0; i < rival_feature_count; ++i) sum += weights.rivals[i] * example.rivals[i];
    gradient += ((example.right ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-sum))) * example.rivals[0];
  }
  CHECK(gradient == doctest::Approx(0.0).epsilon(1e-6));
}
