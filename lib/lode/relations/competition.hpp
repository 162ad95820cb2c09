#pragma once

// Private to the room: statements that cannot well stand beside each other.

#include "lode/relations/candidate.hpp"

#include <vector>

namespace lode {

/// Drops candidates that a surer one of the article speaks against: another object of a relation that mostly has one
/// object, the same statement turned round.
void let_compete(std::vector<Candidate>& candidates);

}  // namespace lode
