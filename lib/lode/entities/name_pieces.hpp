#pragma once

// Private to the room: how names are cut and compared.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// How a piece of a name is written.
enum class Shape : std::uint8_t {
  lower,    ///< Begins with a small letter: "copper", "iPhone".
  capital,  ///< Begins with a capital: "Rio", "McMoRan".
  caps,     ///< Capitals only, with digits perhaps: "BHP", "G7", "U.S.".
  other,    ///< Digits or a sign.
};

/// A run of letters and digits, folded: lower case, no accents, no full stops. Hyphens, apostrophes and quotes part
/// pieces and are dropped; "&" is the piece "and"; any other sign of ASCII is a piece of its own, what is left is "#".
struct PieceText {
  std::string_view folded;
  Shape shape;
  std::uint8_t letters;  ///< How many, at most 255.
};

/// Cuts text into pieces; reused from word to word to save allocations.
class PieceCutter {
 public:
  /// The pieces of `text`; valid until the next call.
  const std::vector<PieceText>& cut(std::string_view text);

 private:
  std::string buffer_;
  std::vector<PieceText> pieces_;
};

/// Numbers for strings: equal strings have equal numbers, from 1 up; 0 is "not known".
class Vocabulary {
 public:
  Vocabulary();

  /// The number of `word`, made when it is new.
  std::uint32_t add(std::string_view word);

  /// The number of `word`; 0 when it was never added.
  [[nodiscard]] std::uint32_t find(std::string_view word) const noexcept;

  /// One more than the highest number.
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(begins_.size()); }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;
  };
  [[nodiscard]] std::string_view word(std::uint32_t number) const noexcept;
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash, std::string_view word) const noexcept;
  void grow();

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> begins_;  // of word n in letters_; words end where the next begins
  std::string letters_;
};

}  // namespace lode
