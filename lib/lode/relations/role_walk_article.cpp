// Steps that leave the sentence: what the article has spoken of, and what the lexicon knows of it.

#include "lode/relations/role_walk.hpp"

#include <algorithm>
#include <map>

namespace lode {

/// The nearest mention before the predicate, in this sentence or an earlier one of the article, of none of `others`.
std::vector<Linked> RoleWalk::in_context(TypeSet types, const std::vector<Linked>& others) const {
  const DocumentEntities& all = sentence_.entities();
  const IndexRange here = all.mentions_of(sentence_.sentence());
  std::uint32_t end = here.begin;
  while (end < here.end && all.mentions[end].head < event_.word) ++end;
  for (std::uint32_t i = end; i-- > 0;) {
    const Mention& mention = all.mentions[i];
    if (mention.kind == MentionKind::pronoun || !types.contains(all.entities[mention.entity].type)) continue;
    if (!contains_entity(others, mention.entity)) return {{mention.entity, i, mention.certainty, 1, false}};
  }
  return {};
}

/// Whether the sentence names who does what the event says, whatever it is: "the drought halted exports".
bool RoleWalk::says_who() const {
  const bool noun = event_.kind == FrameKind::noun;
  const bool named = std::any_of(event_.arguments.begin(), event_.arguments.end(), [&](const Argument& argument) {
    return argument.role == Role::agent || (noun && argument.role == Role::possessor);
  });
  return named || beside_verb(StepKind::agent).has_value();
}

/// What the article has spoken of most up to this sentence, `others` aside; its first mention, often the dateline,
/// counts twice.
std::vector<Linked> RoleWalk::in_scene(TypeSet types, const std::vector<Linked>& others) const {
  const DocumentEntities& all = sentence_.entities();
  struct Spoken {
    std::uint32_t mention = 0;  // the first
    std::uint32_t times = 0;
  };
  std::map<std::uint32_t, Spoken> spoken;  // by entity
  for (std::uint32_t i = 0; i < all.mentions.size() && all.mentions[i].sentence <= sentence_.sentence(); ++i) {
    const std::uint32_t entity = all.mentions[i].entity;
    if (!types.contains(all.entities[entity].type) || contains_entity(others, entity)) continue;
    Spoken& one = spoken.try_emplace(entity, Spoken{i, spoken.empty() ? 1U : 0U}).first->second;
    ++one.times;
  }
  const auto most = std::max_element(spoken.begin(), spoken.end(), [](const auto& a, const auto& b) {
    return a.second.times != b.second.times ? a.second.times < b.second.times : a.second.mention > b.second.mention;
  });
  if (most == spoken.end()) return {};
  const Mention& mention = all.mentions[most->second.mention];
  return {{most->first, most->second.mention, mention.certainty, 1, false}};
}

/// The article's entities that the lexicon knows as country or parent of one of `subjects`.
std::vector<Linked> RoleWalk::homes_of(const std::vector<Linked>& subjects, TypeSet types) const {
  const DocumentEntities& all = sentence_.entities();
  std::vector<Linked> result;
  for (const Linked& subject : subjects) {
    const Entity& entity = all.entities[subject.entity];
    for (const std::string* const id : {&entity.parent, &entity.country}) {
      if (id->empty() || !result.empty()) continue;
      for (std::uint32_t i = 0; i < all.mentions.size(); ++i) {
        const Mention& mention = all.mentions[i];
        const Entity& home = all.entities[mention.entity];
        if (home.id != *id || !types.contains(home.type)) continue;
        result.push_back({mention.entity, i, mention.certainty, 0, false});
        break;
      }
    }
  }
  return result;
}

}  // namespace lode
