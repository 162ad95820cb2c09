#include "lode/entities/sense_context.hpp"

#include "lode/entities/name_features.hpp"

#include <algorithm>
#include <string>

namespace lode {

bool SenseContext::is_mere_place(const DraftMention& m) const {
  const SentenceDraft& s = draft_.sentences[m.sentence];
  const Tree& tree = *s.tree;
  const Word& head = tree.words[m.head];
  if (dateline(m)) return true;
  if (m.words.end < tree.size() && s.notes[m.words.end].shape == Shape::lower &&
      tree.words[m.words.end].upos == Upos::noun) {
    const WordTraits& next = draft_.lemma_traits(m.sentence, m.words.end);  // "Washington state"
    if (next.noun && (next.noun_type == EntityType::place || draft_.text(m.sentence, m.words.end) == "state"))
      return true;
  }
  if (m.words.end + 1 < tree.size() && draft_.text(m.sentence, m.words.end) == "-" &&
      draft_.text(m.sentence, m.words.end + 1) == "based")
    return true;
  for (const std::uint32_t d : s.dependents.of(m.head)) {
    if (tree.words[d].deprel != Deprel::case_) continue;
    const std::string_view marker = draft_.text(m.sentence, d);
    if (marker == "in" || marker == "In" || marker == "near" || marker == "outside" || marker == "At" ||
        marker == "at" || marker == "around")
      return true;
  }
  if ((head.deprel == Deprel::compound || head.deprel == Deprel::conj) && head.head != no_head) {
    const auto up = static_cast<std::uint32_t>(head.head);
    const WordTraits& t = draft_.lemma_traits(m.sentence, up);
    if (head.deprel == Deprel::compound && t.noun && !t.stands_for_owner &&
        t.noun_type != EntityType::government_body && t.noun_type != EntityType::country &&
        t.noun_type != EntityType::person)
      return true;
    if (head.deprel == Deprel::conj && up < m.head) {
      for (const std::uint32_t d : s.dependents.of(up)) {
        if (tree.words[d].deprel == Deprel::case_ && draft_.text(m.sentence, d) == "in") return true;
      }
    }
  }
  return false;
}

bool SenseContext::dateline(const DraftMention& m) const {
  if (m.words.begin > 1) return false;
  const SentenceDraft& s = draft_.sentences[m.sentence];
  const WordNote& note = s.notes[m.words.begin];
  const std::uint32_t size = s.tree->size();
  const bool caps = note.shape == Shape::caps && note.letters > 3;
  if (!caps && m.sentence > 2) return false;
  for (std::uint32_t w = m.words.end; w < std::min(size, m.words.end + 8); ++w) {
    const std::string_view word = draft_.text(m.sentence, w);
    if (word == "-" || word == "–" || word == "—" || word == "--") {
      return caps || w > m.words.end + 1;
    }
    const bool passes = word == "," || word == "(" || word == ")" || word == "." ||
                        draft_.traits(m.sentence, w).calendar || s.tree->words[w].upos == Upos::num ||
                        s.notes[w].shape == Shape::capital || s.notes[w].shape == Shape::other;
    if (!passes) return false;
  }
  return false;
}

float SenseContext::score(const DraftMention& m, const NameSense& sense) const {
  const SentenceDraft& s = draft_.sentences[m.sentence];
  const Tree& tree = *s.tree;
  const LexiconEntry& candidate = entry(sense);
  const EntityType type = candidate.type;
  const Word& head = tree.words[m.head];
  const bool capital = s.notes[m.words.begin].shape != Shape::lower;
  float sum = 0;
  // A common noun and a name of one spelling: the capital decides, unless the sentence gives one anyway.
  if (type == EntityType::commodity) {
    if (capital && m.words.begin > 0 && !s.title_case) sum -= 3;
    if (head.upos == Upos::propn && !s.title_case) sum -= 1;
    if (!capital) sum += 3;
  } else if (!capital) {
    sum -= 5;
  }
  if (type != EntityType::company && m.words.size() > 1 && draft_.traits(m.sentence, m.words.end - 1).legal_form)
    sum -= 6;  // "Antofagasta plc"
  if (type == EntityType::place && candidate.kind == "state" && beside_state_office(m)) sum += 5;
  const bool mere_place = is_mere_place(m);
  if (sense.name_class == NameClass::metonym) sum += mere_place ? -3 : 1;
  if (type == EntityType::place) sum += mere_place ? 2 : -0.5F;
  const bool actor =
      type == EntityType::company || type == EntityType::organization || type == EntityType::government_body;
  if (actor && mere_place && head.deprel == Deprel::obl) sum -= 1;
  if (actor && mere_place && m.words.size() == 1 && has_place_of_name(m)) sum -= 3;  // "strikers in Antofagasta"
  if (m.words.end < tree.size() && draft_.lemma_traits(m.sentence, m.words.end).share)
    sum += type == EntityType::company ? 3.0F : type == EntityType::place ? -2.0F : 0.0F;
  // A bracket with a ticker, or "shares", tells a company.
  if (m.words.end < tree.size() && draft_.text(m.sentence, m.words.end) == "(" && m.words.end + 1 < tree.size()) {
    const std::string_view inside = draft_.text(m.sentence, m.words.end + 1);
    if (inside.find('.') != std::string_view::npos && s.notes[m.words.end + 1].shape != Shape::lower)
      sum += type == EntityType::company ? 4 : -1;
  }
  // The noun in front or in apposition names the kind: "the miner X", "the state of Georgia".
  const auto hint = [&](std::uint32_t w) {
    const WordTraits& t = draft_.lemma_traits(m.sentence, w);
    if (t.noun) sum += t.noun_type == type ? 3 : -0.5F;
  };
  if (m.words.begin > 0 && tree.words[m.words.begin - 1].upos == Upos::noun) hint(m.words.begin - 1);
  if (m.words.begin > 0 && draft_.traits(m.sentence, m.words.begin - 1).title)  // "President Trump"
    sum += type == EntityType::person ? 4 : -1;
  for (const std::uint32_t d : s.dependents.of(m.head)) {
    if (!m.words.contains(d) && tree.words[d].deprel == Deprel::appos) hint(d);
  }
  if ((head.deprel == Deprel::appos || head.deprel == Deprel::nmod) && head.head != no_head)
    hint(static_cast<std::uint32_t>(head.head));
  sum += owner_support(m, candidate);
  // "Savannah, Georgia" is the state, "Tbilisi, Georgia" the country.
  if (m.words.begin > 1 && draft_.text(m.sentence, m.words.begin - 1) == "," &&
      (type == EntityType::place || type == EntityType::country)) {
    const std::uint32_t town = s.covered[m.words.begin - 2];
    if (town != none && town < draft_.mentions.size()) {
      const DraftMention& left = draft_.mentions[town];
      const LexiconEntry* listed = left.entity != none && draft_.entities[left.entity].entry != none
                                       ? &entries_[draft_.entities[left.entity].entry]
                                       : nullptr;
      const bool of_country = listed != nullptr && (listed->country == candidate.id || listed->id == candidate.id);
      const bool of_place = listed != nullptr && (listed->parent == candidate.id ||
                                                  (!listed->country.empty() && listed->country == candidate.country));
      if (of_country || of_place)
        sum += 3;
      else if (left.terminal == 0 && type == EntityType::place)
        sum += 2;  // an unlisted town: rather a part of a big country
    }
  }
  return sum;
}

float SenseContext::owner_support(const DraftMention& m, const LexiconEntry& candidate) const {
  if (candidate.country.empty()) return 0;
  const auto country = draft_.knowledge.lexicon.index_of(candidate.country);
  if (!country) return 0;
  const SentenceDraft& s = draft_.sentences[m.sentence];
  for (std::uint32_t back = 1; back <= 3 && back <= m.words.begin; ++back) {
    const std::uint32_t owner = s.covered[m.words.begin - back];
    if (owner == none) continue;
    const std::uint32_t entity = draft_.mentions[owner].entity;
    if (entity != none && draft_.entities[entity].entry == *country) return 4;
    break;
  }
  return 0;
}

bool SenseContext::has_place_of_name(const DraftMention& m) const {
  const auto senses = draft_.knowledge.names.senses(m.terminal);
  return std::any_of(senses.begin(), senses.end(), [&](const NameSense& sense) {
    return entry(sense).type == EntityType::place && fold_name(entry(sense).name) == m.key;
  });
}

bool SenseContext::traded(const DraftMention& m) const {
  const SentenceDraft& s = draft_.sentences[m.sentence];
  const Tree& tree = *s.tree;
  const Word& head = tree.words[m.head];
  if (head.upos != Upos::noun && head.upos != Upos::propn && head.upos != Upos::adj) return false;
  const auto beside = [&](std::uint32_t w) { return draft_.lemma_traits(m.sentence, w).beside_commodity; };
  const auto commodity = [&](std::uint32_t w) {
    const std::uint32_t other = s.covered[w];
    if (other == none || draft_.mentions[other].entity == none) return false;
    return draft_.entities[draft_.mentions[other].entity].type == EntityType::commodity;
  };
  for (const std::uint32_t d : s.dependents.of(m.head)) {
    if (m.words.contains(d)) continue;
    const Deprel label = tree.words[d].deprel;
    if (label == Deprel::det && head.deprel != Deprel::compound && !beside(m.head))
      return false;  // "the lead in the talks"
    if ((label == Deprel::conj || label == Deprel::compound) && (commodity(d) || beside(d))) return true;
  }
  if (head.head == no_head) return false;
  const auto up = static_cast<std::uint32_t>(head.head);
  if (head.deprel == Deprel::conj) return commodity(up);
  return beside(up);
}

float SenseContext::learned_support(const DraftMention& m, EntityType type) const {
  if (draft_.knowledge.name_model.empty()) return 0;
  std::vector<std::uint32_t> features;
  name_features(draft_, m, NameContext::with, features);
  const auto p = draft_.knowledge.name_model.probabilities(features);
  NameClassLabel label = NameClassLabel::organization;
  if (type == EntityType::person)
    label = NameClassLabel::person;
  else if (type == EntityType::asset)
    label = NameClassLabel::asset;
  else if (type == EntityType::place || type == EntityType::country)
    label = NameClassLabel::place;
  return 2.0F * p[static_cast<std::size_t>(label)] - 1.0F;
}

bool SenseContext::part_of_unlisted_name(const DraftMention& m) const {
  return std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](const DraftMention& other) {
    return other.found == Found::recognizer && other.key.size() > m.key.size() &&
           (other.key.ends_with(" " + m.key) || other.key.starts_with(m.key + " "));
  });
}

bool SenseContext::beside_state_office(const DraftMention& m) const {
  const Tree& tree = *draft_.sentences[m.sentence].tree;
  const auto office = [&](std::uint32_t w) {
    return w < tree.size() &&
           (draft_.lemma_traits(m.sentence, w).state_office || draft_.traits(m.sentence, w).state_office);
  };
  if (office(m.words.end)) return true;
  if (m.words.end + 1 < tree.size() && tree.words[m.words.end].deprel == Deprel::case_ && office(m.words.end + 1))
    return true;
  const Word& head = tree.words[m.head];
  return head.head != no_head && (head.deprel == Deprel::nmod || head.deprel == Deprel::nmod_poss) &&
         office(static_cast<std::uint32_t>(head.head));
}

}  // namespace lode
