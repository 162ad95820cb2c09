#pragma once

// Private: brackets and quotation marks hang together.

#include "lode/syntax/tree.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lode {

/// Attaches an opening and a closing bracket or quotation mark to the same word: the one between them that the rest of
/// what they enclose hangs from. Marks without a partner, and marks that this word hangs from, keep their heads.
/// Source: Universal Dependencies guidelines, "punct": paired marks attach to the head of the phrase they enclose.
/// Pre: `words` are `forms.size()` words of one tree.
class PairedPunctuation {
 public:
  void attach(const std::vector<std::string_view>& forms, Word* words);

 private:
  /// The enclosed word that stands highest in the tree, the first of equals; `no_head` when there is none.
  [[nodiscard]] std::int32_t top_between(const Word* words, std::uint32_t open, std::uint32_t close) const;

  std::vector<bool> paired_;
};

}  // namespace lode
