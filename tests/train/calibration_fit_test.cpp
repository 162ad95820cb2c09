#include "calibration_fit.hpp"

#include <doctest/doctest.h>

using namespace lode::train;

namespace {

/// `count` statements of one probability, of which the first `right` are right.
void add(std::vector<JudgedStatement>& statements, double probability, int count, int right) {
  for (int i = 0; i < count; ++i) statements.push_back({probability, i < right});
}

}  // namespace

TEST_CASE("a fitted calibration rises, and groups that would make it fall are joined") {
  std::vector<JudgedStatement> statements;
  add(statements, 0.9, 10, 9);
  add(statements, 0.2, 10, 6);
  add(statements, 0.4, 10, 2);
  const auto points = fit_isotonic(statements, 10);
  REQUIRE(points.size() == 2);
  CHECK(points[0].first == doctest::Approx(0.3));
  CHECK(points[0].second == doctest::Approx(9.0 / 22.0));
  CHECK(points[1].first == doctest::Approx(0.9));
  CHECK(points[1].second == doctest::Approx(10.0 / 12.0));
}

TEST_CASE("no statements give no calibration") { CHECK(fit_isotonic({}, 10).empty()); }

TEST_CASE("the calibration error weighs the distance of each bin by its statements") {
  std::vector<JudgedStatement> statements;
  add(statements, 0.95, 4, 4);
  add(statements, 0.25, 12, 6);
  const auto bins = reliability(statements, 10);
  REQUIRE(bins.size() == 10);
  CHECK(bins[9].count == 4);
  CHECK(bins[2].right == doctest::Approx(0.5));
  CHECK(bins[2].probability == doctest::Approx(0.25));
  CHECK(bins[5].count == 0);
  CHECK(expected_calibration_error(bins) == doctest::Approx((4 * 0.05 + 12 * 0.25) / 16));
  CHECK(expected_calibration_error(reliability({}, 10)) == 0.0);
}

TEST_CASE("certainty counts in the last bin, and the Brier score is a mean square") {
  const std::vector<JudgedStatement> statements = {{1.0, true}, {0.5, false}};
  CHECK(reliability(statements, 10)[9].count == 1);
  CHECK(brier_score(statements) == doctest::Approx(0.125));
  CHECK(brier_score({}) == 0.0);
}
