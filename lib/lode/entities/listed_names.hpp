#pragma once

// Private to the room: what find_names.cpp starts from in a sentence, the names that the lexicon knows.

#include "lode/entities/article_draft.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lode {

/// A stretch of words that the lexicon knows.
struct Listed {
  IndexRange words;
  std::uint32_t terminal = 0;
};

/// The listed names of one sentence, the longest from the left, whatever its capitals say; and what its words are.
class ListedNames {
 public:
  ListedNames(ArticleDraft& draft, std::uint32_t sentence);

  bool has_sense(std::uint32_t terminal, auto&& wanted) const {
    const auto senses = draft_.knowledge.names.senses(terminal);
    return std::any_of(senses.begin(), senses.end(), wanted);
  }
  const WordNote& note(std::uint32_t w) const { return s_.notes[w]; }
  const WordTraits& traits(std::uint32_t w) const { return draft_.traits(sentence_, w); }
  std::string_view text(std::uint32_t w) const { return draft_.text(sentence_, w); }
  bool is_commodity(std::uint32_t terminal) const;
  bool is_demonym(std::uint32_t terminal) const;
  bool is_geographic(std::uint32_t terminal) const;
  /// Whether a listed name of several words ends before `end`.
  bool ends_listed(std::uint32_t end) const;
  bool geographic_at(std::uint32_t w) const;
  const Listed* listed_from(std::uint32_t w) const { return listed_at_[w] == none ? nullptr : &listed_[listed_at_[w]]; }
  /// Whether every sense is a country by its own name, and no adjective or capital.
  bool names_country(std::uint32_t terminal) const;
  /// The Bank of England is not England's: the lexicon gives the body another country.
  bool names_part_of_other(std::uint32_t country, std::uint32_t body) const;

 protected:
  ArticleDraft& draft_;
  std::uint32_t sentence_;
  SentenceDraft& s_;
  const Tree& tree_;
  std::uint32_t size_;
  std::vector<Listed> listed_;
  std::vector<std::uint32_t> listed_at_;  // index into listed_ of the name that begins at a word

 private:
  /// A verb or adverb is no commodity ("to lead", "power the economy"), whatever its spelling.
  bool plausible(IndexRange words, std::uint32_t terminal) const;
  /// The longest listed name from every word on, overlaps resolved from the left.
  void look_up();
};

}  // namespace lode
