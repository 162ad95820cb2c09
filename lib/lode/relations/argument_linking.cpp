#include "lode/relations/argument_linking.hpp"

#include <algorithm>

namespace lode {

namespace {

constexpr std::uint8_t longest_walk = 3;

class Linker {
 public:
  Linker(const SentenceEvents& sentence, const Frames& frames, TypeSet types)
      : sentence_(sentence), frames_(frames), types_(types) {}

  std::vector<Linked> take(std::uint32_t word) {
    visit(word, 0);
    return std::move(found_);
  }

 private:
  void visit(std::uint32_t word, std::uint8_t walked) {
    if (headed_by(word, walked) || walked == longest_walk) return;
    if (walk_through(word, walked)) return;
    // The parser may have chosen another head inside a long name.
    if (sentence_.mentions_headed(word).empty()) {
      if (const auto around = sentence_.mention_around(word)) {
        const Mention& mention = sentence_.entities().mentions[*around];
        if (mention.kind == MentionKind::name) add(*around, walked);
      }
    }
  }

  /// Returns true when a mention headed by `word` fits.
  bool headed_by(std::uint32_t word, std::uint8_t walked) {
    for (const std::uint32_t mention : sentence_.mentions_headed(word)) {
      if (add(mention, walked)) return true;
    }
    return false;
  }

  bool add(std::uint32_t mention_index, std::uint8_t walked) {
    const DocumentEntities& entities = sentence_.entities();
    const Mention& mention = entities.mentions[mention_index];
    const Entity& entity = entities.entities[mention.entity];
    if (!entity.members.empty()) {
      bool any = false;
      for (const std::uint32_t member : entity.members) {
        if (!types_.contains(entities.entities[member].type)) continue;
        push({member, mention_index, mention.certainty, walked, true});
        any = true;
      }
      if (any) return true;
    }
    if (!types_.contains(entity.type)) return false;
    push({mention.entity, mention_index, mention.certainty, walked, false});
    return true;
  }

  void push(const Linked& linked) {
    const bool known =
        std::any_of(found_.begin(), found_.end(), [&](const Linked& other) { return other.entity == linked.entity; });
    if (!known) found_.push_back(linked);
  }

  /// "officials of X", "X's government", "the bulk of its exports of cobalt".
  bool walk_through(std::uint32_t word, std::uint8_t walked) {
    const std::string lemma = sentence_.lower_lemma(word);
    const bool measure = frames_.measures(lemma);
    const bool commodity = types_.contains(EntityType::commodity) && frames_.stands_for_commodity(lemma);
    const bool actor = frames_.stands_for_actor(lemma);
    if (!measure && !commodity && !actor) return false;
    const std::size_t before = found_.size();
    const auto next = static_cast<std::uint8_t>(walked + 1);
    for (const std::uint32_t dependent : sentence_.dependents(word)) {
      const Deprel label = sentence_.word(dependent).deprel;
      const bool modifier = label == Deprel::compound || label == Deprel::amod || label == Deprel::nmod_desc ||
                            label == Deprel::nmod_unmarked;
      const bool of = label == Deprel::nmod && sentence_.marker(dependent) == "of";
      const bool at = label == Deprel::nmod && actor && (sentence_.marker(dependent) == "in");
      const bool owner = label == Deprel::nmod_poss && actor;
      if (of || at || owner || (modifier && !measure)) {
        for (const std::uint32_t conjunct : sentence_.conjuncts(dependent)) visit(conjunct, next);
      }
    }
    return found_.size() > before;
  }

  const SentenceEvents& sentence_;
  const Frames& frames_;
  TypeSet types_;
  std::vector<Linked> found_;
};

}  // namespace

std::vector<Linked> link(const SentenceEvents& sentence, const Frames& frames, std::uint32_t word, TypeSet types) {
  return Linker(sentence, frames, types).take(word);
}

std::string mention_text(const Document& document, const DocumentEntities& entities, std::uint32_t entity,
                         std::uint32_t mention) {
  const Mention& own = entities.mentions[mention];
  if (own.entity == entity && own.kind == MentionKind::name) return std::string(document.slice(own.span));
  for (std::uint32_t i = mention + 1; i > 0; --i) {
    const Mention& earlier = entities.mentions[i - 1];
    if (earlier.entity == entity && earlier.kind == MentionKind::name) {
      return std::string(document.slice(earlier.span));
    }
  }
  if (own.entity == entity && own.kind != MentionKind::pronoun) return std::string(document.slice(own.span));
  return entities.entities[entity].name;
}

bool contains_entity(const std::vector<Linked>& links, std::uint32_t entity) noexcept {
  return std::any_of(links.begin(), links.end(), [entity](const Linked& linked) { return linked.entity == entity; });
}

}  // namespace lode
