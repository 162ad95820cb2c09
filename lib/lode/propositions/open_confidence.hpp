#pragma once

// Private to the room: how sure an open tuple is.

#include "lode/propositions/proposition.hpp"
#include "lode/propositions/relation_words.hpp"
#include "lode/propositions/sentence_view.hpp"

#include <cstdint>

namespace lode {

/// Where a tuple stands in its sentence, from the surest to the least sure.
enum class TupleOrigin : std::uint8_t {
  clause,            ///< A finite clause with a subject of its own.
  shared_subject,    ///< The subject is that of the verb before or above: "and sold it", "plans to sell it".
  reduced_relative,  ///< "based in Bergen" behind its noun.
  repaired,          ///< A finite clause whose subject the parser missed.
  apposition,        ///< "the founder of the chain" behind the subject.
  participle,        ///< "defeating the incumbent" beside its clause.
  asked,             ///< "the bank to cut its dividend" under a verb of asking, expecting or allowing.
  gerund,            ///< "before turning to botany".
  aside,             ///< An apposition in brackets or far from the subject.
  purpose,           ///< "to find a buyer", "a plan to build it".
};

/// The origin of the tuple of a verb or copula.
[[nodiscard]] TupleOrigin origin_of(const SentenceView& view, const RelationWords& relation, bool shared_subject);

/// 0 to 1. `margin` is the least margin of the arcs that the tuple rests on, see `Word::margin`.
[[nodiscard]] double confidence_of(TupleOrigin origin, float margin) noexcept;

}  // namespace lode
