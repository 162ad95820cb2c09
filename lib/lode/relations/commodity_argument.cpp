#include "lode/relations/commodity_argument.hpp"

#include <algorithm>

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

}  // namespace

std::vector<Linked> nearby_commodities(const SentenceEvents& sentence, const Event& event) {
  const DocumentEntities& entities = sentence.entities();
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
      for (const Linked& first : std::vector<Linked>(found)) {
        for (const std::uint32_t conjunct : sentence.conjuncts(entities.mentions[first.mention].head)) {
          add_commodity(sentence, conjunct, found);
        }
      }
      return found;
    }
    level = std::move(next);
  }
  return {};
}

}  // namespace lode
