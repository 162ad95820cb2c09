// Clauses whose verb stands in the clause before them: "Chile sells copper to China, Peru zinc to Japan".

#include "lode/propositions/draft.hpp"

#include <algorithm>
#include <utility>

namespace lode {

namespace {

bool is_subject(const Draft& draft, const Argument& argument) {
  return std::find(draft.subjects.begin(), draft.subjects.end(), argument.head) != draft.subjects.end();
}

/// What the verb's own clause says and the gapped one does not replace: "to China" stays in "Chile sends copper to
/// China, Peru zinc".
bool is_replaced(const std::vector<Argument>& own, const Argument& argument) {
  return std::any_of(own.begin(), own.end(), [&](const Argument& other) {
    return other.role == argument.role && other.marker == argument.marker;
  });
}

/// "60%" of "Glencore holds 40% of the mine and Vale 60%" is of the mine too.
void share_whole(const SentenceView& view, const Draft& verb, std::vector<Argument>& arguments) {
  for (const std::uint32_t object : verb.objects) {
    for (const std::uint32_t dependent : view.dependents(object)) {
      const Word& word = view.word(dependent);
      if (word.deprel != Deprel::nmod || view.marker(dependent) != "of") continue;
      arguments.push_back({Role::oblique, "of", dependent, view.phrase(dependent), true});
    }
  }
}

Draft gapped_clause(const SentenceView& view, const Draft& verb, std::uint32_t subject) {
  Draft gapped = verb;
  Role role = verb.passive ? Role::patient : Role::agent;
  for (const Argument& argument : verb.proposition.arguments) {
    if (is_subject(verb, argument)) role = argument.role;
  }
  std::vector<Argument> own{{role, {}, subject, view.phrase(subject), false}};
  bool object = false;
  for (const std::uint32_t orphan : view.dependents(subject)) {
    if (view.word(orphan).deprel != Deprel::orphan) continue;
    std::string marker = view.marker(orphan);
    const Role part = !marker.empty() ? Role::oblique : Role::patient;
    object = object || part == Role::patient;
    own.push_back({part, std::move(marker), orphan, view.phrase(orphan), false});
  }
  if (object) share_whole(view, verb, own);
  for (const Argument& argument : verb.proposition.arguments) {
    const bool kept = argument.role != Role::complement && !is_replaced(own, argument);
    if (!kept) continue;
    Argument shared = argument;
    shared.shared = true;
    own.push_back(std::move(shared));
  }
  gapped.subjects = {subject};
  gapped.proposition.arguments = std::move(own);
  return gapped;
}

}  // namespace

void add_gapped_clauses(const SentenceView& view, std::vector<Draft>& drafts) {
  const std::size_t count = drafts.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (drafts[i].proposition.kind != PredicateKind::verb) continue;
    for (const std::uint32_t dependent : view.dependents(drafts[i].proposition.predicate)) {
      const bool gapped = view.word(dependent).deprel == Deprel::conj && view.has_child(dependent, {Deprel::orphan});
      if (!gapped || view.is_verb(dependent)) continue;
      Draft draft = gapped_clause(view, drafts[i], dependent);
      drafts.push_back(std::move(draft));
    }
  }
}

}  // namespace lode
