#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace lode {

/// From the scorer's probability to how often statements of that probability are right: a rising line through measured
/// points. Immutable once read. Fitted by `lode-train calibrate`; the file says on what.
class Calibration {
 public:
  /// Leaves probabilities as they are.
  Calibration() = default;

  /// Reads the form of schemas/calibration.schema.json.
  /// Throws: InputError with the place in `source`.
  Calibration(std::string_view json, std::string_view source);

  /// The calibration that is part of the library.
  [[nodiscard]] static Calibration shipped();

  /// How often a statement is right of which the scorer says `probability`; both 0 to 1.
  [[nodiscard]] double confidence(double probability) const noexcept;

 private:
  std::vector<std::pair<double, double>> points_;  // probability, confidence; both rise
};

}  // namespace lode
