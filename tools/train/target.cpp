#include "target.hpp"

#include "float_rows.hpp"

#include <algorithm>

namespace lode::train {

namespace {

constexpr float least_chance = 0.002F;  // less teaches nothing

}  // namespace

Target Target::certain(std::size_t value) {
  Target target;
  target.values[0] = static_cast<std::uint16_t>(value);
  target.chances[0] = 1.0F;
  return target;
}

Target Target::likeliest(const float* chances, std::size_t size) {
  // One place stays free for the annotated choice.
  constexpr std::size_t places = most - 1;
  Target target;
  for (std::size_t i = 0; i < size; ++i) {
    if (chances[i] < least_chance || chances[i] <= target.chances[places - 1]) continue;
    std::size_t place = places - 1;
    for (; place > 0 && target.chances[place - 1] < chances[i]; --place) {
      target.chances[place] = target.chances[place - 1];
      target.values[place] = target.values[place - 1];
    }
    target.chances[place] = chances[i];
    target.values[place] = static_cast<std::uint16_t>(i);
  }
  float sum = 0.0F;
  for (const float chance : target.chances) sum += chance;
  for (float& chance : target.chances) chance /= sum;
  return target;
}

Target mixed(const Target& gold, const Target& taught, float weight) {
  Target target = taught;
  for (float& chance : target.chances) chance *= weight;
  std::size_t place = 0;
  while (place + 1 < Target::most && target.chances[place] > 0.0F && target.values[place] != gold.values[0]) ++place;
  target.values[place] = gold.values[0];
  target.chances[place] += 1.0F - weight;
  return target;
}

double softmax_gradient(float* scores, std::size_t size, const Target& target) {
  float wanted = 0.0F;
  for (std::size_t i = 0; i < Target::most; ++i) {
    if (target.chances[i] > 0.0F) wanted += target.chances[i] * scores[target.values[i]];
  }
  const float log_sum = softmax(scores, size);
  for (std::size_t i = 0; i < Target::most; ++i) {
    if (target.chances[i] > 0.0F) scores[target.values[i]] -= target.chances[i];
  }
  return static_cast<double>(log_sum - wanted);
}

}  // namespace lode::train
