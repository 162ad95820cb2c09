#pragma once

// Private to the room: names that stand so near a noun that they name what it describes, whatever the tree says.

#include "lode/relations/sentence_events.hpp"

namespace lode {

/// Head words of the name mentions beside the noun `word`, the surest first: "the trader Vitol", "the chief executive,
/// Patrick Pouyanne", "Umicore (UMI), a Belgian recycler".
[[nodiscard]] Words names_beside(const SentenceEvents& sentence, std::uint32_t word);

/// Head word of the mention whose genitive stands right before the mention: "France" of "Shell and France's EDF".
[[nodiscard]] std::optional<std::uint32_t> genitive_before(const SentenceEvents& sentence, std::uint32_t mention);

}  // namespace lode
