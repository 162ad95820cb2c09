#include "lode/propositions/draft.hpp"

#include <algorithm>

namespace lode {

Draft& Drafts::make(std::uint32_t word, PredicateKind kind) {
  if (Draft* const there = find(word)) return *there;
  index_[word] = static_cast<std::uint32_t>(list_.size());
  Draft& draft = list_.emplace_back();
  draft.proposition.sentence = sentence_;
  draft.proposition.predicate = word;
  draft.proposition.kind = kind;
  draft.proposition.lemma = predicate_lemma(view_, lexicon_, word);
  return draft;
}

void Drafts::add(Draft& draft, Role role, std::uint32_t head, std::string marker, bool shared) {
  if (head == draft.proposition.predicate) return;
  auto& arguments = draft.proposition.arguments;
  const bool there = std::any_of(arguments.begin(), arguments.end(), [&](const Argument& argument) {
    return argument.role == role && argument.head == head && argument.marker == marker;
  });
  if (there) return;
  arguments.push_back({role, std::move(marker), head, view_.phrase(head), shared});
}

void Drafts::add_all(Draft& draft, Role role, std::uint32_t head, const std::string& marker, bool shared) {
  for (const std::uint32_t part : view_.conjuncts(head)) {
    if (view_.is_verb(part) && part != head) continue;  // a clause coordinated with a noun is a parse error or a list
    const std::string own = part == head ? std::string() : view_.marker(part);
    add(draft, role, part, own.empty() ? marker : own, shared || part != head);
  }
}

std::vector<Draft> Drafts::take() {
  std::sort(list_.begin(), list_.end(),
            [](const Draft& a, const Draft& b) { return a.proposition.predicate < b.proposition.predicate; });
  return std::move(list_);
}

std::string predicate_lemma(const SentenceView& view, const PredicateLexicon& lexicon, std::uint32_t word) {
  const std::string_view read =
      view.is_misread_verb(word) ? lexicon.verb_of_plural(view.lemma(word)) : view.lemma(word);
  std::string lemma(lexicon.american(read));
  for (const std::uint32_t dependent : view.dependents(word)) {
    if (view.word(dependent).deprel != Deprel::compound_prt) continue;
    lemma += ' ';
    lemma += view.lemma(dependent);
  }
  return lemma;
}

std::optional<std::uint32_t> antecedent(const SentenceView& view, std::uint32_t word) {
  std::uint32_t at = word;
  while (true) {
    const Deprel label = view.word(at).deprel;
    const auto head = view.head(at);
    if (!head) return std::nullopt;
    if (label == Deprel::acl_relcl) return head;
    // Relative pronouns reach into coordinated and embedded clauses: "which he said would be sold".
    const bool embedded =
        label == Deprel::conj || label == Deprel::ccomp || label == Deprel::xcomp || label == Deprel::advcl;
    if (!embedded) return std::nullopt;
    at = *head;
  }
}

}  // namespace lode
