#include "target.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace lode::train;

namespace {

float sum(const Target& target) {
  float total = 0.0F;
  for (const float chance : target.chances) total += chance;
  return total;
}

/// How likely the target says `value` is.
float chance_of(const Target& target, std::size_t value) {
  float total = 0.0F;
  for (std::size_t i = 0; i < Target::most; ++i) total += target.values[i] == value ? target.chances[i] : 0.0F;
  return total;
}

}  // namespace

TEST_CASE("train/target: the likeliest choices are kept in order and sum to one") {
  const std::array<float, 9> chances = {0.05F, 0.3F, 0.001F, 0.02F, 0.25F, 0.2F, 0.1F, 0.069F, 0.01F};
  const Target target = Target::likeliest(chances.data(), chances.size());
  CHECK(target.values[0] == 1);
  CHECK(target.values[1] == 4);
  CHECK(target.values[4] == 7);
  CHECK(target.chances[5] == 0.0F);  // left for the annotated choice
  CHECK(sum(target) == doctest::Approx(1.0F));
  CHECK(chance_of(target, 1) == doctest::Approx(0.3F / 0.919F));
}

TEST_CASE("train/target: the annotated choice is mixed in, whether the teachers thought of it or not") {
  const std::array<float, 8> chances = {0.0F, 0.4F, 0.2F, 0.15F, 0.15F, 0.1F, 0.0F, 0.0F};
  const Target taught = Target::likeliest(chances.data(), chances.size());
  const Target known = mixed(Target::certain(2), taught, 0.5F);
  CHECK(sum(known) == doctest::Approx(1.0F));
  CHECK(chance_of(known, 2) == doctest::Approx(0.6F));
  CHECK(chance_of(known, 1) == doctest::Approx(0.2F));
  const Target unknown = mixed(Target::certain(7), taught, 0.25F);
  CHECK(sum(unknown) == doctest::Approx(1.0F));
  CHECK(chance_of(unknown, 7) == doctest::Approx(0.75F));
  CHECK(chance_of(unknown, 1) == doctest::Approx(0.1F));
}

TEST_CASE("train/target: the gradient is that of the cross-entropy") {
  const std::vector<float> scores = {0.3F, -1.2F, 2.0F, 0.7F};
  const Target target =
      mixed(Target::certain(3), Target::likeliest(std::array{0.6F, 0.1F, 0.3F, 0.0F}.data(), 4), 0.4F);
  std::vector<float> gradient = scores;
  softmax_gradient(gradient.data(), gradient.size(), target);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    constexpr float step = 1e-2F;
    std::vector<float> above = scores;
    std::vector<float> below = scores;
    above[i] += step;
    below[i] -= step;
    const double slope =
        (softmax_gradient(above.data(), above.size(), target) - softmax_gradient(below.data(), below.size(), target)) /
        (2.0 * step);
    CHECK(gradient[i] == doctest::Approx(slope).epsilon(0.01));
  }
}
