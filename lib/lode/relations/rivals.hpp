#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lode {

/// A proposed statement as the other proposals of its article see it.
struct Proposal {
  std::uint32_t relation = 0;  ///< Index into `Ontology::relations`.
  std::uint32_t sentence = 0;
  std::uint32_t subject = 0;  ///< Index into `DocumentEntities::entities`, like `object`.
  std::uint32_t object = 0;
  std::int32_t trigger = -1;  ///< The word that says the relation; -1 for none.
  bool by_frame = false;
  double prior_log_odds = 0.0;
  double log_odds = 0.0;  ///< By the features of the proposal alone.
};

inline constexpr std::size_t rival_feature_count = 16;

/// What `RivalFeatures` hold, in their order.
inline constexpr std::array<std::string_view, rival_feature_count> rival_feature_names = {
    "own",
    "by frame",
    "prior",
    "same ends, other relation",
    "turned",
    "turned, same relation",
    "same relation and subject",
    "same relation and object",
    "same word, other subject",
    "same word, other object",
    "elsewhere",
    "same ends and other relation in the article",
    "same relation and subject in the article",
    "same relation and object in the article",
    "surest of the sentence",
    "number in the sentence"};

/// Log odds of the surest rival of each kind, -6 where there is none.
using RivalFeatures = std::array<double, rival_feature_count>;

/// Proposals below these log odds are no rivals, and are not worth a second look themselves.
inline constexpr double least_log_odds = -5.0;

/// One row a proposal; rows of proposals below `least_log_odds` are all 0.
[[nodiscard]] std::vector<RivalFeatures> describe_rivals(const std::vector<Proposal>& proposals);

}  // namespace lode
