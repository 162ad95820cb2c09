// Nouns and adjectives as predicates: "China's restrictions on exports", "a producer of cobalt", "dependent on Russia".

#include "lode/propositions/draft.hpp"

#include <algorithm>

namespace lode {

namespace {

bool is_predicate_adjective(const SentenceView& view, std::uint32_t word) {
  return view.word(word).upos == Upos::adj &&
         view.has_child(word, {Deprel::cop, Deprel::obl, Deprel::nsubj, Deprel::xcomp, Deprel::ccomp});
}

/// A name, number or pronoun after a copula: "its capital is Paris", "is one of the largest".
bool is_other_predicate(const SentenceView& view, std::uint32_t word) {
  return view.word(word).upos != Upos::adj && !view.is_common_noun(word) && view.has_child(word, {Deprel::cop});
}

void add_own_dependents(Drafts& drafts, Draft& draft, std::uint32_t word, bool shared) {
  const SentenceView& view = drafts.view();
  for (const std::uint32_t dependent : view.dependents(word)) {
    switch (view.word(dependent).deprel) {
      case Deprel::nmod:
      case Deprel::obl: {
        const std::string marker = view.marker(dependent);
        drafts.add_all(draft, marker == "by" ? Role::agent : Role::oblique, dependent, marker == "by" ? "" : marker,
                       shared);
        break;
      }
      case Deprel::nmod_poss:
        if (view.is_relative(dependent)) {
          const auto verb = view.head(word);  // none in "Whose exports?"
          const auto noun = verb ? antecedent(view, *verb) : std::nullopt;
          if (noun) drafts.add(draft, Role::possessor, *noun, {}, true);
        } else {
          drafts.add_all(draft, Role::possessor, dependent, {}, shared);
        }
        break;
      case Deprel::compound:
      case Deprel::nmod_desc:
      case Deprel::nmod_unmarked:
      case Deprel::amod:
        drafts.add_all(draft, Role::modifier, dependent, {}, shared);
        break;
      case Deprel::appos:
        drafts.add_all(draft, Role::apposition, dependent, {}, shared);
        break;
      case Deprel::ccomp:
      case Deprel::csubj:  // "it is not clear whether ..."
      case Deprel::xcomp:
      case Deprel::acl:
        drafts.add(draft, Role::complement, dependent, view.marker(dependent), shared);
        break;
      default:
        break;
    }
  }
}

/// "China's exports and imports": what stands before the first of two coordinated nouns belongs to both.
void add_shared_dependents(Drafts& drafts, Draft& draft) {
  const SentenceView& view = drafts.view();
  const std::uint32_t word = draft.proposition.predicate;
  if (view.word(word).deprel != Deprel::conj) return;
  const std::uint32_t first = *view.head(word);
  if (!view.is_common_noun(first)) return;
  if (!view.has_child(word, {Deprel::nmod_poss, Deprel::det})) {
    if (const auto possessor = view.child(first, {Deprel::nmod_poss})) {
      drafts.add_all(draft, Role::possessor, *possessor, {}, true);
    }
  }
  // "exports and imports of oil": a phrase after the second noun is shared by the first when nothing stands between.
  Draft* const governor = drafts.find(first);
  if (governor == nullptr || view.has_child(first, {Deprel::nmod}) || word > first + 2) return;
  for (const Argument& argument : std::vector<Argument>(draft.proposition.arguments)) {
    if (argument.role == Role::oblique) drafts.add(*governor, argument.role, argument.head, argument.marker, true);
  }
}

void add_subject(Drafts& drafts, Draft& draft) {
  const SentenceView& view = drafts.view();
  const std::uint32_t word = draft.proposition.predicate;
  const auto own = view.subject(word);
  if (own) {
    draft.own_subject = true;
    if (view.is_relative(*own)) {
      const auto noun = antecedent(view, word);
      if (noun) draft.subjects = {*noun};
    } else {
      draft.subjects = view.conjuncts(*own);
    }
  } else if (view.word(word).deprel == Deprel::conj || view.word(word).deprel == Deprel::xcomp ||
             view.word(word).deprel == Deprel::advcl) {
    // "is a producer and an exporter of cobalt", "remains the biggest supplier".
    const Draft* const governor = drafts.find(*view.head(word));
    // "freezes every winter and is popular": with a copula of its own it needs no other predicate noun before it.
    const bool predicate = governor != nullptr &&
                           (view.word(word).deprel != Deprel::conj ||
                            governor->proposition.kind == PredicateKind::copula || view.has_child(word, {Deprel::cop}));
    if (predicate) {
      draft.subjects = view.word(word).deprel == Deprel::xcomp && !governor->objects.empty() && !governor->passive
                           ? governor->objects
                           : governor->subjects;
    }
  } else if (view.word(word).deprel == Deprel::parataxis && view.has_child(word, {Deprel::cop})) {
    draft.subjects = subject_of_added_clause(view, drafts.find(*view.head(word)), *view.head(word), word);
  } else if (view.word(word).deprel == Deprel::amod ||
             (view.word(word).deprel == Deprel::acl && view.word(word).upos == Upos::adj)) {
    draft.subjects = {*view.head(word)};  // "minerals vital for industry"
  }
  if (draft.subjects.empty()) return;
  if (draft.proposition.kind == PredicateKind::noun) draft.proposition.kind = PredicateKind::copula;
  for (const std::uint32_t subject : draft.subjects) drafts.add(draft, Role::agent, subject, {}, !draft.own_subject);
}

/// "China, the dominant producer": the noun that this one is in apposition to says who it is.
void add_apposition_head(Drafts& drafts, Draft& draft) {
  const SentenceView& view = drafts.view();
  std::uint32_t word = draft.proposition.predicate;
  if (view.word(word).deprel == Deprel::conj) word = *view.head(word);
  if (view.word(word).deprel != Deprel::appos) return;
  drafts.add(draft, Role::apposition, *view.head(word));
}

}  // namespace

void draft_nominal(Drafts& drafts, std::uint32_t word) {
  const SentenceView& view = drafts.view();
  const bool noun = view.is_common_noun(word);
  const bool adjective = is_predicate_adjective(view, word);
  if (!noun && !adjective && !is_other_predicate(view, word)) return;
  Draft& draft = drafts.make(word, adjective ? PredicateKind::adjective : PredicateKind::noun);
  add_subject(drafts, draft);
  add_own_dependents(drafts, draft, word, false);
  add_shared_dependents(drafts, draft);
  if (noun) add_apposition_head(drafts, draft);
}

void share_with_light_objects(Drafts& drafts) {
  const SentenceView& view = drafts.view();
  for (std::uint32_t word = 0; word < view.size(); ++word) {
    Draft* const verb = drafts.find(word);
    if (verb == nullptr || verb->proposition.kind != PredicateKind::verb) continue;
    if (!drafts.lexicon().light_verbs.contains(verb->proposition.lemma)) continue;
    const std::vector<Argument> arguments = verb->proposition.arguments;
    for (const Argument& object : arguments) {
      // "entered into talks": the object of some light verbs has a preposition of its own.
      const bool entered = object.role == Role::oblique && (object.marker == "into" || object.marker == "in");
      if ((object.role != Role::patient && !entered) || !view.is_common_noun(object.head)) continue;
      Draft* const noun = drafts.find(object.head);
      if (noun == nullptr) continue;
      for (const Argument& argument : arguments) {
        if (argument.head == object.head) continue;
        const bool moves = argument.role == Role::agent || argument.role == Role::recipient ||
                           (argument.role == Role::oblique && !argument.marker.empty());
        if (moves) drafts.add(*noun, argument.role, argument.head, argument.marker, true);
      }
    }
  }
}

}  // namespace lode
