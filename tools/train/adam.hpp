#pragma once

#include "gradient.hpp"

#include <cstdint>
#include <vector>

namespace lode::train {

/// Adam over all parameters; embedding rows move only when a word of the batch has them.
class Adam {
 public:
  struct Options {
    float rate = 2e-3F;
    float decay_first = 0.9F;
    float decay_second = 0.98F;
    float weight_decay = 0.0F;
    float largest_norm = 5.0F;
  };

  Adam(const ParameterLayout& layout, const Options& options);

  /// One step with the summed gradients of all workers, divided by `words`. `rate_factor` is the schedule's part.
  void step(std::vector<float>& parameters, std::vector<GradientWorker>& workers, std::size_t words, float rate_factor);

 private:
  const ParameterLayout& layout_;
  Options options_;
  std::vector<float> first_;
  std::vector<float> second_;
  std::uint64_t steps_ = 0;
};

}  // namespace lode::train
