#pragma once

// Private to the room: "2,000 tonnes", "70%", "$400 million" among the words of a sentence.

#include "lode/relations/qualifier_words.hpp"
#include "lode/text/span.hpp"

#include <string_view>
#include <vector>

namespace lode {

enum class AmountKind : std::uint8_t { quantity, share, money };

/// An amount in a sentence.
struct Amount {
  AmountKind kind = AmountKind::quantity;
  IndexRange tokens;
  IndexRange rate;  ///< "a year" when other words stand before it: "2,000 tonnes of copper a year"; else empty.
};

/// Amounts among the tokens of a sentence, as the text writes them, in text order.
[[nodiscard]] std::vector<Amount> find_amounts(const std::vector<std::string_view>& tokens,
                                               const QualifierWords& words);

}  // namespace lode
