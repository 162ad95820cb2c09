#include "lode/syntax/encoder.hpp"

#include "syntax/shipped_network.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

using namespace lode;

namespace {

using Forms = std::vector<std::string_view>;

/// The shipped network cut down to embeddings, convolution and, if wished, the first attention layer behind them.
Network without_recurrences(bool attention) {
  Network cut = test::shipped_network();
  cut.layers.clear();
  cut.size.attention_after = attention ? 0 : 1;
  return cut;
}

std::vector<float> vectors_of(Encoder& encoder, const Forms& forms) {
  const float* vectors = encoder.encode(forms);
  return {vectors, vectors + forms.size() * test::shipped_network().size.width};
}

std::vector<float> vectors_of(const Network& used, const Kernels& kernels, const Forms& forms) {
  Encoder encoder(used, kernels);
  return vectors_of(encoder, forms);
}

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

bool same_word(const std::vector<float>& a, const std::vector<float>& b, std::size_t word) {
  const std::size_t width = test::shipped_network().size.width;
  return std::memcmp(a.data() + word * width, b.data() + word * width, width * sizeof(float)) == 0;
}

const Forms plain = {"The", "refinery", "in", "Jamnagar", "buys", "crude", "from", "Iraq", "and", "Brazil", "."};

/// 250 words, most of them met nowhere else, some twice: enough for two to want the same place of the memory.
std::vector<std::string> rare_words(int round) {
  constexpr int count = 250;
  std::vector<std::string> words;
  words.reserve(count);
  for (int i = 0; i < count; ++i) words.push_back("Ore" + std::to_string(i % 7 == 0 ? i / 2 : i + 1000 * round));
  return words;
}

}  // namespace

TEST_CASE("syntax/encoder: what was read before never changes a sentence's vectors") {
  Encoder used(test::shipped_network(), portable_kernels);
  const auto expected = vectors_of(test::shipped_network(), portable_kernels, plain);
  CHECK(same_bits(vectors_of(used, plain), expected));
  CHECK(same_bits(vectors_of(used, plain), expected));
  for (int round = 0; round < 20; ++round) {
    const auto words = rare_words(round);
    const Forms forms(words.begin(), words.end());
    const auto vectors = vectors_of(used, forms);
    REQUIRE(same_bits(vectors, vectors_of(test::shipped_network(), portable_kernels, forms)));
    REQUIRE(used.normal(3) == "ore" + std::to_string(3 + 1000 * round));
  }
  CHECK(same_bits(vectors_of(used, plain), expected));
  CHECK(used.normal(3) == "jamnagar");
}

TEST_CASE("syntax/encoder: every SIMD level gives the same bits") {
  const auto words = rare_words(3);
  const auto expected_plain = vectors_of(test::shipped_network(), portable_kernels, plain);
  const auto expected_rare = vectors_of(test::shipped_network(), portable_kernels, Forms(words.begin(), words.end()));
  for (const SimdLevel level : {SimdLevel::ssse3, SimdLevel::avx2, SimdLevel::avx512}) {
    if (!is_available(level)) continue;
    CHECK(same_bits(vectors_of(test::shipped_network(), kernels_for(level), plain), expected_plain));
    CHECK(same_bits(vectors_of(test::shipped_network(), kernels_for(level), Forms(words.begin(), words.end())),
                    expected_rare));
  }
}

TEST_CASE("syntax/encoder: the convolution sees the words beside a word, the attention layer the whole sentence") {
  Forms changed = plain;
  changed[9] = "yesterday";
  const Network narrow = without_recurrences(false);
  const auto narrow_before = vectors_of(narrow, portable_kernels, plain);
  const auto narrow_after = vectors_of(narrow, portable_kernels, changed);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    CAPTURE(i);
    CHECK(same_word(narrow_before, narrow_after, i) == (i < 8));
  }
  const Network wide = without_recurrences(true);
  const auto wide_before = vectors_of(wide, portable_kernels, plain);
  const auto wide_after = vectors_of(wide, portable_kernels, changed);
  std::size_t far_changes = 0;
  for (std::size_t i = 0; i < 8; ++i) far_changes += same_word(wide_before, wide_after, i) ? 0 : 1;
  CHECK(far_changes > 0);
}

TEST_CASE("syntax/encoder: attention adds what likely heads pass down, dependents pass up and a word keeps") {
  const std::size_t width = test::shipped_network().size.width;
  const std::size_t columns = test::shipped_network().size.attention_columns();
  const std::size_t count = plain.size();
  const QuantizedMatrix& matrix = test::shipped_network().attentions[0].matrix;
  const auto input = vectors_of(without_recurrences(false), portable_kernels, plain);

  // The projection by the kernels, which have tests of their own; the rest by the formula, in double precision.
  std::vector<std::uint8_t> activations(count * width);
  portable_kernels.quantize(input.data(), input.size(), 1.0F / test::shipped_network().scales.attention_input[0],
                            activations.data());
  std::vector<std::int32_t> sums(count * columns);
  portable_kernels.multiply(activations.data(), count, matrix, sums.data());
  std::vector<float> projected(count * columns);
  for (std::size_t i = 0; i < count; ++i) {
    portable_kernels.to_real(sums.data() + i * columns, matrix.scales, matrix.biases, columns,
                             projected.data() + i * columns);
  }
  ArcScorer scorer;
  const ArcScores scores =
      scorer.score(portable_kernels, test::shipped_network().attentions[0].guesses, projected.data(), columns, count);
  std::vector<double> chances(count * (count + 1));
  for (std::size_t i = 0; i < count; ++i) {
    double total = 0.0;
    for (std::size_t head = 0; head <= count; ++head) {
      if (head != i) total += std::exp(static_cast<double>(scores(i, head)));
    }
    for (std::size_t head = 0; head <= count; ++head) {
      const double chance = head == i ? 0.0 : std::exp(static_cast<double>(scores(i, head))) / total;
      chances[i * (count + 1) + head] = chance < 1.0 / 64.0 ? 0.0 : chance;
    }
  }
  const std::size_t down = 2 * test::shipped_network().attentions[0].guesses.width;
  const std::size_t up = down + width;
  const std::size_t self = up + width;
  const auto output = vectors_of(without_recurrences(true), portable_kernels, plain);
  double largest_change = 0.0;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < width; ++k) {
      double passed = projected[i * columns + self + k];
      passed += chances[i * (count + 1) + count] * test::shipped_network().attentions[0].root_part[k];
      for (std::size_t other = 0; other < count; ++other) {
        passed += chances[i * (count + 1) + other] * projected[other * columns + down + k];
        passed += chances[other * (count + 1) + i] * projected[other * columns + up + k];
      }
      const double expected = input[i * width + k] + std::max(0.0, passed);
      REQUIRE(output[i * width + k] == doctest::Approx(expected).epsilon(0.001));
      largest_change = std::max(largest_change, std::max(0.0, passed));
    }
  }
  CHECK(largest_change > 0.1);  // otherwise this would hold without any attention
}
