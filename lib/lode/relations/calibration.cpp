#include "lode/relations/calibration.hpp"

#include "data/embedded.hpp"
#include "lode/text/json_input.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lode {

namespace {

/// Where the line through the first two points meets probability 0, not below 0 itself.
double at_zero(const std::vector<std::pair<double, double>>& points) {
  const auto& first = points[0];
  if (points.size() == 1) return first.second;
  const auto& second = points[1];
  const double slope = (second.second - first.second) / (second.first - first.first);
  return std::max(0.0, first.second - slope * first.first);
}

}  // namespace

Calibration::Calibration(std::string_view json, std::string_view source) {
  const Place place{std::string(source)};
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("calibration.schema.json").require(document, place);
  std::pair<double, double> last{0.0, 0.0};
  for (const auto& point : document["points"].GetArray()) {
    const double probability = point[0].GetDouble();
    const double confidence = point[1].GetDouble();
    if (probability <= last.first || probability >= 1.0 || confidence < last.second) {
      throw InputError(place,
                       fmt::format("point ({}, {}): probabilities between 0 and 1 must rise, and confidence must "
                                   "not fall",
                                   probability, confidence));
    }
    last = {probability, confidence};
    points_.push_back(last);
  }
  if (points_.empty()) return;
  points_.insert(points_.begin(), {0.0, at_zero(points_)});
  points_.emplace_back(1.0, 1.0);
}

Calibration Calibration::shipped() {
  return {embedded_file("relations/calibration.json"), "relations/calibration.json"};
}

double Calibration::confidence(double probability) const noexcept {
  if (points_.empty()) return probability;
  const auto after = std::lower_bound(points_.begin(), points_.end(), probability,
                                      [](const auto& point, double value) { return point.first < value; });
  if (after == points_.begin()) return points_.front().second;
  if (after == points_.end()) return points_.back().second;
  const auto before = after - 1;
  const double part = (probability - before->first) / (after->first - before->first);
  return before->second + part * (after->second - before->second);
}

}  // namespace lode
