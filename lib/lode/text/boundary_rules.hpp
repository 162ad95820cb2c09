#pragma once

// Private to the library: where sentences end, by rules.

#include "lode/text/character.hpp"
#include "lode/text/document.hpp"
#include "lode/text/word_lists.hpp"

#include <cstdint>
#include <string_view>

namespace lode {

/// The ends of sentences that punctuation, capitals and lists of abbreviations show, in one paragraph.
/// Holds references: to the document, whose tokens it reads, and to the lists.
class BoundaryRules {
 public:
  BoundaryRules(const Document& document, IndexRange tokens, const WordLists& lists)
      : document_(document), tokens_(tokens), lists_(lists) {}

  /// The end of a dateline at the beginning of the paragraph, "BRUSSELS, Dec 15 –" or "LONDON (Reuters) -"; the
  /// beginning when there is none.
  [[nodiscard]] std::uint32_t end_of_dateline() const;

  /// The first end behind token `from` of the sentence that begins at token `begin`; `limit` when none comes before.
  [[nodiscard]] std::uint32_t end_of_sentence(std::uint32_t begin, std::uint32_t from, std::uint32_t limit) const;

 private:
  [[nodiscard]] bool dash_within(std::uint32_t begin) const;
  [[nodiscard]] bool may_end(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t after_closers(std::uint32_t token) const;
  [[nodiscard]] bool ends(std::uint32_t begin, std::uint32_t stop, std::uint32_t next) const;
  [[nodiscard]] bool ends_after_abbreviation(std::string_view word, std::uint32_t stop, std::uint32_t next,
                                             std::uint32_t real) const;
  [[nodiscard]] bool is_company_form(std::uint32_t token) const;
  [[nodiscard]] bool is_list_mark(std::uint32_t token) const;

  [[nodiscard]] std::string_view form(std::uint32_t token) const {
    return document_.slice(document_.tokens[token].span);
  }
  [[nodiscard]] CharacterKind first_kind(std::uint32_t token) const {
    return character_at(document_.text, document_.tokens[token].span.begin).kind;
  }
  [[nodiscard]] bool glued(std::uint32_t token) const {  // no white space before the token
    return token > tokens_.begin && document_.tokens[token - 1].span.end == document_.tokens[token].span.begin;
  }

  const Document& document_;
  const IndexRange tokens_;
  const WordLists& lists_;
};

}  // namespace lode
