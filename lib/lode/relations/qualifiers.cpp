#include "lode/relations/qualifiers.hpp"

namespace lode {

Qualifiers read_qualifiers(const Document& document, const DocumentEntities& entities, const Candidate& candidate) {
  Qualifiers result;
  (void)document;
  if (candidate.speaker) {
    const IndexRange mentions = entities.mentions_of(candidate.sentence);
    for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
      if (entities.mentions[i].head == *candidate.speaker) {
        result.attribution = entities.entities[entities.mentions[i].entity].id;
        break;
      }
    }
  }
  return result;
}

}  // namespace lode
