#include "name_learner.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

namespace lode::train {

namespace {

constexpr int passes = 12;
constexpr float rate = 0.1F;
constexpr float decay = 5e-4F;    // of a weight each time that it is touched
constexpr unsigned dropped = 40;  // per cent of the features that a pass leaves out, lest words be learned by heart

using Row = std::array<float, name_label_count>;

struct Weights {
  std::vector<Row> value = std::vector<Row>(std::size_t{1} << NameTypeModel::bits);
  std::vector<Row> squares = value;  // sums of squared gradients (AdaGrad)

  [[nodiscard]] Row probabilities(const NameExample& example) const {
    Row sum{};
    for (const std::uint32_t feature : example.features) {
      for (std::size_t l = 0; l < name_label_count; ++l) sum[l] += value[feature][l];
    }
    const float most = *std::max_element(sum.begin(), sum.end());
    float total = 0;
    for (float& s : sum) total += s = std::exp(s - most);
    for (float& s : sum) s /= total;
    return sum;
  }

  void learn(const NameExample& example) {
    const Row p = probabilities(example);
    for (const std::uint32_t feature : example.features) {
      for (std::size_t l = 0; l < name_label_count; ++l) {
        const float target = static_cast<std::size_t>(example.label) == l ? 1.0F : 0.0F;
        const float gradient = example.weight * (p[l] - target) + decay * value[feature][l];
        squares[feature][l] += gradient * gradient;
        value[feature][l] -= rate * gradient / std::sqrt(squares[feature][l] + 1e-6F);
      }
    }
  }
};

/// Gold labels down, predictions across.
std::string confusion(const Weights& weights, const std::vector<NameExample>& examples) {
  std::array<std::array<int, name_label_count>, name_label_count> table{};
  for (const NameExample& example : examples) {
    const Row p = weights.probabilities(example);
    ++table[static_cast<std::size_t>(example.label)]
           [static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin())];
  }
  std::string text;
  for (const auto& row : table) text += fmt::format("{}\n", fmt::join(row, " "));
  return text;
}

double accuracy(const Weights& weights, const std::vector<NameExample>& examples) {
  std::size_t right = 0;
  for (const NameExample& example : examples) {
    const Row p = weights.probabilities(example);
    right += static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin()) ==
             static_cast<std::size_t>(example.label);
  }
  return examples.empty() ? 0.0 : static_cast<double>(right) / static_cast<double>(examples.size());
}

}  // namespace

std::string learn_names(const std::vector<NameExample>& examples, const std::vector<NameExample>& held_out,
                        std::ostream& log) {
  std::array<std::size_t, name_label_count> counts{};
  for (const NameExample& example : examples) ++counts[static_cast<std::size_t>(example.label)];
  fmt::print(log, "{} examples: {} persons, {} places, {} organizations, {} assets, {} others; {} held out\n",
             examples.size(), counts[0], counts[1], counts[2], counts[3], counts[4], held_out.size());
  Weights weights;
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::mt19937 random(1);
  for (int pass = 1; pass <= passes; ++pass) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    for (const std::size_t i : order) {
      NameExample example = examples[i];
      std::erase_if(example.features, [&](std::uint32_t) { return random() % 100 < dropped; });
      weights.learn(example);
    }
    fmt::print(log, "pass {:2}: accuracy {:.4f}, held out {:.4f}\n", pass, accuracy(weights, examples),
               accuracy(weights, held_out));
  }

  fmt::print(log, "held out, gold down, predicted across:\n{}", confusion(weights, held_out));

  float largest = 1e-6F;
  for (const Row& row : weights.value) {
    for (const float w : row) largest = std::max(largest, std::abs(w));
  }
  const float scale = largest / 127.0F;
  std::string bytes = fmt::format("lode-names 1 {} {:.9g}\n", NameTypeModel::bits, scale);
  for (const Row& row : weights.value) {
    for (const float w : row) bytes += static_cast<char>(static_cast<signed char>(std::lround(w / scale)));
  }
  return bytes;
}

}  // namespace lode::train
