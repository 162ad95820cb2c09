#pragma once

#include "lode/query/result.hpp"

#include <cstddef>
#include <iosfwd>

namespace lode {

/// Writes one entity's card for people. `width` 0: as wide as it gets.
void write_card(std::ostream& out, const EntityCard& card, std::size_t width);

/// Writes one entity's card as one JSON object.
void write_card_json(std::ostream& out, const EntityCard& card);

}  // namespace lode
