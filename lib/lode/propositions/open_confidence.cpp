#include "lode/propositions/open_confidence.hpp"

#include <cmath>

namespace lode {

TupleOrigin origin_of(const SentenceView& view, const RelationWords& relation, bool shared_subject) {
  if (!shared_subject) return TupleOrigin::clause;
  const std::uint32_t predicate = relation.members.front();
  std::uint32_t top = relation.members.back();
  while (view.word(top).deprel == Deprel::conj && view.head(top)) top = view.coordinated_with(top);
  const bool marked = view.has_child(predicate, {Deprel::mark, Deprel::case_});
  switch (view.word(top).deprel) {
    case Deprel::xcomp:
      return relation.infinitive ? TupleOrigin::asked : TupleOrigin::gerund;
    case Deprel::acl:
      if (relation.infinitive) return TupleOrigin::purpose;
      return marked ? TupleOrigin::gerund : TupleOrigin::reduced_relative;
    case Deprel::advcl:
      if (relation.infinitive) return TupleOrigin::purpose;
      return marked ? TupleOrigin::gerund : TupleOrigin::participle;
    case Deprel::parataxis:
      return TupleOrigin::repaired;
    case Deprel::acl_relcl:
      return view.has_child(top, {Deprel::nsubj, Deprel::nsubj_pass}) ? TupleOrigin::shared_subject
                                                                      : TupleOrigin::repaired;
    default:
      return TupleOrigin::shared_subject;
  }
}

double confidence_of(TupleOrigin origin, float margin) noexcept {
  // Set by hand from the share of right words in the tuples of tests/propositions/open_tuples.tsv, and from reading.
  double base = 0.0;
  switch (origin) {
    case TupleOrigin::clause:
      base = 0.92;
      break;
    case TupleOrigin::shared_subject:
      base = 0.85;
      break;
    case TupleOrigin::reduced_relative:
      base = 0.8;
      break;
    case TupleOrigin::repaired:
      base = 0.75;
      break;
    case TupleOrigin::apposition:
      base = 0.7;
      break;
    case TupleOrigin::participle:
      base = 0.65;
      break;
    case TupleOrigin::asked:
      base = 0.6;
      break;
    case TupleOrigin::gerund:
      base = 0.5;
      break;
    case TupleOrigin::aside:
      base = 0.4;
      break;
    case TupleOrigin::purpose:
      base = 0.35;
      break;
  }
  constexpr double share_lost_without_margin = 0.3;
  return base * (1.0 - share_lost_without_margin * std::exp(-static_cast<double>(std::fmax(margin, 0.0F))));
}

}  // namespace lode
