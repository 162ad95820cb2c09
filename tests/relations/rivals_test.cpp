#include "lode/relations/rivals.hpp"

#include "lode/relations/candidate_scorer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace lode;

namespace {

double feature(const RivalFeatures& row, std::string_view name) {
  const auto found = std::find(rival_feature_names.begin(), rival_feature_names.end(), name);
  REQUIRE(found != rival_feature_names.end());
  return row[static_cast<std::size_t>(found - rival_feature_names.begin())];
}

Proposal proposal(std::uint32_t relation, std::uint32_t sentence, std::uint32_t subject, std::uint32_t object,
                  double log_odds) {
  return {relation, sentence, subject, object, 3, false, -3.0, log_odds};
}

}  // namespace

TEST_CASE("a proposal sees the surest rival of each kind") {
  const std::vector<RivalFeatures> rows = describe_rivals({
      proposal(0, 0, 1, 2, 1.0),   // looked at
      proposal(4, 0, 1, 2, -1.0),  // the same ends, another relation
      proposal(0, 0, 2, 1, 0.5),   // turned
      proposal(0, 0, 1, 5, 2.0),   // another object
      proposal(0, 0, 1, 6, -2.0),  // another object, less sure
      proposal(0, 7, 1, 2, 0.25),  // said again
  });
  CHECK(feature(rows[0], "own") == 1.0);
  CHECK(feature(rows[0], "same ends, other relation") == -1.0);
  CHECK(feature(rows[0], "turned, same relation") == 0.5);
  CHECK(feature(rows[0], "same relation and subject") == 2.0);
  CHECK(feature(rows[0], "elsewhere") == 0.25);
  CHECK(feature(rows[0], "same relation and object") == -6.0);
  CHECK(feature(rows[5], "surest of the sentence") == -6.0);
}

TEST_CASE("a hopeless proposal is no rival and gets no row") {
  const std::vector<RivalFeatures> rows =
      describe_rivals({proposal(0, 0, 1, 2, 1.0), proposal(0, 0, 1, 3, least_log_odds - 1.0)});
  CHECK(feature(rows[0], "same relation and subject") == -6.0);
  CHECK(rows[1] == RivalFeatures{});
}

TEST_CASE("the second look weighs rivals and the relation; without weights the own log odds decide") {
  const std::string head = R"({"source": "test", "licence": "none", "threshold": 0.5, "weights": {"*|bias": 1})";
  RivalFeatures row{};
  row[0] = 2.0;
  row[4] = 1.0;  // turned
  CHECK(CandidateScorer(head + "}", "a").probability("owns", row) == doctest::Approx(0.8808).epsilon(0.001));
  const CandidateScorer scorer(head + R"(, "rivals": {"own": 1, "turned": -2, "owns": 1}})", "b");
  CHECK(scorer.probability("owns", row) == doctest::Approx(0.7311).epsilon(0.001));
  CHECK(scorer.probability("supplies", row) == doctest::Approx(0.5).epsilon(0.001));
}
