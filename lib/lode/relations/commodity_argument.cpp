#include "lode/relations/commodity_argument.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace lode {

namespace {

constexpr std::uint32_t deepest = 5;  // steps down the tree; beyond them the commodity belongs to something else

bool opens_other_clause(Deprel label) {
  return label == Deprel::acl_relcl || label == Deprel::advcl || label == Deprel::parataxis || label == Deprel::conj ||
         label == Deprel::appos || label == Deprel::advcl_relcl;
}

/// Adds the commodity that a mention headed by `word` names, unless it is there.
void add_commodity(const SentenceEvents& sentence, std::uint32_t word, std::vector<Linked>& found) {
  const DocumentEntities& entities = sentence.entities();
  for (const std::uint32_t mention : sentence.mentions_headed(word)) {
    const Mention& candidate = entities.mentions[mention];
    if (entities.entities[candidate.entity].type != EntityType::commodity) continue;
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const Linked& other) { return other.entity == candidate.entity; });
    if (!known) found.push_back({candidate.entity, mention, candidate.certainty, 1, false});
    return;
  }
}

/// Adds what is coordinated with the commodities in `found`.
void add_conjuncts(const SentenceEvents& sentence, std::vector<Linked>& found) {
  for (const Linked& first : std::vector<Linked>(found)) {
    for (const std::uint32_t conjunct : sentence.conjuncts(sentence.entities().mentions[first.mention].head)) {
      add_commodity(sentence, conjunct, found);
    }
  }
}

/// Steps in the tree from one word to another.
std::uint32_t way(const SentenceEvents& sentence, std::uint32_t from, std::uint32_t to) {
  std::uint32_t up = 0;
  for (auto above = static_cast<std::int32_t>(from); above >= 0;
       above = sentence.word(static_cast<std::uint32_t>(above)).head, ++up) {
    std::uint32_t down = 0;
    for (auto below = static_cast<std::int32_t>(to); below >= 0;
         below = sentence.word(static_cast<std::uint32_t>(below)).head, ++down) {
      if (below == above) return up + down;
    }
  }
  return std::numeric_limits<std::uint32_t>::max() / 2;
}

bool inside_other(const DocumentEntities& entities, const IndexRange mentions, std::uint32_t own) {
  for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
    const Mention& other = entities.mentions[i];
    if (i == own || entities.entities[other.entity].type == EntityType::commodity) continue;
    if (other.words.contains(entities.mentions[own].words)) return true;
  }
  return false;
}

class Completion {
 public:
  Completion(const SentenceEvents& sentence, const Candidate& candidate)
      : sentence_(sentence), candidate_(candidate), entities_(sentence.entities()) {}

  /// Commodities within the object's own name: "the Kansa copper mine".
  [[nodiscard]] std::vector<Linked> in_object() const {
    const Mention& object = entities_.mentions[candidate_.object.mention];
    std::vector<Linked> found;
    const IndexRange mentions = entities_.mentions_of(object.sentence);
    for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
      if (i != candidate_.object.mention && object.words.contains(entities_.mentions[i].words)) add(i, found);
    }
    return found;
  }

  [[nodiscard]] std::vector<Linked> in_clause() const {
    if (candidate_.trigger < 0) return {};
    Event event;
    event.word = static_cast<std::uint32_t>(candidate_.trigger);
    std::vector<Linked> found = nearby_commodities(sentence_, event);
    // "opened a channel with China to secure the flow of rare earths": the purpose hangs on the verb above a noun.
    const Word& trigger = sentence_.word(event.word);
    const bool object = trigger.deprel == Deprel::obj || trigger.deprel == Deprel::nsubj_pass;
    if (!found.empty() || !object || trigger.head < 0) return found;
    for (const std::uint32_t dependent : sentence_.dependents(static_cast<std::uint32_t>(trigger.head))) {
      if (sentence_.word(dependent).deprel != Deprel::advcl || dependent < event.word) continue;
      event.word = dependent;
      found = nearby_commodities(sentence_, event);
      if (!found.empty()) return found;
    }
    return found;
  }

  /// The one nearest in the tree to the trigger or, without one, to the two ends.
  [[nodiscard]] std::vector<Linked> in_sentence() const {
    const IndexRange mentions = entities_.mentions_of(sentence_.sentence());
    std::optional<std::uint32_t> best;
    std::uint32_t shortest = 0;
    for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
      if (!is_commodity(i) || inside_other(entities_, mentions, i)) continue;
      const std::uint32_t far = way_to(entities_.mentions[i].head);
      if (best && far >= shortest) continue;
      best = i;
      shortest = far;
    }
    std::vector<Linked> found;
    if (!best) return found;
    const Word& word = sentence_.word(entities_.mentions[*best].head);
    if (word.deprel == Deprel::conj && word.head >= 0) {
      add_commodity(sentence_, static_cast<std::uint32_t>(word.head), found);
    }
    add(*best, found);
    add_conjuncts(sentence_, found);
    return found;
  }

  /// The one that the article spoke of last before this sentence.
  [[nodiscard]] std::vector<Linked> in_article() const {
    std::vector<Linked> found;
    for (std::uint32_t i = entities_.mentions_of(sentence_.sentence()).begin; i > 0 && found.empty(); --i) {
      if (entities_.mentions[i - 1].kind != MentionKind::pronoun) add(i - 1, found);
    }
    return found;
  }

 private:
  [[nodiscard]] bool is_commodity(std::uint32_t mention) const {
    return entities_.entities[entities_.mentions[mention].entity].type == EntityType::commodity;
  }

  void add(std::uint32_t mention, std::vector<Linked>& found) const {
    const Mention& one = entities_.mentions[mention];
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const Linked& other) { return other.entity == one.entity; });
    if (is_commodity(mention) && !known) found.push_back({one.entity, mention, one.certainty, 1, false});
  }

  [[nodiscard]] std::uint32_t way_to(std::uint32_t word) const {
    if (candidate_.trigger >= 0) return way(sentence_, static_cast<std::uint32_t>(candidate_.trigger), word);
    std::uint32_t shortest = std::numeric_limits<std::uint32_t>::max();
    for (const Linked* end : {&candidate_.subject, &candidate_.object}) {
      const Mention& mention = entities_.mentions[end->mention];
      if (mention.sentence == sentence_.sentence()) shortest = std::min(shortest, way(sentence_, mention.head, word));
    }
    return shortest;
  }

  const SentenceEvents& sentence_;
  const Candidate& candidate_;
  const DocumentEntities& entities_;
};

}  // namespace

std::vector<Linked> nearby_commodities(const SentenceEvents& sentence, const Event& event) {
  Words level = {event.word};
  for (std::uint32_t depth = 0; depth < deepest && !level.empty(); ++depth) {
    std::vector<Linked> found;
    Words next;
    for (const std::uint32_t word : level) {
      add_commodity(sentence, word, found);
      for (const std::uint32_t dependent : sentence.dependents(word)) {
        const bool listed = sentence.word(dependent).deprel == Deprel::conj && depth > 0;
        if (opens_other_clause(sentence.word(dependent).deprel) && !listed) continue;
        next.push_back(dependent);
      }
    }
    if (!found.empty()) {
      // "cobalt and nickel": the second one stands a level lower.
      add_conjuncts(sentence, found);
      return found;
    }
    level = std::move(next);
  }
  return {};
}

void complete_commodities(const SentenceEvents& sentence, Candidate& candidate) {
  const CommodityReach reach = candidate.relation->commodity_reach;
  const EntityType object = sentence.entities().entities[candidate.object.entity].type;
  if (reach == CommodityReach::frame || !candidate.commodities.empty() || object == EntityType::commodity) return;
  const Completion completion(sentence, candidate);
  const auto take = [&](std::vector<Linked> found, const char* path) {
    if (!candidate.commodities.empty() || found.empty()) return;
    candidate.commodities = std::move(found);
    candidate.commodity_path = path;
  };
  take(completion.in_object(), "inside");
  if (reach >= CommodityReach::clause) take(completion.in_clause(), "nearby");
  if (reach >= CommodityReach::sentence) take(completion.in_sentence(), "sentence");
  if (reach >= CommodityReach::article) take(completion.in_article(), "topic");
}

}  // namespace lode
