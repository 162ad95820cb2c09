#pragma once

// Private to the room: which capitalised words of a sentence stand together, with the small words between them.

#include "lode/entities/listed_names.hpp"

namespace lode {

/// The runs of capitalised words of one sentence.
class NameRuns : public ListedNames {
 public:
  using ListedNames::ListedNames;

  bool adjacent(std::uint32_t left, std::uint32_t right) const;
  /// The maximal run of name words from `w` on, with the small words that belong inside names.
  IndexRange run_at(std::uint32_t w) const;

 private:
  /// Whether a capital at `w` marks a name.
  bool name_word(std::uint32_t w) const;
  /// First word of the sentence, or first after an opening quote or bracket, or after a colon.
  bool opens_clause(std::uint32_t w) const;
  /// Where the run [begin, end) goes on when small words come next: behind the capitalised word after them; else `end`.
  std::uint32_t connected(std::uint32_t begin, std::uint32_t end, bool& after_of) const;
  bool is_ministry(std::uint32_t begin, std::uint32_t end) const;
  IndexRange plain_run(std::uint32_t w) const;
};

}  // namespace lode
