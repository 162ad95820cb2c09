#pragma once

// Private to the library: the word lists of lib/data/text/segmentation.json, ready for look-up.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// What the lists say about one word.
struct ListedWord {
  bool before_name : 1 = false;       ///< Abbreviation that a name follows: Mr.
  bool before_number : 1 = false;     ///< Abbreviation only before a number: No. 5
  bool month : 1 = false;             ///< Abbreviated month.
  bool never_final : 1 = false;       ///< Abbreviation that ends no sentence: e.g.
  bool may_be_final : 1 = false;      ///< Abbreviation that may end a sentence: Inc.
  bool stop_apart : 1 = false;        ///< A full stop that also ends the sentence is a token of its own: etc.
  bool capitalised_only : 1 = false;  ///< The abbreviation counts only with a capital.
  bool joined_prefix : 1 = false;     ///< Keeps the hyphen after it: co-founder.
  bool unit : 1 = false;              ///< Split off a number: 5pm.
  bool emoticon : 1 = false;
  bool elided : 1 = false;   ///< Begins with an apostrophe: 'em.
  bool starter : 1 = false;  ///< Often begins a sentence.
  std::uint8_t seam = 0;     ///< Bytes before the seam of a multiword token; 0 when it is none.

  [[nodiscard]] bool abbreviation() const noexcept {
    return before_name || before_number || month || never_final || may_be_final;
  }
};

/// The lists, folded to lower case; immutable once built.
class WordLists {
 public:
  /// Reads lists in the form of `schemas/segmentation.schema.json`.
  /// Throws: InputError when `json` does not fit the schema.
  explicit WordLists(std::string_view json, std::string_view source);

  /// The lists that are shipped.
  [[nodiscard]] static const WordLists& shipped();

  /// What is known of `word`, ASCII letters taken in lower case.
  /// Cost: one hash of at most 15 bytes.
  [[nodiscard]] ListedWord find(std::string_view word) const noexcept;

 private:
  struct Slot {
    std::uint64_t low = 0;   // the first 8 bytes of the word; 0 when the slot is free
    std::uint64_t high = 0;  // the further bytes, and the length in the highest byte
    ListedWord word;
  };
  ListedWord& insert(std::string_view word);

  std::vector<Slot> slots_;
};

}  // namespace lode
