#pragma once

#include "lode/propositions/predicate_lexicon.hpp"
#include "lode/propositions/proposition.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <vector>

namespace lode {

/// Reads propositions off trees: who did what to whom, whatever the surface form.
///
/// Active, passive, relative and participial clauses, infinitives with their understood subject, coordination with
/// shared arguments, event nouns with their arguments ("China's restrictions on exports"), copulas and appositions come
/// out in one shape. Immutable and safe to share between threads.
class PropositionFinder {
 public:
  explicit PropositionFinder(PredicateLexicon lexicon) : lexicon_(std::move(lexicon)) {}

  /// Propositions of all sentences, ordered by sentence, then predicate; clauses that leave out the verb of another
  /// one come last in their sentence, as propositions of that verb.
  /// Pre: `trees` has one tree a sentence of `document`.
  [[nodiscard]] std::vector<Proposition> find(const Document& document, const std::vector<Tree>& trees) const;

 private:
  PredicateLexicon lexicon_;
};

}  // namespace lode
