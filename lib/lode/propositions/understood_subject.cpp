// Clauses without a subject of their own: infinitives, participles, coordinated verbs, and what the parser hung oddly.

#include "lode/propositions/draft.hpp"

namespace lode {

namespace {

/// Who does what an event noun says: its possessor, or the subject of the verb whose object it is.
WordList agents_of_noun(Drafts& drafts, std::uint32_t noun) {
  const SentenceView& view = drafts.view();
  if (const auto possessor = view.child(noun, {Deprel::nmod_poss})) return view.conjuncts(*possessor);
  if (const Draft* const own = drafts.find(noun); own != nullptr) {
    for (const Argument& argument : own->proposition.arguments) {
      if (argument.role == Role::agent) return {argument.head};
    }
  }
  const auto head = view.head(noun);
  if (!head) return {};
  const Draft* const governor = drafts.find(*head);
  if (governor == nullptr) return {};
  const Deprel label = view.word(noun).deprel;
  // "gives inspectors the power to seize goods"
  const auto recipient = view.child(*head, {Deprel::iobj});
  if (label == Deprel::obj && recipient) return view.conjuncts(*recipient);
  if (label == Deprel::obj || label == Deprel::obl || label == Deprel::xcomp) return governor->subjects;
  return {};
}

/// "fleeing the Danes" in "was dug by monks fleeing the Danes": a bare participle right behind the by-phrase of its
/// verb belongs to the noun there, where the parser sees a clause of the verb.
std::optional<std::uint32_t> agent_before(const SentenceView& view, std::uint32_t participle) {
  if (view.word(participle).xpos != Xpos::vbg || view.has_child(participle, {Deprel::mark, Deprel::aux})) return {};
  for (const std::uint32_t sibling : view.dependents(*view.head(participle))) {
    if (view.word(sibling).deprel == Deprel::obl_agent && view.subtree(sibling).end == participle) return sibling;
  }
  return std::nullopt;
}

/// The noun phrase of the clause above that ends at the comma before `word`.
std::optional<std::uint32_t> noun_before(const SentenceView& view, std::uint32_t word) {
  const std::uint32_t begin = view.subtree(word).begin;
  for (const std::uint32_t sibling : view.dependents(*view.head(word))) {
    const Deprel label = view.word(sibling).deprel;
    const bool argument = label == Deprel::obj || label == Deprel::obl || label == Deprel::nsubj;
    const std::uint32_t end = view.subtree(sibling).end;
    if (argument && sibling < word && view.is_nominal(sibling) && (end == begin || end + 1 == begin)) return sibling;
  }
  return std::nullopt;
}

/// Whom a clause of `governor` without a subject is about: "asked the bank to pay" leaves the bank to pay, also where
/// the parser takes the infinitive for a purpose.
WordList subject_of_adverbial(Drafts& drafts, const Draft& governor, std::uint32_t word) {
  const SentenceView& view = drafts.view();
  const bool infinitive = view.word(word).xpos == Xpos::vb && view.marker(word).empty();
  const bool object_acts = infinitive && !governor.passive && !governor.objects.empty() &&
                           governor.objects.front() < word &&
                           drafts.lexicon().object_control.contains(governor.proposition.lemma);
  if (object_acts) return governor.objects;
  if (const auto agent = agent_before(view, word)) return view.conjuncts(*agent);
  return governor.subjects;
}

/// "The index, which tracks shares, closed lower": a finite clause without subject and relative pronoun that the parser
/// hangs on a noun is about that noun.
WordList subject_of_relative(const SentenceView& view, std::uint32_t head, std::uint32_t word) {
  if (head > word || !view.is_finite(word)) return {};
  for (const std::uint32_t dependent : view.dependents(word)) {
    if (view.is_relative(dependent)) return {};
  }
  return {head};
}

}  // namespace

WordList subject_of_added_clause(const SentenceView& view, const Draft* governor, std::uint32_t head,
                                 std::uint32_t word) {
  if (head > word) return {};
  if (view.word(word).xpos == Xpos::vbn && !view.has_child(word, {Deprel::aux})) {
    // "survives in a single manuscript, now kept in Dublin"
    const auto noun = noun_before(view, word);
    return noun ? WordList{*noun} : WordList{};
  }
  if (!view.is_finite(word)) return {};
  if (governor != nullptr && !governor->subjects.empty()) return governor->subjects;
  if (view.is_nominal(head) && !view.has_child(head, {Deprel::case_, Deprel::cop})) return view.conjuncts(head);
  return {};
}

WordList understood_subject(Drafts& drafts, std::uint32_t word) {
  const SentenceView& view = drafts.view();
  const auto head = view.head(word);
  if (!head) return {};
  const bool conjunct = view.word(word).deprel == Deprel::conj;
  Draft* const governor = drafts.find(conjunct ? view.coordinated_with(word) : *head);
  switch (view.word(word).deprel) {
    case Deprel::conj:
      return governor != nullptr ? governor->subjects : WordList{};
    case Deprel::advcl:
      return governor != nullptr ? subject_of_adverbial(drafts, *governor, word) : WordList{};
    case Deprel::parataxis:
      return subject_of_added_clause(view, governor, *head, word);
    case Deprel::acl_relcl:
      return subject_of_relative(view, *head, word);
    case Deprel::ccomp:
    case Deprel::xcomp: {
      if (governor == nullptr) return {};
      const bool by_subject = governor->passive || governor->objects.empty() ||
                              drafts.lexicon().subject_control.contains(view.lemma(*head));
      return by_subject ? governor->subjects : governor->objects;
    }
    case Deprel::acl: {
      const Word& verb = view.word(word);
      const bool infinitive = view.has_child(word, {Deprel::mark, Deprel::case_});
      if (verb.xpos == Xpos::vb || infinitive) return agents_of_noun(drafts, *head);
      return {*head};
    }
    case Deprel::amod:
      return {*head};
    default:
      return {};
  }
}

}  // namespace lode
