#include "lode/entities/pronoun_reference.hpp"

namespace lode {

namespace {

/// What the word that the pronoun hangs on tells of it: "its soil", "most of it", "to burn it", "it said".
void note_governor(const ArticleDraft& draft, std::uint32_t s, std::uint32_t w, Reference& reference) {
  const Tree& tree = *draft.sentences[s].tree;
  const Word& word = tree.words[w];
  if (word.head == no_head) return;
  const WordTraits& above = draft.lemma_traits(s, static_cast<std::uint32_t>(word.head));
  switch (word.deprel) {
    case Deprel::nmod_poss:
      reference.hint = above.owner;
      break;
    case Deprel::nmod:
      reference.hint = above.whole;
      break;
    case Deprel::obj:
    case Deprel::nsubj_pass:
      reference.hint = above.thing;
      break;
    case Deprel::nsubj:
      reference.speaks = above.person_verb;
      break;
    default:
      break;
  }
}

/// "among them Novonix": those before, and many.
bool among_them(const ArticleDraft& draft, std::uint32_t s, std::uint32_t w) {
  const SentenceDraft& sentence = draft.sentences[s];
  for (const std::uint32_t d : sentence.dependents.of(w)) {
    if (sentence.tree->words[d].deprel == Deprel::case_ && sentence.tree->lemma(d) == "among") return true;
  }
  return false;
}

/// "It is expected that ...", "it will be hard to ...": nothing is meant.
bool weather_it(const ArticleDraft& draft, std::uint32_t s, std::uint32_t w) {
  const SentenceDraft& sentence = draft.sentences[s];
  const Tree& tree = *sentence.tree;
  const Word& word = tree.words[w];
  if (word.deprel != Deprel::nsubj || word.head == no_head || tree.lemma(w) != "it") return false;
  const auto up = static_cast<std::uint32_t>(word.head);
  bool copula = false;
  bool clause = false;
  for (const std::uint32_t d : sentence.dependents.of(up)) {
    copula = copula || tree.words[d].deprel == Deprel::cop;
    clause = clause || tree.words[d].deprel == Deprel::csubj || tree.words[d].deprel == Deprel::ccomp;
    clause = clause || (tree.words[d].deprel == Deprel::advcl && tree.words[up].upos == Upos::adj);
  }
  return copula && clause && tree.words[up].upos == Upos::adj;
}

}  // namespace

std::optional<Reference> pronoun_reference(const ArticleDraft& draft, std::uint32_t s, std::uint32_t w) {
  const WordTraits& traits = draft.traits(s, w);
  if (!traits.pronoun) return std::nullopt;
  const Word& word = draft.sentences[s].tree->words[w];
  if (word.deprel == Deprel::expl || weather_it(draft, s, w)) return std::nullopt;
  Reference reference;
  reference.sentence = s;
  reference.word = w;
  reference.head = w;
  reference.types = traits.refers_to;
  reference.plural = traits.plural;
  reference.pronoun = true;
  reference.reflexive = traits.reflexive;
  reference.possessive = word.deprel == Deprel::nmod_poss;
  reference.gender = traits.gender;
  reference.among = among_them(draft, s, w);
  note_governor(draft, s, w, reference);
  return reference;
}

}  // namespace lode
