#pragma once

// Private to the room: noun phrases that describe an entity without naming it.

#include "lode/entities/article_draft.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace lode {

/// A noun phrase with a head that nouns.json lists, taken apart.
struct Description {
  std::uint32_t sentence = 0;
  std::uint32_t head = 0;
  IndexRange core;    ///< Modifiers and head, without determiner and possessor: "magnet factory".
  IndexRange spoken;  ///< The core with its article or numeral: "a magnet factory", "two mills".
  IndexRange phrase;  ///< The core with the prepositional phrase that tells which: "magnet factory in Estonia".
  bool plural = false;
  bool definite = false;          ///< "the", "this", "both"
  bool indefinite = false;        ///< "a", "one", "another"
  bool possessed = false;         ///< "its", "China's"
  bool paired = false;            ///< "both companies", "the two sides"
  bool counted = false;           ///< "the 11 nations", "two mines"
  bool modified = false;          ///< Adjective, noun or phrase that tells which.
  std::uint32_t owner = none;     ///< Mention of the nationality or possessor: "Chinese", "China's".
  std::uint32_t own_name = none;  ///< Mention of a name inside the core: "Mt Weld" in "Mt Weld mine".
};

/// The description that `word` heads; nothing when the word heads none.
[[nodiscard]] std::optional<Description> describe(const ArticleDraft& draft, std::uint32_t sentence,
                                                  std::uint32_t word);

/// The name that a description only says more about: by apposition ("Umicore, a Belgian recycler"), in front of the
/// name
/// ("the miner Rio Tinto") or after "is". A mention; `none` without.
[[nodiscard]] std::uint32_t name_described(const ArticleDraft& draft, const Description& description);

/// "the Jiangxi-headquartered refiner": whether before the noun stands its place and nothing else.
[[nodiscard]] bool tells_seat_only(const ArticleDraft& draft, const Description& description);

/// The country of that place, an entity, when the article mentions it; `none` otherwise.
[[nodiscard]] std::uint32_t country_of_seat(const ArticleDraft& draft, const Description& description);

}  // namespace lode
