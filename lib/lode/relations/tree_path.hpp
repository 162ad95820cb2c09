#pragma once

// Private to the room: the way from one word of a tree to another.

#include "lode/relations/sentence_events.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lode {

/// Ways longer than this have no labels of their own.
inline constexpr std::size_t longest_path = 6;

/// Labels from one word up to the nearest common word and down to the other: "<nsubj>obl".
struct TreePath {
  std::string labels;
  std::vector<std::uint32_t> words;  ///< Between the two ends, the common one included.
  std::size_t length = 0;
};

[[nodiscard]] TreePath path_between(const SentenceEvents& sentence, std::uint32_t from, std::uint32_t to);

}  // namespace lode
