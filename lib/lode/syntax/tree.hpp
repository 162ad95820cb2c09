#pragma once

#include "lode/syntax/tags.hpp"
#include "lode/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Head of the root word.
inline constexpr std::int32_t no_head = -1;

/// One syntactic word of a sentence.
struct Word {
  Span span;                      ///< Bytes of the document's text.
  std::uint32_t lemma_begin = 0;  ///< First byte of the lemma in `Tree::lemmas`.
  std::uint16_t lemma_size = 0;   ///< Bytes.
  Upos upos = Upos::x;
  Xpos xpos = Xpos::none;
  Deprel deprel = Deprel::dep;
  bool continues = false;       ///< Written together with the word before it as one multiword token.
  std::int32_t head = no_head;  ///< 0-based index of the head word; `no_head` for the root.
  float margin = 0.0F;          ///< How much better the chosen head scored than the next best; 0 when not known.
  friend bool operator==(const Word&, const Word&) = default;
};

/// The Universal Dependencies v2 tree of one sentence.
///
/// Words are in text order and linked by index. A tree read from the parser or from CoNLL-U has exactly one root and no
/// cycle. A document of n sentences has n trees, in the same order.
/// Source: Universal Dependencies v2, CoNLL-U format.
struct Tree {
  std::vector<Word> words;
  std::string lemmas;  ///< The lemmas of all words, end to end.

  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(words.size()); }
  [[nodiscard]] std::string_view lemma(std::uint32_t word) const noexcept {
    return std::string_view(lemmas).substr(words[word].lemma_begin, words[word].lemma_size);
  }
  friend bool operator==(const Tree&, const Tree&) = default;
};

/// The dependents of every word, for walks down the tree.
///
/// Built once a tree; holds indices only, so it may outlive the tree.
class Dependents {
 public:
  explicit Dependents(const Tree& tree);

  /// A range over the dependents of one word, for range-for.
  struct Range {
    const std::uint32_t* first;
    const std::uint32_t* last;
    [[nodiscard]] const std::uint32_t* begin() const noexcept { return first; }
    [[nodiscard]] const std::uint32_t* end() const noexcept { return last; }
    [[nodiscard]] bool empty() const noexcept { return first == last; }
  };

  /// Dependents of `word`, 0-based indices in text order.
  [[nodiscard]] Range of(std::uint32_t word) const noexcept {
    return {list_.data() + first_[word], list_.data() + first_[word + 1]};
  }

  /// The words from the leftmost to the rightmost descendant of `word`, itself included.
  [[nodiscard]] IndexRange subtree(std::uint32_t word) const noexcept { return subtree_[word]; }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> list_;
  std::vector<IndexRange> subtree_;
};

}  // namespace lode
