#pragma once

// Private to the library: splits running text into tokens.

#include "lode/text/character.hpp"
#include "lode/text/document.hpp"
#include "lode/text/word_lists.hpp"

#include <string_view>
#include <vector>

namespace lode {

/// Splits text into the tokens of the English UD treebanks.
///
/// Works chunk by chunk (what stands between white space), each decoded once into characters of a kind. Holds the
/// scratch space for that, so that no token allocates; one tokenizer serves one thread.
/// Source: UD English-EWT and English-GUM, releases of 2025: hyphenated words are split except after a listed prefix,
///         "can|not", "do|n't" and "EU|'s" are multiword tokens, "$ 5", "30 %" and "5 pm" are split.
class Tokenizer {
 public:
  explicit Tokenizer(const WordLists& lists) : lists_(lists) {}

  /// Appends the tokens of one paragraph of `text` to `tokens`.
  /// "> " of quoted mail at the beginning of a further line is skipped.
  void run(std::string_view text, Span paragraph, std::vector<Token>& tokens);

 private:
  struct Unit {
    std::uint32_t offset;  // of the character in the text
    CharacterKind kind;
    char ascii;  // the character itself; 0 when it is not ASCII
  };

  static constexpr std::size_t sentinels = 3;  // how far a rule looks ahead of the character at hand

  std::uint32_t read_chunk(std::uint32_t at, std::uint32_t end);
  void split_chunk();
  std::size_t take_address(std::size_t at);
  std::size_t take_word(std::size_t at);
  std::size_t take_punctuation(std::size_t at);
  std::size_t take_contractions(std::size_t begin, std::size_t at);
  bool hyphen_joins(std::size_t begin, std::size_t part, std::size_t at) const;
  bool dot_joins(std::size_t begin, std::size_t part, std::size_t at) const;
  bool slash_joins(std::size_t begin, std::size_t at) const;
  bool dots_follow(std::size_t at) const;
  void emit_word(std::size_t begin, std::size_t end, bool continues = false);
  void emit(std::size_t begin, std::size_t end, bool continues = false);

  [[nodiscard]] CharacterKind kind(std::size_t at) const { return units_[at].kind; }
  [[nodiscard]] char ascii(std::size_t at) const { return units_[at].ascii; }
  [[nodiscard]] std::size_t size() const { return units_.size() - sentinels; }
  [[nodiscard]] std::size_t end_of_word(std::size_t at) const;
  [[nodiscard]] bool all_digits(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const;
  [[nodiscard]] CharacterKind kind_after_chunk() const;

  const WordLists& lists_;
  std::string_view text_;
  std::uint32_t paragraph_end_ = 0;
  std::vector<Token>* tokens_ = nullptr;
  std::vector<Unit> units_;  // the chunk's characters, and spaces as sentinels after them
  bool address_ = false;     // the chunk has an @ or a slash, so that it may be a mail or web address
  bool single_quote_open_ = false;
};

}  // namespace lode
