#include "lode/propositions/phrase_words.hpp"

#include <algorithm>

namespace lode {

namespace {

// Longer relative clauses make an argument unwieldy; what they say comes out as a tuple of its own.
constexpr std::uint32_t longest_relative_clause = 12;

class PhraseCollector {
 public:
  PhraseCollector(const SentenceView& view, const PhraseLimits& limits) : view_(view), limits_(limits) {}

  WordList collect(std::uint32_t head) {
    words_ = {head};
    for (const std::uint32_t dependent : view_.dependents(head)) {
      if (belongs_to_top(head, dependent)) add_branch(head, dependent);
    }
    std::sort(words_.begin(), words_.end());
    return std::move(words_);
  }

 private:
  [[nodiscard]] bool belongs_to_top(std::uint32_t head, std::uint32_t dependent) const {
    switch (view_.word(dependent).deprel) {
      case Deprel::case_:
        return limits_.preposition || view_.word(dependent).xpos == Xpos::pos;
      case Deprel::conj:
        return limits_.coordination;
      case Deprel::cc:
        return dependent > head;  // "and" before it ties the whole phrase to another
      case Deprel::nsubj:
      case Deprel::nsubj_outer:
      case Deprel::nsubj_pass:
      case Deprel::csubj:
      case Deprel::csubj_outer:
      case Deprel::expl:
      case Deprel::cop:
      case Deprel::aux:
      case Deprel::mark:
      case Deprel::advcl:
      case Deprel::obl:
      case Deprel::ccomp:
      case Deprel::xcomp:
        return !limits_.predicate;
      case Deprel::advmod:
        // "is not only a port": what stands before the copula or right behind it as a negation is of the relation.
        return !limits_.predicate || (dependent > first_copula(head) && !is_negation(dependent));
      default:
        return true;
    }
  }

  [[nodiscard]] std::uint32_t first_copula(std::uint32_t head) const {
    return view_.child(head, {Deprel::cop}).value_or(0);
  }

  [[nodiscard]] bool is_negation(std::uint32_t word) const {
    return view_.lemma(word) == "not" || view_.lemma(word) == "never";
  }

  void add_branch(std::uint32_t head, std::uint32_t word) {
    if (limits_.without && is_below(view_, *limits_.without, word)) return;
    if (!belongs(head, word)) return;
    words_.push_back(word);
    for (const std::uint32_t dependent : view_.dependents(word)) add_branch(word, dependent);
  }

  [[nodiscard]] bool belongs(std::uint32_t head, std::uint32_t word) const {
    const IndexRange branch = view_.subtree(word);
    if (view_.word(branch.begin).xpos == Xpos::left_bracket && branch.begin < word) return false;
    switch (view_.word(word).deprel) {
      case Deprel::acl_relcl:
        return !is_set_off(view_, word) && branch.end - branch.begin <= longest_relative_clause &&
               !is_behind_aside(head, word);
      case Deprel::acl:
      case Deprel::advcl:
      case Deprel::advcl_relcl:
        return (!is_set_off(view_, word) || !view_.is_nominal(head)) && !is_behind_aside(head, word);
      case Deprel::appos:
        // "the bank's chief economist, Dora Lenz": a description alone would not say who.
        return !is_set_off(view_, word) || is_in_list(view_, word) ||
               (view_.is_common_noun(head) && view_.word(word).upos == Upos::propn && word > head);
      case Deprel::conj: {
        const bool clause = view_.is_verb(word) || view_.has_child(word, {Deprel::cop, Deprel::nsubj});
        return !(clause && !view_.is_verb(head));
      }
      case Deprel::nmod:
        return !(view_.is_relative(word) && is_set_off(view_, word));  // "640 pupils, of whom ..."
      case Deprel::parataxis:
      case Deprel::discourse:
      case Deprel::vocative:
      case Deprel::dislocated:
      case Deprel::list:
        return false;
      default:
        return true;
    }
  }

  /// "the plant, a perennial that grows tall": the clause behind an apposition that is left out says what that says.
  [[nodiscard]] bool is_behind_aside(std::uint32_t head, std::uint32_t word) const {
    for (const std::uint32_t sibling : view_.dependents(head)) {
      if (sibling < word && view_.word(sibling).deprel == Deprel::appos && !belongs(head, sibling)) return true;
    }
    return false;
  }

  const SentenceView& view_;
  const PhraseLimits& limits_;
  WordList words_;
};

/// What a clause says of a noun on the side is no part of what is said, thought or ordered.
bool is_side_remark(const SentenceView& view, std::uint32_t word) {
  return view.word(word).deprel == Deprel::acl_relcl && is_set_off(view, word);
}

void add_clause(const SentenceView& view, std::uint32_t word, std::optional<std::uint32_t> without, WordList& words) {
  words.push_back(word);
  for (const std::uint32_t dependent : view.dependents(word)) {
    if (view.word(dependent).deprel == Deprel::parataxis || is_side_remark(view, dependent)) continue;
    if (without && is_below(view, *without, dependent)) continue;
    add_clause(view, dependent, without, words);
  }
}

}  // namespace

bool is_below(const SentenceView& view, std::uint32_t word, std::uint32_t top) {
  for (std::optional<std::uint32_t> at = word; at; at = view.head(*at)) {
    if (*at == top) return true;
  }
  return false;
}

bool is_set_off(const SentenceView& view, std::uint32_t top) {
  const std::uint32_t first = view.subtree(top).begin;
  if (view.word(first).upos == Upos::punct && first != top) return true;
  return first > 0 && view.word(first - 1).upos == Upos::punct && view.word(first - 1).xpos != Xpos::hyph;
}

bool is_in_list(const SentenceView& view, std::uint32_t apposition) {
  for (const std::uint32_t sibling : view.dependents(*view.head(apposition))) {
    if (sibling > apposition && view.word(sibling).deprel == Deprel::conj && !view.is_verb(sibling)) return true;
  }
  return false;
}

WordList phrase_words(const SentenceView& view, std::uint32_t head, const PhraseLimits& limits) {
  return PhraseCollector(view, limits).collect(head);
}

WordList clause_words(const SentenceView& view, std::uint32_t head, std::optional<std::uint32_t> without) {
  WordList words;
  add_clause(view, head, without, words);
  std::sort(words.begin(), words.end());
  return words;
}

std::string text_of(const SentenceView& view, WordList words) {
  const auto closes_what_is_kept = [&](std::uint32_t word) {
    const Xpos opening = view.word(word).xpos == Xpos::right_bracket   ? Xpos::left_bracket
                         : view.word(word).xpos == Xpos::closing_quote ? Xpos::opening_quote
                                                                       : Xpos::none;
    return opening != Xpos::none && std::any_of(words.begin(), words.end(), [&](std::uint32_t other) {
             return other < word && view.word(other).xpos == opening;
           });
  };
  const auto is_mark = [&](std::uint32_t word) {
    return view.word(word).upos == Upos::punct && !closes_what_is_kept(word);
  };
  // Marks beside a gap or an edge belonged to what is not there.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!is_mark(words[i])) continue;
      const bool gap_before = i == 0 || words[i - 1] + 1 != words[i];
      const bool gap_after = i + 1 == words.size() || words[i + 1] != words[i] + 1;
      if (!gap_before && !gap_after) continue;
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
      changed = true;
      break;
    }
  }
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool glued =
        i > 0 && words[i] == words[i - 1] + 1 && view.word(words[i]).span.begin == view.word(words[i - 1]).span.end;
    if (i > 0 && !glued) text += ' ';
    text += view.form(words[i]);
  }
  return text;
}

}  // namespace lode
