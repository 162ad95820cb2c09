#include "lode/entities/entity_finder.hpp"

#include "data/embedded.hpp"
#include "lode/entities/article_draft.hpp"
#include "lode/entities/entity_knowledge.hpp"
#include "lode/entities/find_names.hpp"
#include "lode/entities/find_references.hpp"
#include "lode/entities/link_names.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lode {

namespace {

/// How much an article is about each entity: mentions count by where they stand; the sum is brought between 0 and 1.
void weigh(const Document& document, DocumentEntities& result) {
  std::vector<double> weight(result.entities.size(), 0.0);
  for (const Mention& mention : result.mentions) {
    const Sentence& sentence = document.sentences[mention.sentence];
    double value = 1.0;
    if (sentence.kind == SentenceKind::title)
      value = 3.0;
    else if (sentence.paragraph <= 1)
      value = 2.0;
    if (mention.kind == MentionKind::demonym || mention.kind == MentionKind::pronoun) value *= 0.5;
    weight[mention.entity] += value;
  }
  for (std::size_t e = 0; e < weight.size(); ++e) {
    const double share = weight[e] / (weight[e] + 3.0);
    result.entities[e].salience = std::round(share * 1000.0) / 1000.0;
  }
}

/// Puts mentions in text order and entities in the order of their first mention; leaves out what has no mention.
DocumentEntities finished(const ArticleDraft& draft) {
  DocumentEntities result;
  for (const DraftMention& mention : draft.mentions) {
    if (mention.entity == none) continue;
    const auto& words = draft.sentences[mention.sentence].tree->words;
    const Span span{words[mention.words.begin].span.begin, words[mention.words.end - 1].span.end};
    result.mentions.push_back({mention.entity, mention.sentence, mention.words, mention.head, span, mention.kind,
                               mention.certainty, mention.adjective});
  }
  const auto order = [](const Mention& m) {
    return std::tuple(m.sentence, m.words.begin, ~m.words.end, m.kind, m.entity);
  };
  std::sort(result.mentions.begin(), result.mentions.end(),
            [&](const Mention& a, const Mention& b) { return order(a) < order(b); });

  std::vector<std::uint32_t> place(draft.entities.size(), none);
  const auto put = [&](std::uint32_t e) {
    if (place[e] != none) return;
    place[e] = static_cast<std::uint32_t>(result.entities.size());
    const DraftEntity& entity = draft.entities[e];
    result.entities.push_back({entity.id, entity.name, entity.type, entity.entry != none, 0.0, {}, {}, {}});
    if (entity.entry == none) return;
    const LexiconEntry& entry = draft.knowledge.lexicon.entries()[entity.entry];
    result.entities.back().country = entry.country;
    result.entities.back().parent = entry.parent;
    result.entities.back().listed_members = entry.members;
  };
  for (Mention& mention : result.mentions) {
    put(mention.entity);
    mention.entity = place[mention.entity];
  }
  for (std::uint32_t e = 0; e < draft.entities.size(); ++e) {
    if (place[e] == none) continue;
    for (const std::uint32_t member : draft.entities[e].members) {
      if (place[member] != none) result.entities[place[e]].members.push_back(place[member]);
    }
  }
  weigh(draft.document, result);
  return result;
}

}  // namespace

EntityFiles EntityFiles::shipped() {
  return {embedded_file("lexicon/nouns.json"),      embedded_file("lexicon/name_words.json"),
          embedded_file("lexicon/given_names.txt"), embedded_file("lexicon/surnames.txt"),
          embedded_file("lexicon/towns.txt"),       embedded_file("lexicon/names.model")};
}

EntityFinder::EntityFinder(const Lexicon& lexicon) : EntityFinder(lexicon, EntityFiles::shipped()) {}

EntityFinder::EntityFinder(const Lexicon& lexicon, const EntityFiles& files)
    : knowledge_(std::make_unique<const EntityKnowledge>(lexicon, files)) {}

EntityFinder::~EntityFinder() = default;
EntityFinder::EntityFinder(EntityFinder&&) noexcept = default;
EntityFinder& EntityFinder::operator=(EntityFinder&&) noexcept = default;

DocumentEntities EntityFinder::find(const Document& document, const std::vector<Tree>& trees) const {
  ArticleDraft draft(*knowledge_, document, trees);
  const auto count = static_cast<std::uint32_t>(draft.sentences.size());
  for (std::uint32_t s = 0; s < count; ++s) find_names(draft, s);
  find_known_names(draft);
  link_listed_names(draft);
  link_unlisted_names(draft);
  find_references(draft);
  return finished(draft);
}

}  // namespace lode
