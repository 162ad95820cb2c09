#include "lode/syntax/kernels.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <random>
#include <vector>

using namespace lode;

namespace {

template <typename T>
bool same_bits(const std::vector<T>& a, const std::vector<T>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0;
}

std::vector<float> random_floats(std::mt19937& random, std::size_t size, float range) {
  std::vector<float> values(size);
  for (float& value : values) value = range * (static_cast<float>(random() % 65536) / 32768.0F - 1.0F);
  return values;
}

std::vector<std::int32_t> random_sums(std::mt19937& random, std::size_t size) {
  std::vector<std::int32_t> values(size);
  for (std::int32_t& value : values) value = static_cast<std::int32_t>(random() % 200001) - 100000;
  return values;
}

std::vector<SimdLevel> levels_to_test() {
  std::vector<SimdLevel> levels;
  for (const SimdLevel level : {SimdLevel::ssse3, SimdLevel::avx2, SimdLevel::avx512}) {
    if (is_available(level)) levels.push_back(level);
  }
  return levels;
}

}  // namespace

TEST_CASE("syntax/kernels: every level multiplies as the plain code does, also at the extremes") {
  std::mt19937 random(3);
  for (const std::size_t count : {1U, 2U, 3U, 4U, 7U}) {
    constexpr std::size_t rows = 64;
    constexpr std::size_t columns = 48;
    std::vector<std::uint8_t> activations(count * rows);
    std::vector<std::int8_t> weights(rows * columns);
    for (auto& value : activations) value = static_cast<std::uint8_t>(random() % 3 == 0 ? 63 : random() % 64);
    for (auto& value : weights) {
      value = static_cast<std::int8_t>(random() % 3 == 0 ? 127 : static_cast<int>(random() % 255) - 127);
    }
    const auto offsets = random_sums(random, columns);
    QuantizedMatrix matrix;
    matrix.weights = weights.data();
    matrix.offsets = offsets.data();
    matrix.rows = rows;
    matrix.columns = columns;
    std::vector<std::int32_t> expected(count * columns);
    portable_kernels.multiply(activations.data(), count, matrix, expected.data());
    std::int32_t by_hand = offsets[5];
    for (std::size_t k = 0; k < rows; ++k) by_hand += activations[k] * weights[(k / 4) * 4 * columns + 4 * 5 + k % 4];
    CHECK(expected[5] == by_hand);
    for (const SimdLevel level : levels_to_test()) {
      std::vector<std::int32_t> out(count * columns);
      kernels_for(level).multiply(activations.data(), count, matrix, out.data());
      CHECK(out == expected);
    }
  }
}

TEST_CASE("syntax/kernels: every level rounds and adds to the same bits as the plain code") {
  std::mt19937 random(11);
  constexpr std::size_t width = 64;
  constexpr std::size_t words = 5;
  const auto products = random_sums(random, words * 3 * width);
  const auto scales = random_floats(random, 3 * width, 1e-4F);
  const auto biases = random_floats(random, 3 * width, 1.0F);
  const auto start = random_floats(random, words * width, 3.0F);
  std::vector<std::int8_t> rows(3 * width);
  for (auto& value : rows) value = static_cast<std::int8_t>(random() % 255);
  const std::int8_t* row_list[] = {rows.data(), rows.data() + width, rows.data() + 2 * width};

  const auto run = [&](const Kernels& kernels) {
    std::vector<float> out = start;
    kernels.recur(products.data(), scales.data(), biases.data(), words, width, out.data());
    std::vector<float> more(4 * width);
    kernels.convolve(start.data(), products.data(), products.data() + width, nullptr, scales.data(), biases.data(),
                     width, more.data());
    kernels.sum_rows(row_list, 3, width, 0.01F, more.data() + width);
    kernels.to_real(products.data(), scales.data(), biases.data(), width, more.data() + 2 * width);
    kernels.add_rectified(start.data(), start.data() + width, biases.data(), scales.data(), start.data() + 2 * width,
                          width, more.data() + 3 * width);
    out.insert(out.end(), more.begin(), more.end());
    std::vector<std::uint8_t> bytes(2 * start.size());
    kernels.quantize(start.data(), start.size(), 9.7F, bytes.data());
    kernels.quantize_positive(start.data(), start.size(), 17.3F, bytes.data() + start.size());
    std::vector<std::int8_t> signs(start.size());
    kernels.quantize_signed(start.data(), start.size(), 55.5F, signs.data());
    for (const auto byte : bytes) out.push_back(byte);
    for (const auto sign : signs) out.push_back(sign);
    out.push_back(static_cast<float>(kernels.index_of_max(start.data(), start.size())));
    return out;
  };
  const auto expected = run(portable_kernels);
  for (const SimdLevel level : levels_to_test()) CHECK(same_bits(run(kernels_for(level)), expected));
}

TEST_CASE("syntax/kernels: activations are rounded to the nearest of 64 steps") {
  const std::vector<float> values = {0.0F, 1.0F, -1.0F, 0.74F, 100.0F, -100.0F};
  std::vector<std::uint8_t> out(values.size());
  portable_kernels.quantize(values.data(), values.size(), 2.0F, out.data());
  CHECK(out == std::vector<std::uint8_t>{32, 34, 30, 33, 63, 0});
  portable_kernels.quantize_positive(values.data(), values.size(), 2.0F, out.data());
  CHECK(out == std::vector<std::uint8_t>{0, 2, 0, 1, 63, 0});
}
