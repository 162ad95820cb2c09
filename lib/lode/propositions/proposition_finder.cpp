#include "lode/propositions/proposition_finder.hpp"

#include "lode/propositions/draft.hpp"
#include "lode/propositions/sentence_view.hpp"

#include <cassert>

namespace lode {

namespace {

/// Words from the root down, so that the words above one are always done before it.
WordList top_down(const SentenceView& view) {
  WordList order;
  order.reserve(view.size());
  for (std::uint32_t word = 0; word < view.size(); ++word) {
    if (view.word(word).head == no_head) order.push_back(word);
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const std::uint32_t dependent : view.dependents(order[i])) order.push_back(dependent);
  }
  return order;
}

std::vector<Draft> draft_sentence(const SentenceView& view, const PredicateLexicon& lexicon, std::uint32_t sentence,
                                  bool headline) {
  Drafts drafts(view, lexicon, sentence);
  for (const std::uint32_t word : top_down(view)) {
    if (view.is_verb(word)) {
      draft_verb(drafts, word);
    } else {
      draft_nominal(drafts, word);
    }
  }
  share_with_light_objects(drafts);
  std::vector<Draft> list = drafts.take();
  judge_reality(view, lexicon, list, headline);
  add_gapped_clauses(view, list);
  return list;
}

/// Appends the propositions that say something: a noun without arguments is only a noun.
void append(std::vector<Draft>&& drafts, std::vector<Proposition>& propositions) {
  constexpr auto dropped = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> position(drafts.size(), dropped);
  auto next = static_cast<std::uint32_t>(propositions.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const bool says_something =
        drafts[i].proposition.kind == PredicateKind::verb || !drafts[i].proposition.arguments.empty();
    if (says_something) position[i] = next++;
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (position[i] == dropped) continue;
    Proposition& proposition = propositions.emplace_back(std::move(drafts[i].proposition));
    if (!proposition.parent) continue;
    const std::uint32_t parent = position[*proposition.parent];
    proposition.parent = parent == dropped ? std::nullopt : std::optional(parent);
  }
}

}  // namespace

std::vector<Proposition> PropositionFinder::find(const Document& document, const std::vector<Tree>& trees) const {
  assert(trees.size() == document.sentences.size() && "one tree a sentence");
  std::vector<Proposition> propositions;
  for (std::uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    const SentenceView view(document, trees[sentence]);
    const bool headline = document.sentences[sentence].kind == SentenceKind::title;
    append(draft_sentence(view, lexicon_, sentence, headline), propositions);
  }
  return propositions;
}

}  // namespace lode
