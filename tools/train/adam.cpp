#include "adam.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <thread>

namespace lode::train {

namespace {

double square_sum(const float* values, std::size_t size) {
  double sums[8] = {};
  std::size_t i = 0;
  for (; i + 8 <= size; i += 8) {
    for (std::size_t k = 0; k < 8; ++k) sums[k] += static_cast<double>(values[i + k]) * values[i + k];
  }
  for (; i < size; ++i) sums[0] += static_cast<double>(values[i]) * values[i];
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

}  // namespace

Adam::Adam(const ParameterLayout& layout, const Options& options)
    : layout_(layout), options_(options), first_(layout.total, 0.0F), second_(layout.total, 0.0F) {}

void Adam::step(std::vector<float>& parameters, std::vector<GradientWorker>& workers, std::size_t words,
                float rate_factor) {
  ++steps_;
  const VectorMath& math = vector_math();
  const std::size_t width = layout_.dimensions.width;
  std::vector<float>& sum = workers[0].gradient();
  const std::size_t dense = layout_.embeddings.size();

  // Sum of all workers, in their order, and its norm.
  double norm = 0.0;
  std::vector<std::uint32_t> rows = workers[0].touched_rows();
  for (std::size_t w = 1; w < workers.size(); ++w) {
    const std::vector<float>& gradient = workers[w].gradient();
    math.add(sum.data() + dense, gradient.data() + dense, layout_.total - dense);
    for (const std::uint32_t row : workers[w].touched_rows()) {
      math.add(sum.data() + row * width, gradient.data() + row * width, width);
    }
    std::vector<std::uint32_t> all;
    std::set_union(rows.begin(), rows.end(), workers[w].touched_rows().begin(), workers[w].touched_rows().end(),
                   std::back_inserter(all));
    rows = std::move(all);
  }
  norm += square_sum(sum.data() + dense, layout_.total - dense);
  for (const std::uint32_t row : rows) norm += square_sum(sum.data() + row * width, width);
  const float scale = 1.0F / static_cast<float>(words);
  const auto length = static_cast<float>(std::sqrt(norm)) * scale;
  const float gradient_scale = length > options_.largest_norm ? scale * options_.largest_norm / length : scale;

  const auto correction = [this](float decay) {
    return static_cast<float>(1.0 / (1.0 - std::pow(static_cast<double>(decay), static_cast<double>(steps_))));
  };
  const auto update = [&](std::size_t begin, std::size_t size) {
    math.adam(parameters.data() + begin, sum.data() + begin, first_.data() + begin, second_.data() + begin, size,
              options_.rate * rate_factor, gradient_scale, options_.decay_first, options_.decay_second,
              correction(options_.decay_first), correction(options_.decay_second), options_.weight_decay);
  };
  std::thread embeddings([&] {
    for (const std::uint32_t row : rows) update(row * width, width);
  });
  update(dense, layout_.total - dense);
  embeddings.join();
  // The first worker forgets its own rows only: those that others added are cleared here.
  for (const std::uint32_t row : rows) std::fill_n(sum.begin() + static_cast<std::ptrdiff_t>(row * width), width, 0.0F);
  for (GradientWorker& worker : workers) worker.clear();
}

}  // namespace lode::train
