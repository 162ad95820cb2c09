#include "lode/relations/calibration.hpp"

#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

namespace {

Calibration with(const std::string& points) {
  return Calibration(R"({"source": "test", "licence": "test", "points": [)" + points + "]}", "mine.json");
}

}  // namespace

TEST_CASE("without points confidence is the scorer's probability") {
  CHECK(Calibration().confidence(0.37) == 0.37);
  CHECK(with("").confidence(0.37) == 0.37);
}

TEST_CASE("confidence lies on a line through the points") {
  const Calibration calibration = with("[0.2, 0.4], [0.6, 0.5], [0.8, 0.9]");
  CHECK(calibration.confidence(0.2) == doctest::Approx(0.4));
  CHECK(calibration.confidence(0.4) == doctest::Approx(0.45));
  CHECK(calibration.confidence(0.7) == doctest::Approx(0.7));
  CHECK(calibration.confidence(0.9) == doctest::Approx(0.95));
  CHECK(calibration.confidence(1.0) == doctest::Approx(1.0));
  CHECK(calibration.confidence(0.0) == doctest::Approx(0.35));
  CHECK(with("[0.5, 0.8]").confidence(0.1) == doctest::Approx(0.8));
  CHECK(with("[0.4, 0.1], [0.5, 0.4]").confidence(0.0) == 0.0);
}

TEST_CASE("more probable is never less sure") {
  const Calibration shipped = Calibration::shipped();
  double before = 0.0;
  for (int i = 0; i <= 100; ++i) {
    const double confidence = shipped.confidence(i / 100.0);
    CHECK(confidence >= before);
    CHECK(confidence <= 1.0);
    before = confidence;
  }
}

TEST_CASE("points that fall are refused") {
  const char* const message =
      "mine.json: point (0.4, 0.3): probabilities between 0 and 1 must rise, and confidence must not fall";
  CHECK_THROWS_WITH_AS(with("[0.2, 0.4], [0.4, 0.3]"), message, InputError);
  CHECK_THROWS_AS(with("[0.2, 0.4], [0.2, 0.5]"), InputError);
  CHECK_THROWS_AS(with("[1.0, 1.0]"), InputError);
}
