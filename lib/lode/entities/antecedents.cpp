#include "lode/entities/antecedents.hpp"

#include <algorithm>

namespace lode {

namespace {

constexpr std::uint32_t pronoun_reach = 3;       // sentences back
constexpr std::uint32_t description_reach = 12;  // sentences back

bool is_subject(Deprel label) {
  return label == Deprel::nsubj || label == Deprel::nsubj_pass || label == Deprel::nsubj_outer;
}

/// The subject of the clause that `word` stands in, a shared one too: "agreed to build it and run it".
std::uint32_t subject_around(const SentenceDraft& sentence, std::uint32_t word) {
  const Tree& tree = *sentence.tree;
  while (tree.words[word].head != no_head) {
    const Deprel label = tree.words[word].deprel;
    if (label == Deprel::advcl || label == Deprel::acl || label == Deprel::acl_relcl || label == Deprel::ccomp ||
        label == Deprel::nmod_poss || label == Deprel::parataxis)
      break;
    word = static_cast<std::uint32_t>(tree.words[word].head);
    for (const std::uint32_t d : sentence.dependents.of(word)) {
      if (is_subject(tree.words[d].deprel)) return d;
    }
  }
  return none;
}

}  // namespace

void Antecedents::note(std::uint32_t mention) {
  const std::uint32_t entity = draft_.mentions[mention].entity;
  if (entity == none) return;
  noted_.push_back(mention);
  if (entity >= times_.size()) times_.resize(entity + 1);
  ++times_[entity];
}

void Antecedents::said_of(std::uint32_t entity, std::uint32_t noun) {
  if (noun == 0) return;
  if (entity >= nouns_said_.size()) nouns_said_.resize(entity + 1);
  nouns_said_[entity].push_back(noun);
}

float Antecedents::noun_agreement(const Reference& reference, std::uint32_t entity) const {
  if (reference.noun == 0) return 0;
  if (entity < nouns_said_.size()) {
    const auto& said = nouns_said_[entity];
    if (std::find(said.begin(), said.end(), reference.noun) != said.end()) return 4;
  }
  // "the refinery" for "Dangote refinery", but not "the kingdom" for "United Kingdom"
  const DraftEntity& candidate = draft_.entities[entity];
  if (candidate.type == EntityType::country) return 0;
  PieceCutter cutter;
  for (const PieceText& piece : cutter.cut(candidate.name)) {
    if (draft_.knowledge.vocabulary.find(piece.folded) == reference.noun) return 3;
  }
  if (candidate.entry != none) {
    switch (draft_.knowledge.words.fit(reference.noun, draft_.knowledge.lexicon.entries()[candidate.entry].kind)) {
      case KindFit::fits:
        return 2.5F;
      case KindFit::differs:
        return -2.5F;
      case KindFit::unknown:
        break;
    }
  }
  return 0;
}

float Antecedents::score(const Reference& reference, const DraftMention& mention) const {
  const DraftEntity& entity = draft_.entities[mention.entity];
  const SentenceDraft& sentence = draft_.sentences[mention.sentence];
  const Tree& tree = *sentence.tree;
  const Word& head = tree.words[mention.head];
  const std::uint32_t distance = reference.sentence - mention.sentence;
  float sum = 0;

  sum -= (reference.pronoun ? 1.5F : 0.5F) * static_cast<float>(distance);
  if (is_subject(head.deprel))
    sum += 2;
  else if (head.deprel == Deprel::obj || head.deprel == Deprel::iobj)
    sum += 0.8F;
  else if (mention.kind == MentionKind::demonym || head.deprel == Deprel::compound || head.deprel == Deprel::amod)
    sum -= 1.2F;
  else if (head.deprel == Deprel::nmod_poss)
    sum += 0.4F;
  if (draft_.document.sentences[mention.sentence].kind == SentenceKind::title) sum -= 0.5F;

  // What the article is about comes back; a country above all.
  const float most = entity.type == EntityType::country && !reference.pronoun ? 3.0F : 1.5F;
  sum += std::min(most, 0.25F * static_cast<float>(times_[mention.entity]));

  if (reference.defined_term) sum += std::min(6.0F, 0.75F * static_cast<float>(times_[mention.entity]));

  if (distance == 0) {
    if (mention.head >= reference.word) return -100;
    if (mention.words.contains(reference.word)) return -100;
    sum += 1.0F - 0.03F * static_cast<float>(reference.word - mention.head);
  }

  if (reference.pronoun) {
    switch (entity.type) {
      case EntityType::company:
      case EntityType::country:
      case EntityType::bloc:
        sum += 1;
        break;
      case EntityType::government_body:
      case EntityType::organization:
        sum += 0.8F;
        break;
      case EntityType::asset:
        sum += 0.3F;
        break;
      case EntityType::place:
        sum -= 0.5F;
        break;
      case EntityType::commodity:
        sum -= 1.0F;
        break;
      case EntityType::group:
        sum += reference.plural ? 2.0F : -1.5F;
        break;
      case EntityType::person:
        break;
    }
    if (reference.plural && !entity.plural && entity.type != EntityType::group)
      sum -= entity.type == EntityType::commodity ? 0 : entity.type == EntityType::person ? 3.5F : 1.5F;
    if (!reference.plural && entity.plural) sum -= 2;
    if (reference.hint.types.has(entity.type)) sum += reference.hint.weight;
    const bool dumb =
        entity.type == EntityType::asset || entity.type == EntityType::place || entity.type == EntityType::commodity;
    if (reference.speaks && dumb) sum -= 2;
    if (entity.type == EntityType::person && reference.gender != Gender::unknown && entity.gender != Gender::unknown &&
        entity.gender != reference.gender)
      return -100;
  } else {
    const float agreement = noun_agreement(reference, mention.entity);
    if (reference.must_agree && agreement <= 0) return -100;
    sum += agreement;
    if (reference.owner_entity != none) {
      if (mention.entity == reference.owner_entity) return -100;
      const LexiconEntry* entry = entity.entry == none ? nullptr : &draft_.knowledge.lexicon.entries()[entity.entry];
      const std::string& owner = draft_.entities[reference.owner_entity].id;
      if (entry != nullptr && entry->country == owner)
        sum += 4;
      else if (entry != nullptr && !entry->country.empty())
        return -100;
      else if (mention.owner != none && draft_.mentions[mention.owner].entity == reference.owner_entity)
        sum += 3;
      else
        sum -= 2;
    }
    if (mention.kind == MentionKind::demonym) sum += entity.type == EntityType::country ? 0.6F : 0;
    if (reference.plural != entity.plural) sum -= 1.5F;
  }
  return sum;
}

std::optional<std::uint32_t> Antecedents::best(const Reference& reference) const {
  const std::uint32_t reach = reference.pronoun ? pronoun_reach : description_reach;
  // Subject and object of one verb are two things, unless the reference is possessive.
  std::vector<std::uint32_t> excluded;
  const SentenceDraft& here = draft_.sentences[reference.sentence];
  const Word& self = here.tree->words[reference.head];
  for (auto m = noted_.rbegin(); m != noted_.rend() && draft_.mentions[*m].sentence == reference.sentence; ++m) {
    const DraftMention& mention = draft_.mentions[*m];
    const Word& head = here.tree->words[mention.head];
    const bool argument =
        head.deprel != Deprel::nmod_poss && head.deprel != Deprel::compound && head.deprel != Deprel::amod;
    if (!reference.possessive && argument && head.head == self.head && head.head != no_head)
      excluded.push_back(mention.entity);
  }
  if (reference.reflexive) {
    // "Toshiba itself", "the mine, itself": the words before it; else the subject of its clause.
    const std::uint32_t subject = subject_around(here, reference.head);
    std::optional<std::uint32_t> doer;
    for (auto m = noted_.rbegin(); m != noted_.rend() && draft_.mentions[*m].sentence == reference.sentence; ++m) {
      const DraftMention& mention = draft_.mentions[*m];
      if (!reference.types.has(draft_.entities[mention.entity].type)) continue;
      if (mention.words.end == reference.word) return mention.entity;
      if (!doer && mention.head == subject) doer = mention.entity;
    }
    if (doer) return doer;
  } else if (reference.pronoun && !reference.possessive && !reference.among && !is_subject(self.deprel)) {
    // "Japan takes most of it", "Mitsui helped to build it": whoever does it is not it.
    const std::uint32_t subject = subject_around(here, reference.head);
    for (auto m = noted_.rbegin(); m != noted_.rend() && draft_.mentions[*m].sentence == reference.sentence; ++m) {
      if (draft_.mentions[*m].head == subject) excluded.push_back(draft_.mentions[*m].entity);
    }
  }
  std::optional<std::uint32_t> winner;
  float winning = -50;
  for (auto m = noted_.rbegin(); m != noted_.rend(); ++m) {
    const DraftMention& mention = draft_.mentions[*m];
    if (mention.sentence + reach < reference.sentence) break;
    const DraftEntity& entity = draft_.entities[mention.entity];
    if (!reference.types.has(entity.type)) continue;
    if (std::find(excluded.begin(), excluded.end(), mention.entity) != excluded.end()) continue;
    const float value = score(reference, mention);
    if (value > winning) {
      winning = value;
      winner = mention.entity;
    }
  }
  return winner;
}

}  // namespace lode
