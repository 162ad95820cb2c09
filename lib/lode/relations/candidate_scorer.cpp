#include "lode/relations/candidate_scorer.hpp"

#include "data/embedded.hpp"
#include "lode/relations/candidate_features.hpp"
#include "lode/text/json_input.hpp"

#include <cmath>

namespace lode {

CandidateScorer::CandidateScorer(std::string_view json, std::string_view source) {
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("scorer.schema.json").require(document, {std::string(source)});
  threshold_ = document["threshold"].GetDouble();
  const auto& weights = document["weights"];
  weights_.reserve(weights.MemberCount());
  for (const auto& member : weights.GetObject()) {
    weights_.emplace(feature_hash(view(member.name)), member.value.GetDouble());
  }
}

CandidateScorer CandidateScorer::shipped() { return {embedded_file("relations/scorer.json"), "relations/scorer.json"}; }

double CandidateScorer::weight(std::uint64_t feature) const noexcept {
  const auto found = weights_.find(feature);
  return found == weights_.end() ? 0.0 : found->second;
}

double CandidateScorer::probability(double prior, std::span<const std::uint64_t> features) const noexcept {
  double sum = std::log(prior / (1.0 - prior));
  for (const std::uint64_t feature : features) sum += weight(feature);
  return 1.0 / (1.0 + std::exp(-sum));
}

}  // namespace lode
