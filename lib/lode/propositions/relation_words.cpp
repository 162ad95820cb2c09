#include "lode/propositions/relation_words.hpp"

#include "lode/propositions/phrase_words.hpp"

#include <algorithm>
#include <optional>

namespace lode {

namespace {

bool is_auxiliary(Deprel label) { return label == Deprel::aux || label == Deprel::aux_pass || label == Deprel::cop; }

bool is_negator(const SentenceView& view, std::uint32_t word) {
  return view.word(word).deprel == Deprel::advmod && view.word(word).upos == Upos::part;
}

bool has_subject(const SentenceView& view, std::uint32_t word) {
  return view.has_child(word, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::nsubj_outer, Deprel::expl, Deprel::csubj});
}

/// A short adverb right before the verb or among its auxiliaries: "has long favoured", "was first proposed".
bool is_inner_adverb(const SentenceView& view, std::uint32_t adverb, std::uint32_t head, std::uint32_t first) {
  if (view.word(adverb).deprel != Deprel::advmod || view.is_relative(adverb)) return false;
  const IndexRange branch = view.subtree(adverb);
  if (adverb > head || branch.end - branch.begin > 3) return false;
  for (std::uint32_t i = branch.begin; i <= branch.end && i < view.size(); ++i) {
    if (view.word(i).upos == Upos::punct) return false;  // "however,"
  }
  // Before the first auxiliary only what touches it.
  return branch.begin > first || (branch.end == first && branch.begin > 0);
}

void add_branch(const SentenceView& view, std::uint32_t word, WordList& words) {
  for (std::uint32_t i = view.subtree(word).begin; i < view.subtree(word).end; ++i) words.push_back(i);
}

/// "has not been sold", "is not likely".
void add_predicate(const SentenceView& view, std::uint32_t word, WordList& words) {
  std::uint32_t first = word;
  const bool nominal = !view.is_verb(word) && view.word(word).upos != Upos::aux;
  for (const std::uint32_t dependent : view.dependents(word)) {
    if (is_auxiliary(view.word(dependent).deprel) && dependent < first) first = dependent;
  }
  if (!nominal) words.push_back(word);
  for (const std::uint32_t dependent : view.dependents(word)) {
    const Deprel label = view.word(dependent).deprel;
    const auto copula = view.child(word, {Deprel::cop});
    if (is_auxiliary(label) || label == Deprel::compound_prt || is_negator(view, dependent)) {
      words.push_back(dependent);
    } else if (nominal && copula && dependent > *copula) {
      continue;  // "is only a port": an adverb behind the copula is of the noun
    } else if (is_inner_adverb(view, dependent, word, first)) {
      add_branch(view, dependent, words);
    }
  }
}

/// Auxiliaries of `from` that also belong to `word`: "will buy the fleet and assume the debt".
bool borrow_auxiliaries(const SentenceView& view, std::uint32_t word, WordList& words) {
  if (view.word(word).deprel != Deprel::conj || !view.is_verb(word) || has_subject(view, word)) return false;
  const std::uint32_t from = view.coordinated_with(word);
  if (from > word || !view.is_verb(from)) return false;
  if (view.has_child(word, {Deprel::aux, Deprel::aux_pass, Deprel::cop, Deprel::mark})) return false;
  const Xpos form = view.word(word).xpos;
  // "has asked creditors and hired a bank": a participle of the perfect looks like the past.
  const bool perfect = form == Xpos::vbd && view.word(from).xpos == Xpos::vbn && view.has_child(from, {Deprel::aux}) &&
                       !view.has_child(from, {Deprel::aux_pass});
  const bool alike = form == view.word(from).xpos || perfect;
  if (!alike || form == Xpos::vbz || form == Xpos::vbp) return false;
  if (form == Xpos::vbd && view.word(from).xpos == Xpos::vbd) return false;
  const auto conjunction = view.child(word, {Deprel::cc});
  const bool but = conjunction && view.lemma(*conjunction) == "but";
  bool borrowed = false;
  for (const std::uint32_t dependent : view.dependents(from)) {
    if (dependent > from) break;
    const Deprel label = view.word(dependent).deprel;
    if (label == Deprel::aux || label == Deprel::aux_pass || (is_negator(view, dependent) && !but)) {
      words.push_back(dependent);
      borrowed = borrowed || label != Deprel::advmod;
    }
  }
  return borrowed;
}

/// The infinitive or predicate that `word` is coordinated with, itself when there is none.
std::uint32_t first_conjunct(const SentenceView& view, std::uint32_t word) {
  while (view.word(word).deprel == Deprel::conj && !has_subject(view, word)) {
    const std::uint32_t head = view.coordinated_with(word);
    const bool bare = view.word(word).xpos == Xpos::vb && view.is_verb(head) && view.word(head).xpos == Xpos::vb;
    if (!bare || head > word) break;
    word = head;
  }
  return word;
}

/// The verb or adjective above `word` that shares its subject.
/// `chained`: `word` is itself above the predicate, "willing" in "appears willing to meet".
std::optional<std::uint32_t> controller(const SentenceView& view, std::uint32_t word, bool chained) {
  const auto head = view.head(word);
  if (!head || *head > word || has_subject(view, word)) return std::nullopt;
  const bool verb = view.is_verb(*head);
  const bool adjective = view.word(*head).upos == Upos::adj &&
                         (view.has_child(*head, {Deprel::cop}) || view.word(*head).deprel == Deprel::xcomp);
  if (view.word(word).deprel == Deprel::xcomp) {
    if (!verb && !adjective) return std::nullopt;
    if (verb && !chained && !view.is_verb(word) && !view.has_child(word, {Deprel::cop})) return std::nullopt;
    return view.has_child(*head, {Deprel::obj, Deprel::iobj}) ? std::nullopt : head;
  }
  // "will be used to repay loans": the parser takes some infinitives for purposes.
  const bool infinitive = view.word(word).deprel == Deprel::advcl && view.word(word).xpos == Xpos::vb;
  const auto to = view.child(word, {Deprel::mark});
  const auto particle = view.child(*head, {Deprel::compound_prt});  // "was set up to shelter"
  const std::uint32_t end_of_verb = particle && *particle == *head + 1 ? *particle : *head;
  const bool right_behind = to && *to == end_of_verb + 1 && view.word(*to).xpos == Xpos::to;
  if (infinitive && verb && right_behind && view.has_child(*head, {Deprel::aux_pass})) return head;
  return std::nullopt;
}

}  // namespace

RelationWords relation_words(const SentenceView& view, std::uint32_t word) {
  RelationWords relation;
  relation.members = {word};
  add_predicate(view, word, relation.words);
  std::uint32_t at = word;
  while (true) {
    const std::uint32_t first = first_conjunct(view, at);
    const auto above = controller(view, first, relation.members.size() > 1);
    if (!above) break;
    auto mark = view.child(at, {Deprel::mark});
    if (!mark) mark = view.child(first, {Deprel::mark});
    if (mark) add_branch(view, *mark, relation.words);
    if (!view.is_verb(*above)) relation.words.push_back(*above);
    add_predicate(view, *above, relation.words);
    for (const std::uint32_t adverb : view.dependents(*above)) {  // "has yet to decide"
      const bool between = adverb > *above && view.subtree(adverb).end <= mark.value_or(first);
      if (between && view.word(adverb).deprel == Deprel::advmod) add_branch(view, adverb, relation.words);
    }
    relation.members.push_back(*above);
    at = *above;
  }
  relation.borrowed = borrow_auxiliaries(view, at, relation.words);
  const std::uint32_t first = first_conjunct(view, at);
  auto mark = view.child(at, {Deprel::mark});
  if (!mark) mark = view.child(first, {Deprel::mark});
  if (mark && view.word(*mark).xpos == Xpos::to) {
    const bool own_clause = has_subject(view, at);  // "the idea is to apply them"
    if (!own_clause || view.has_child(at, {Deprel::cop})) relation.words.push_back(*mark);
    relation.infinitive = !own_clause;
  }
  std::sort(relation.words.begin(), relation.words.end());
  relation.words.erase(std::unique(relation.words.begin(), relation.words.end()), relation.words.end());
  return relation;
}

bool is_taken_in(const SentenceView& view, std::uint32_t word) {
  for (const std::uint32_t dependent : view.dependents(word)) {
    const Deprel label = view.word(dependent).deprel;
    if (label != Deprel::xcomp && label != Deprel::advcl) continue;
    if (controller(view, dependent, false) == word) return true;
    if (controller(view, dependent, true) == word && is_taken_in(view, dependent)) return true;
  }
  return false;
}

}  // namespace lode
