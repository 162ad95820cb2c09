#include "lode/entities/mention_groups.hpp"

#include <algorithm>

namespace lode {

namespace {

/// Whether a word with this relation heads another clause, or stands beside the one it hangs on.
bool opens_clause(Deprel label) {
  switch (label) {
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::advcl:
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::parataxis:
    case Deprel::conj:
    case Deprel::appos:
      return true;
    default:
      return false;
  }
}

/// Only things of one class go together.
enum class GroupClass : std::uint8_t { state, body, person, place, goods };

GroupClass class_of(EntityType type) {
  switch (type) {
    case EntityType::country:
    case EntityType::bloc:
      return GroupClass::state;
    case EntityType::person:
      return GroupClass::person;
    case EntityType::asset:
    case EntityType::place:
      return GroupClass::place;
    case EntityType::commodity:
      return GroupClass::goods;
    case EntityType::government_body:
    case EntityType::company:
    case EntityType::organization:
    case EntityType::group:
      break;
  }
  return GroupClass::body;
}

bool is_subject(Deprel label) {
  return label == Deprel::nsubj || label == Deprel::nsubj_pass || label == Deprel::nsubj_outer;
}

/// The word that the first of a coordination hangs on, for any word of it.
std::uint32_t first_conjunct(const Tree& tree, std::uint32_t word) {
  while (tree.words[word].deprel == Deprel::conj && tree.words[word].head != no_head)
    word = static_cast<std::uint32_t>(tree.words[word].head);
  return word;
}

bool contains(const std::vector<std::uint32_t>& list, std::uint32_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

void MentionGroups::note(std::uint32_t mention) {
  const DraftMention& now = draft_.mentions[mention];
  if (now.entity == none) return;
  if (now.entity >= times_.size()) times_.resize(now.entity + 1);
  ++times_[now.entity];
  const Tree& tree = *draft_.sentences[now.sentence].tree;
  const DraftEntity& entity = draft_.entities[now.entity];
  if (tree.words[now.head].deprel == Deprel::conj && now.kind != MentionKind::pronoun) {
    const std::uint32_t first = first_conjunct(tree, now.head);
    for (std::size_t i = noted_.size(); i > 0; --i) {
      const DraftMention& other = draft_.mentions[noted_[i - 1]];
      if (other.sentence != now.sentence) break;
      if (other.entity == now.entity || first_conjunct(tree, other.head) != first) continue;
      if (class_of(draft_.entities[other.entity].type) != class_of(entity.type)) continue;
      const auto joined = std::find_if(coordinations_.begin(), coordinations_.end(),
                                       [&](const auto& list) { return list.back() == noted_[i - 1]; });
      if (joined != coordinations_.end())
        joined->push_back(mention);
      else
        coordinations_.push_back({noted_[i - 1], mention});
      break;
    }
  }
  noted_.push_back(mention);
}

float MentionGroups::value_of(const DraftMention& mention, std::uint32_t sentence) const {
  const Tree& tree = *draft_.sentences[mention.sentence].tree;
  const Word& head = tree.words[first_conjunct(tree, mention.head)];
  float value = -0.7F * static_cast<float>(sentence - mention.sentence);
  if (is_subject(head.deprel))
    value += 1;
  else if (head.deprel == Deprel::obj || head.deprel == Deprel::iobj)
    value += 0.6F;
  else if (mention.kind == MentionKind::demonym || head.deprel == Deprel::compound || head.deprel == Deprel::amod)
    value -= 1.5F;
  else if (head.deprel == Deprel::nmod_poss || head.deprel == Deprel::appos || head.deprel == Deprel::nmod)
    value -= 0.5F;
  if (draft_.document.sentences[mention.sentence].kind == SentenceKind::title) value -= 0.3F;
  return value + std::min(1.5F, 0.2F * static_cast<float>(times_[mention.entity]));
}

/// Whoever does something to "both" is neither of them.
std::vector<std::uint32_t> MentionGroups::excluded_by(const GroupReference& reference) const {
  std::vector<std::uint32_t> excluded;
  if (reference.possessive) return excluded;
  const Tree& tree = *draft_.sentences[reference.sentence].tree;
  std::vector<std::uint32_t> above;  // the words that the reference hangs on, up to its clause's verb
  for (std::uint32_t w = first_conjunct(tree, reference.head); tree.words[w].head != no_head;) {
    w = static_cast<std::uint32_t>(tree.words[w].head);
    above.push_back(w);
    if (tree.words[w].upos == Upos::verb) break;
  }
  for (std::size_t i = noted_.size(); i > 0; --i) {
    const DraftMention& mention = draft_.mentions[noted_[i - 1]];
    if (mention.sentence != reference.sentence) break;
    const Word& head = tree.words[first_conjunct(tree, mention.head)];
    if (head.head == no_head) continue;
    const bool same = static_cast<std::uint32_t>(head.head) == (above.empty() ? none : above.front());
    if ((same && head.deprel != Deprel::nmod_poss && head.deprel != Deprel::compound && head.deprel != Deprel::amod) ||
        (is_subject(head.deprel) && contains(above, static_cast<std::uint32_t>(head.head))))
      excluded.push_back(mention.entity);
  }
  exclude_named_behind(reference, above, excluded);
  return excluded;
}

/// "Both countries buy Russian gas": neither is Russia. Looks at names in the reference's own clause.
void MentionGroups::exclude_named_behind(const GroupReference& reference, const std::vector<std::uint32_t>& above,
                                         std::vector<std::uint32_t>& excluded) const {
  const SentenceDraft& sentence = draft_.sentences[reference.sentence];
  const std::vector<Word>& words = sentence.tree->words;
  if (above.empty() || words[above.back()].upos != Upos::verb) return;
  const auto verb = static_cast<std::int32_t>(above.back());
  for (std::uint32_t w = reference.head + 1; w < words.size(); ++w) {
    const std::uint32_t name = sentence.covered[w];
    if (name == none || draft_.mentions[name].entity == none) continue;
    auto up = static_cast<std::int32_t>(w);
    while (up != no_head && up != verb && !opens_clause(words[static_cast<std::size_t>(up)].deprel)) {
      up = words[static_cast<std::size_t>(up)].head;
    }
    if (up == verb) excluded.push_back(draft_.mentions[name].entity);
  }
}

bool MentionGroups::may_belong(const GroupReference& reference, const DraftMention& mention,
                               const std::vector<std::uint32_t>& excluded) const {
  const DraftEntity& entity = draft_.entities[mention.entity];
  if (!reference.types.has(entity.type) || entity.plural || !entity.members.empty()) return false;
  if (mention.sentence == reference.sentence && mention.head >= reference.word) return false;
  return !contains(excluded, mention.entity);
}

MentionGroups::Choice MentionGroups::best_coordination(const GroupReference& reference,
                                                       const std::vector<std::uint32_t>& excluded) const {
  Choice choice;
  for (auto list = coordinations_.rbegin(); list != coordinations_.rend(); ++list) {
    const DraftMention& first = draft_.mentions[list->front()];
    if (first.sentence + reference.reach < reference.sentence) break;
    if (reference.count != 0 && list->size() != reference.count) continue;
    Choice found;
    const bool fits = std::all_of(list->begin(), list->end(), [&](std::uint32_t m) {
      const DraftMention& mention = draft_.mentions[m];
      if (!may_belong(reference, mention, excluded) || contains(found.members, mention.entity)) return false;
      found.members.push_back(mention.entity);
      found.value += value_of(mention, reference.sentence);
      return true;
    });
    if (!fits) continue;
    const Tree& tree = *draft_.sentences[first.sentence].tree;
    if (reference.including != none && !contains(found.members, reference.including) &&
        !is_subject(tree.words[first_conjunct(tree, first.head)].deprel))
      continue;
    found.value = found.value / static_cast<float>(list->size()) + 1.7F;
    if (choice.members.empty() || found.value > choice.value) choice = std::move(found);
  }
  return choice;
}

MentionGroups::Choice MentionGroups::best_pair(const GroupReference& reference,
                                               const std::vector<std::uint32_t>& excluded) const {
  constexpr std::size_t most = 8;  // entities that are looked at
  std::vector<Standing> standings;
  for (std::size_t i = noted_.size(); i > 0; --i) {
    const DraftMention& mention = draft_.mentions[noted_[i - 1]];
    if (mention.sentence + reference.reach < reference.sentence) break;
    if (!may_belong(reference, mention, excluded)) continue;
    const float value = value_of(mention, reference.sentence);
    const auto known = std::find_if(standings.begin(), standings.end(),
                                    [&](const Standing& other) { return other.entity == mention.entity; });
    if (known == standings.end()) {
      if (standings.size() < most) standings.push_back({mention.entity, mention.sentence, value});
    } else if (value > known->value) {
      *known = {mention.entity, mention.sentence, value};
    }
  }
  Choice choice;
  for (std::size_t a = 0; a < standings.size(); ++a) {
    for (std::size_t b = a + 1; b < standings.size(); ++b) {
      const EntityType one = draft_.entities[standings[a].entity].type;
      const EntityType other = draft_.entities[standings[b].entity].type;
      if (class_of(one) != class_of(other)) continue;
      float value = (standings[a].value + standings[b].value) / 2;
      if (one != other) value -= 0.6F;
      if (standings[a].sentence == standings[b].sentence) value += 0.4F;
      if (!choice.members.empty() && value <= choice.value) continue;
      choice.value = value;
      choice.members = {standings[b].entity, standings[a].entity};
    }
  }
  return choice;
}

std::vector<std::uint32_t> MentionGroups::best(const GroupReference& reference) const {
  const std::vector<std::uint32_t> excluded = excluded_by(reference);
  Choice joined = best_coordination(reference, excluded);
  if (reference.coordinated_only || reference.count > 2) return joined.members;
  Choice pair = best_pair(reference, excluded);
  if (joined.members.empty() || (!pair.members.empty() && pair.value > joined.value)) return pair.members;
  return joined.members;
}

}  // namespace lode
