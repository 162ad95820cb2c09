#pragma once

// Private to the room: finds the names of a lexicon in a text in one pass.

#include "lode/entities/name_pieces.hpp"
#include "lode/text/span.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace lode {

/// In what way a name means its entry.
enum class NameClass : std::uint8_t { canonical, alias, weak, demonym, metonym };

/// One meaning of a name.
struct NameSense {
  std::uint32_t entry = 0;  ///< Position in `Lexicon::entries()`.
  NameClass name_class = NameClass::alias;
  std::uint32_t shapes = 0;  ///< Where the shapes of the name's pieces begin in the trie's list.
  std::uint8_t pieces = 0;
  friend bool operator==(const NameSense&, const NameSense&) = default;
};

/// A piece of the text.
struct Piece {
  std::uint32_t number = 0;  ///< In the vocabulary; 0 when no name has it.
  Shape shape = Shape::other;
  std::uint8_t letters = 0;
};

/// A text as pieces, with the words that they make.
struct PieceList {
  std::vector<Piece> pieces;
  std::vector<std::uint32_t> begins;  ///< First piece of every word, and the number of pieces at the end.
};

/// All names, as a trie over numbered pieces. Filled, then sealed, then only read.
class NameTrie {
 public:
  /// Adds a name cut into pieces; `numbers` and `shapes` run in parallel. Names longer than 255 pieces are cut off.
  void add(std::span<const Piece> name, std::uint32_t entry, NameClass name_class);

  /// Gives the senses of one name a range of their own. Nothing can be added afterwards.
  void seal();

  /// The senses of the longest name that begins at `word`, ends at the end of a word before `last_word` and is written
  /// with the capitals that it needs, and the word after it. Empty when there is none.
  struct Match {
    std::uint32_t end_word = 0;
    std::uint32_t terminal = 0;  ///< For `senses`; 0 when there is no match.
  };
  [[nodiscard]] Match longest(const PieceList& text, std::uint32_t word, std::uint32_t last_word) const noexcept;

  /// The senses of a terminal, in the order of the lexicon.
  [[nodiscard]] std::span<const NameSense> senses(std::uint32_t terminal) const noexcept;

  /// Whether pieces from `first` on are written with the capitals that the sense's name needs.
  [[nodiscard]] bool written_as(const NameSense& sense, const Piece* first) const noexcept;

 private:
  struct Edge {
    std::uint64_t key = 0;  // node << 32 | piece
    std::uint32_t node = 0;
  };
  [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t piece) const noexcept;
  std::uint32_t make_child(std::uint32_t node, std::uint32_t piece);
  void grow();

  std::vector<Edge> edges_ = std::vector<Edge>(1U << 16U);
  std::size_t edge_count_ = 0;
  std::vector<std::uint32_t> root_;            // child of the root by piece
  std::vector<std::uint32_t> terminal_ = {0};  // of every node; node 0 is the root
  // While it is filled: the senses with the terminal of each, chained backwards from the last one of a terminal.
  struct Pending {
    NameSense sense;
    std::uint32_t terminal = 0;
    std::uint32_t before = 0;  // position plus 1 of the terminal's sense before this one; 0 for the first
  };
  std::vector<Pending> pending_;
  std::vector<std::uint32_t> last_ = {0};  // of every terminal, position plus 1
  std::vector<NameSense> senses_;
  std::vector<std::uint32_t> sense_begins_;
  std::vector<Shape> shapes_;
};

}  // namespace lode
