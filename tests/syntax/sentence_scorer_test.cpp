#include "lode/syntax/sentence_scorer.hpp"

#include "syntax/shipped_network.hpp"

#include "lode/syntax/parser.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace lode;

namespace {

const std::vector<std::string_view> forms = {"The", "refinery", "in", "Jamnagar", "buys", "crude", "from", "Iraq", "."};

/// Arc scores of all words and heads, a word as its own head left out, when the guess has this share.
std::vector<float> arc_scores(float share) {
  Network changed = test::shipped_network();
  changed.scales.guess_share = share;
  SentenceScorer scorer(changed, portable_kernels);
  scorer.read(forms);
  const ArcScores scores = scorer.arc_scores();
  std::vector<float> result;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    for (std::size_t head = 0; head <= forms.size(); ++head) {
      if (head != i) result.push_back(scores(i, head));
    }
  }
  return result;
}

}  // namespace

TEST_CASE("syntax/sentence_scorer: the last attention layer's guess has its share in every arc's score") {
  const std::vector<float> arcs = arc_scores(0.0F);
  const std::vector<float> guesses = arc_scores(1.0F);
  const std::vector<float> mixed = arc_scores(0.25F);
  double difference = 0.0;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    CHECK(mixed[i] == doctest::Approx(0.75F * arcs[i] + 0.25F * guesses[i]).epsilon(0.001));
    difference += std::abs(arcs[i] - guesses[i]);
  }
  CHECK(difference > 1.0);  // otherwise this would hold of any mixture
}

TEST_CASE("syntax/sentence_scorer: relations are scored for the heads that are given") {
  SentenceScorer scorer(test::shipped_network(), portable_kernels);
  scorer.read(forms);
  std::vector<std::int32_t> heads = {1, 4, 3, 1, no_head, 4, 7, 4, 4};
  const auto relation = [&](std::size_t word) {
    const float* scores = scorer.label_scores(word);
    return static_cast<Deprel>(portable_kernels.index_of_max(scores, test::shipped_network().size.label_columns));
  };
  scorer.read_heads(heads.data());
  CHECK(relation(0) == Deprel::det);
  CHECK(relation(1) == Deprel::nsubj);
  CHECK(relation(7) == Deprel::obl);
  heads[7] = 5;  // "crude from Iraq"
  scorer.read_heads(heads.data());
  CHECK(relation(0) == Deprel::det);
  CHECK(relation(7) == Deprel::nmod);
}
