#include "lode/relations/candidate_scorer.hpp"

#include "data/embedded.hpp"
#include "lode/relations/feature_list.hpp"
#include "lode/text/json_input.hpp"

#include <algorithm>
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
  if (!document.HasMember("rivals")) return;
  second_look_ = true;
  for (const auto& member : document["rivals"].GetObject()) {
    const auto name = std::find(rival_feature_names.begin(), rival_feature_names.end(), view(member.name));
    if (name != rival_feature_names.end()) {
      rival_weights_[static_cast<std::size_t>(name - rival_feature_names.begin())] = member.value.GetDouble();
    } else {
      relation_weights_.emplace(view(member.name), member.value.GetDouble());
    }
  }
}

CandidateScorer CandidateScorer::shipped() { return {embedded_file("relations/scorer.json"), "relations/scorer.json"}; }

double CandidateScorer::weight(std::uint64_t feature) const noexcept {
  const auto found = weights_.find(feature);
  return found == weights_.end() ? 0.0 : found->second;
}

double CandidateScorer::log_odds(double prior, std::span<const std::uint64_t> features) const noexcept {
  double sum = std::log(prior / (1.0 - prior));
  for (const std::uint64_t feature : features) sum += weight(feature);
  return sum;
}

double CandidateScorer::probability(std::string_view relation, const RivalFeatures& rivals) const noexcept {
  double sum = rivals[0];
  if (second_look_) {
    const auto bias = relation_weights_.find(relation);
    sum = bias == relation_weights_.end() ? 0.0 : bias->second;
    for (std::size_t i = 0; i < rivals.size(); ++i) sum += rival_weights_[i] * rivals[i];
  }
  return 1.0 / (1.0 + std::exp(-sum));
}

}  // namespace lode
