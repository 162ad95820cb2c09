#include "lode/entities/link_names.hpp"

#include "lode/entities/sense_context.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lode {

namespace {

class ListedLinker {
 public:
  explicit ListedLinker(ArticleDraft& draft)
      : draft_(draft), context_(draft), entries_(draft.knowledge.lexicon.entries()) {}

  void run() {
    collect();
    // What is clear first: it supports the rest.
    for (Choice& choice : choices_) {
      if (choice.senses.size() == 1 && choice.senses[0].name_class != NameClass::weak) settle(choice, 0);
    }
    for (Choice& choice : choices_) {
      if (!choice.settled && choice.senses.size() > 1) settle_by_context(choice);
    }
    for (Choice& choice : choices_) {
      if (!choice.settled) settle_weak(choice);
    }
    drop_unsettled();
  }

 private:
  struct Choice {
    std::uint32_t mention = 0;
    std::vector<NameSense> senses;
    bool settled = false;
    bool homeless = false;  // a ministry of one of several countries that the article does not name
  };

  const LexiconEntry& entry(const NameSense& sense) const { return entries_[sense.entry]; }
  DraftMention& mention(const Choice& choice) { return draft_.mentions[choice.mention]; }

  /// The senses of every listed name that fit its capitals; of several files the last one's.
  void collect() {
    for (std::uint32_t m = 0; m < draft_.mentions.size(); ++m) {
      const DraftMention& mention = draft_.mentions[m];
      if (mention.terminal == 0) continue;
      const PieceList& pieces = draft_.sentences[mention.sentence].pieces;
      Choice choice{m, {}, false};
      std::uint32_t layer = 0;
      for (const NameSense& sense : draft_.knowledge.names.senses(mention.terminal)) {
        if (!draft_.knowledge.names.written_as(sense, pieces.pieces.data() + pieces.begins[mention.words.begin]))
          continue;
        if (std::any_of(choice.senses.begin(), choice.senses.end(),
                        [&](const NameSense& s) { return s.entry == sense.entry; }))
          continue;
        choice.senses.push_back(sense);
        layer = std::max(layer, entry(sense).layer);
      }
      std::erase_if(choice.senses, [&](const NameSense& sense) { return entry(sense).layer < layer; });
      choices_.push_back(std::move(choice));
    }
  }

  void settle(Choice& choice, std::size_t sense_index) {
    const NameSense sense = choice.senses[sense_index];
    choice.settled = true;
    DraftMention& m = mention(choice);
    if (sense.name_class == NameClass::metonym && context_.is_mere_place(m)) {
      metonym_places_.push_back({choice.mention, sense.entry});
      return;
    }
    m.entity = entity_of_entry(draft_, sense.entry);
    m.kind = kind_of(m, sense);
    m.adjective = sense.name_class == NameClass::demonym;
    if (sense.name_class == NameClass::metonym) acting_.insert(m.key);
    ++support_[sense.entry];
    if (const auto country = draft_.knowledge.lexicon.index_of(entry(sense).country)) implied_.insert(*country);
    if (entry(sense).type == EntityType::place) {
      if (const auto whole = draft_.knowledge.lexicon.index_of(entry(sense).parent)) has_part_.insert(*whole);
    }
  }

  /// Adjectives, and names of countries and blocs in front of the noun that they say more about.
  MentionKind kind_of(const DraftMention& m, const NameSense& sense) const {
    const Word& head = draft_.sentences[m.sentence].tree->words[m.head];
    const EntityType type = entry(sense).type;
    const bool modifies =
        head.deprel == Deprel::amod || head.deprel == Deprel::compound || head.deprel == Deprel::nmod_desc;
    if (sense.name_class == NameClass::demonym) {
      return modifies || head.upos == Upos::adj ? MentionKind::demonym : MentionKind::name;
    }
    if (modifies && (type == EntityType::country || type == EntityType::bloc)) return MentionKind::demonym;
    return MentionKind::name;
  }

  float support(std::uint32_t entry_index) const {
    const auto found = support_.find(entry_index);
    return found == support_.end() ? 0.0F : 2.0F + std::min(2.0F, 0.3F * static_cast<float>(found->second));
  }

  /// Countries of the article that a candidate belongs to.
  float country_support(const LexiconEntry& candidate) const {
    float sum = 0;
    for (const std::string& id : {candidate.country, candidate.parent}) {
      if (id.empty()) continue;
      if (const auto index = draft_.knowledge.lexicon.index_of(id)) {
        sum = std::max(sum, support(*index));
        if (implied_.contains(*index)) sum = std::max(sum, 1.0F);  // by a firm or town of that country
      }
    }
    if (const auto own = draft_.knowledge.lexicon.index_of(candidate.id); own && has_part_.contains(*own))
      sum += 5.0F;  // "Georgia lawmakers in Atlanta"
    return sum;
  }

  float class_prior(const NameSense& sense) const {
    switch (sense.name_class) {
      case NameClass::canonical:
        return 3.2F;
      case NameClass::alias:
        return 3.0F;
      case NameClass::demonym:
        return 2.8F;
      case NameClass::metonym:
        return 2.6F;
      case NameClass::weak:
        return 1.0F;
    }
    return 0;
  }

  void settle_by_context(Choice& choice) {
    const DraftMention& m = mention(choice);
    std::size_t best = 0;
    float best_score = -100;
    for (std::size_t i = 0; i < choice.senses.size(); ++i) {
      const NameSense& sense = choice.senses[i];
      const float score =
          class_prior(sense) + support(sense.entry) + 0.6F * country_support(entry(sense)) + context_.score(m, sense);
      if (score > best_score) {
        best_score = score;
        best = i;
      }
    }
    if (homeless(choice)) {
      // American bodies are the ones that the news names without their country.
      const auto american = std::find_if(choice.senses.begin(), choice.senses.end(), [&](const NameSense& sense) {
        return entry(sense).country == "country:US" && sense.name_class != NameClass::weak;
      });
      if (american != choice.senses.end()) {
        mention(choice).certainty = 0.5F;
        settle(choice, static_cast<std::size_t>(american - choice.senses.begin()));
        return;
      }
      choice.homeless = true;
      choice.senses.clear();
      return;
    }
    if (choice.senses[best].name_class == NameClass::weak) {
      std::swap(choice.senses[0], choice.senses[best]);
      return;  // needs support of its own
    }
    mention(choice).certainty = 0.8F;
    settle(choice, best);
  }

  /// "The Ministry of Mines" of many a country, none of which the article speaks of.
  bool homeless(const Choice& choice) const {
    const std::string& country = entry(choice.senses[0]).country;
    bool several = false;
    for (const NameSense& sense : choice.senses) {
      if (entry(sense).type != EntityType::government_body || entry(sense).country.empty()) return false;
      several = several || entry(sense).country != country;
      if (country_support(entry(sense)) > 0) return false;
    }
    return several;
  }

  /// Whether the article speaks of something near a commodity: what it is a kind of, made from, or the other way round.
  bool related_commodity(const NameSense& sense) const {
    const LexiconEntry& candidate = entry(sense);
    const auto present = [&](const std::string& id) {
      const auto index = draft_.knowledge.lexicon.index_of(id);
      return index && support_.contains(*index);
    };
    if (std::any_of(candidate.broader.begin(), candidate.broader.end(), present)) return true;
    if (std::any_of(candidate.made_from.begin(), candidate.made_from.end(), present)) return true;
    return std::any_of(support_.begin(), support_.end(), [&](const auto& known) {
      const LexiconEntry& other = entries_[known.first];
      const auto is_it = [&](const std::string& id) { return id == candidate.id; };
      return std::any_of(other.broader.begin(), other.broader.end(), is_it) ||
             std::any_of(other.made_from.begin(), other.made_from.end(), is_it);
    });
  }

  void settle_weak(Choice& choice) {
    DraftMention& m = mention(choice);
    if (choice.senses.empty()) return;
    // An entry that the article names in full, else one that its company speaks for.
    for (std::size_t i = 0; i < choice.senses.size(); ++i) {
      // "workers in Antofagasta" are in the town, though the article is about the firm.
      const bool town_meant = entry(choice.senses[i]).type == EntityType::company && context_.has_place_of_name(m) &&
                              context_.is_mere_place(m);
      if (support_.contains(choice.senses[i].entry) && !town_meant) {
        m.certainty = 0.9F;
        settle(choice, i);
        return;
      }
    }
    const SentenceDraft& s = draft_.sentences[m.sentence];
    const auto owners = std::count_if(choice.senses.begin(), choice.senses.end(), [&](const NameSense& sense) {
      return entry(sense).type != EntityType::commodity;
    });
    std::size_t goods = choice.senses.size();
    bool goods_related = false;
    std::size_t best = choice.senses.size();
    float best_score = 0;
    for (std::size_t i = 0; i < choice.senses.size(); ++i) {
      const NameSense& sense = choice.senses[i];
      if (entry(sense).type == EntityType::commodity) {
        const bool related = related_commodity(sense);
        const bool better = goods == choice.senses.size() || (!goods_related && related) ||
                            (!goods_related && is_broader(sense, choice.senses[goods]));
        if ((related || context_.traded(m)) && better) {
          goods = i;
          goods_related = related;
        }
        continue;
      }
      if (s.notes[m.words.begin].shape == Shape::lower) continue;
      if (s.title_case && (country_support(entry(sense)) <= 0 || s.tree->words[m.head].upos != Upos::propn)) continue;
      const bool titled = m.words.begin > 0 && draft_.traits(m.sentence, m.words.begin - 1).title;
      if (!titled && context_.part_of_unlisted_name(m)) continue;
      // A name that several share says of none of them that it is meant.
      if (owners > 1 && entry(sense).type != EntityType::country &&
          country_support(entry(sense)) + context_.owner_support(m, entry(sense)) <= 0 && !told_apart(choice, i))
        continue;
      const bool opens = m.words.begin == 0;
      const bool proper = s.tree->words[m.head].upos == Upos::propn || draft_.traits(m.sentence, m.head).legal_form;
      const float learned = context_.learned_support(m, entry(sense).type);
      const float score = context_.score(m, sense) + 0.5F * country_support(entry(sense)) + (opens ? 0.0F : 1.0F) +
                          learned + (proper ? 0.5F : -1.0F);
      if (score >= 1.0F && score > best_score) {
        best = i;
        best_score = score;
      }
    }
    // A capital inside a sentence is no commodity's: "Apple's suppliers".
    const bool says_name = m.words.begin > 0 && s.notes[m.words.begin].shape != Shape::lower && !s.title_case;
    if (goods < choice.senses.size() && (best == choice.senses.size() || !says_name)) {
      m.certainty = 0.7F;
      settle(choice, goods);
    } else if (best < choice.senses.size()) {
      m.certainty = 0.6F;
      settle(choice, best);
    }
  }

  /// "scrap" of several metals is scrap metal.
  bool is_broader(const NameSense& general, const NameSense& special) const {
    const auto& broader = entry(special).broader;
    return std::find(broader.begin(), broader.end(), entry(general).id) != broader.end();
  }

  /// Whether a sense differs in type or is of one country with all other senses of the name: then the context can
  /// decide without the country being named.
  bool told_apart(const Choice& choice, std::size_t one) const {
    for (std::size_t i = 0; i < choice.senses.size(); ++i) {
      const LexiconEntry& other = entry(choice.senses[i]);
      const LexiconEntry& mine = entry(choice.senses[one]);
      if (i != one && other.type == mine.type && (other.country != mine.country || mine.country.empty())) return false;
    }
    return true;
  }

  /// Cities that were only places: a place of its own when the name never acts in this article, else no mention.
  /// Names without support become unlisted names or nothing.
  void drop_unsettled() {
    for (const auto& [m, country] : metonym_places_) {
      DraftMention& mention = draft_.mentions[m];
      mention.terminal = 0;
      if (acting_.contains(mention.key)) {
        uncover(mention);
        continue;
      }
      mention.found = Found::recognizer;
      mention.votes[static_cast<std::size_t>(EntityType::place)] += 10;
    }
    for (Choice& choice : choices_) {
      if (choice.settled) continue;
      DraftMention& m = mention(choice);
      m.terminal = 0;
      const SentenceDraft& s = draft_.sentences[m.sentence];
      const bool name = s.notes[m.words.begin].shape != Shape::lower && m.words.begin > 0 && !s.title_case &&
                        s.tree->words[m.head].upos == Upos::propn &&
                        (choice.senses.empty() || entry(choice.senses[0]).type != EntityType::commodity);
      if (name) {
        m.found = Found::recognizer;
        if (choice.homeless) m.votes[static_cast<std::size_t>(EntityType::government_body)] += 8;
      } else {
        uncover(m);
      }
    }
  }

  void uncover(const DraftMention& m) {
    for (std::uint32_t w = m.words.begin; w < m.words.end; ++w) draft_.sentences[m.sentence].covered[w] = none;
  }

  ArticleDraft& draft_;
  SenseContext context_;
  const std::vector<LexiconEntry>& entries_;
  std::vector<Choice> choices_;
  std::map<std::uint32_t, std::uint32_t> support_;  // settled mentions of an entry
  std::set<std::uint32_t> implied_;                 // countries of settled entries
  std::set<std::uint32_t> has_part_;                // states and regions of settled towns
  std::set<std::string> acting_;                    // metonyms that stand for a government here
  std::vector<std::pair<std::uint32_t, std::uint32_t>> metonym_places_;
};

}  // namespace

std::uint32_t entity_of_entry(ArticleDraft& draft, std::uint32_t entry) {
  for (std::uint32_t e = 0; e < draft.entities.size(); ++e) {
    if (draft.entities[e].entry == entry) return e;
  }
  const LexiconEntry& known = draft.knowledge.lexicon.entries()[entry];
  DraftEntity entity;
  entity.id = known.id;
  entity.name = known.name;
  entity.type = known.type;
  entity.entry = entry;
  draft.entities.push_back(std::move(entity));
  return static_cast<std::uint32_t>(draft.entities.size() - 1);
}

void link_listed_names(ArticleDraft& draft) { ListedLinker(draft).run(); }

}  // namespace lode
