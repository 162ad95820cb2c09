#include "lode/propositions/sentence_view.hpp"

#include <algorithm>

namespace lode {

namespace {

bool is_one_of(Deprel label, std::initializer_list<Deprel> labels) {
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

}  // namespace

std::optional<std::uint32_t> SentenceView::head(std::uint32_t index) const noexcept {
  const std::int32_t head = word(index).head;
  if (head == no_head) return std::nullopt;
  return static_cast<std::uint32_t>(head);
}

std::optional<std::uint32_t> SentenceView::child(std::uint32_t index,
                                                 std::initializer_list<Deprel> labels) const noexcept {
  for (const std::uint32_t dependent : dependents(index)) {
    if (is_one_of(word(dependent).deprel, labels)) return dependent;
  }
  return std::nullopt;
}

bool SentenceView::describes(std::uint32_t description, std::uint32_t subject, std::uint32_t predicate) const noexcept {
  if (subject > predicate || !has_child(description, {Deprel::det})) return false;
  const std::uint32_t end = subtree(description).end;
  const std::uint32_t begin = subtree(subject).begin;
  const bool comma_between =
      (end == begin && word(end - 1).upos == Upos::punct) || (end + 1 == begin && word(end).upos == Upos::punct);
  return comma_between;
}

std::optional<std::uint32_t> SentenceView::subject(std::uint32_t index) const noexcept {
  std::optional<std::uint32_t> found;
  for (const std::uint32_t dependent : dependents(index)) {
    if (!is_one_of(word(dependent).deprel, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::nsubj_outer})) continue;
    if (!found || describes(*found, dependent, index)) found = dependent;
  }
  return found;
}

WordList SentenceView::conjuncts(std::uint32_t index) const {
  WordList list{index};
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (const std::uint32_t dependent : dependents(list[i])) {
      if (word(dependent).deprel == Deprel::conj) list.push_back(dependent);
    }
  }
  std::sort(list.begin(), list.end());
  return list;
}

std::uint32_t SentenceView::coordinated_with(std::uint32_t index) const noexcept {
  const auto first = static_cast<std::uint32_t>(word(index).head);
  const bool bare = word(index).xpos == Xpos::vb && !has_child(index, {Deprel::aux, Deprel::mark, Deprel::nsubj});
  if (!bare || !is_finite(first) || word(first).xpos == Xpos::vb) return first;
  std::uint32_t found = first;
  for (const std::uint32_t dependent : dependents(first)) {
    const bool infinitive = word(dependent).deprel == Deprel::xcomp || word(dependent).deprel == Deprel::advcl;
    if (infinitive && dependent < index && word(dependent).xpos == Xpos::vb) found = dependent;
  }
  return found;
}

std::string SentenceView::marker(std::uint32_t index) const {
  std::string text;
  const auto append = [&](std::uint32_t part) {
    if (!text.empty()) text += ' ';
    text += lemma(part);
  };
  for (const std::uint32_t dependent : dependents(index)) {
    const Word& part = word(dependent);
    const bool genitive = part.xpos == Xpos::pos;
    if (!is_one_of(part.deprel, {Deprel::case_, Deprel::mark}) || genitive || part.xpos == Xpos::to) continue;
    append(dependent);
    for (const std::uint32_t fixed : dependents(dependent)) {
      if (word(fixed).deprel == Deprel::fixed) append(fixed);
    }
  }
  // "to" is tagged apart from other prepositions; before a noun it is one, before an infinitive it is not.
  if (text.empty()) {
    for (const std::uint32_t dependent : dependents(index)) {
      if (word(dependent).deprel == Deprel::case_ && word(dependent).xpos == Xpos::to) append(dependent);
    }
  }
  return text;
}

IndexRange SentenceView::phrase(std::uint32_t index) const noexcept {
  IndexRange range = subtree(index);
  for (const std::uint32_t dependent : dependents(index)) {
    const Deprel label = word(dependent).deprel;
    if (label == Deprel::conj || label == Deprel::acl_relcl || label == Deprel::parataxis) {
      const IndexRange other = subtree(dependent);
      if (other.begin > index) range.end = std::min(range.end, other.begin);
    }
    if (label == Deprel::case_ && dependent < index) range.begin = std::max(range.begin, dependent + 1);
  }
  range.begin = std::min(range.begin, index);
  while (range.begin < index && is_one_of(word(range.begin).deprel, {Deprel::punct, Deprel::cc})) ++range.begin;
  while (range.end > index + 1 && is_one_of(word(range.end - 1).deprel, {Deprel::punct, Deprel::cc, Deprel::case_})) {
    --range.end;
  }
  return range;
}

bool SentenceView::is_relative(std::uint32_t index) const noexcept {
  switch (word(index).xpos) {
    case Xpos::wdt:
    case Xpos::wp:
    case Xpos::wps:
    case Xpos::wrb:
      return true;
    default:
      return word(index).upos == Upos::pron && lemma(index) == "that" && word(index).xpos != Xpos::dt;
  }
}

}  // namespace lode
