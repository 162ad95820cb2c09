#pragma once

#include "lode/relations/statement.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lode {

/// A proposed statement with the names of its features, for training the scorer.
struct DescribedCandidate {
  Participant subject;
  std::string relation;
  Participant object;
  std::uint32_t sentence = 0;  ///< Index into `Document::sentences`.
  bool by_frame = false;       ///< A frame proposes it; otherwise nearness alone does.
  double prior = 0.0;          ///< How likely it is right before its features are looked at.
  std::vector<std::string> features;
  std::uint32_t subject_entity = 0;  ///< Index into `DocumentEntities::entities`, like `object_entity`.
  std::uint32_t object_entity = 0;
  std::int32_t trigger = -1;  ///< The word that says the relation; -1 for none.
  friend bool operator==(const DescribedCandidate&, const DescribedCandidate&) = default;
};

}  // namespace lode
