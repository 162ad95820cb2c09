#include "lode/entities/link_names.hpp"

#include "lode/entities/name_features.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lode {

namespace {

class ListedLinker {
 public:
  explicit ListedLinker(ArticleDraft& draft) : draft_(draft), entries_(draft.knowledge.lexicon.entries()) {}

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
    if (sense.name_class == NameClass::metonym && is_mere_place(m)) {
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

  /// Whether a capital's name means the city here: "in Beijing", "Kinshasa-based", "Moscow airport", a dateline.
  bool is_mere_place(const DraftMention& m) const {
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

  /// "BRUSSELS, Dec 15 –", "NEW DELHI (Reuters) -": capitals that open a paragraph before a date or dash.
  bool dateline(const DraftMention& m) const {
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

  float context(const DraftMention& m, const NameSense& sense) const {
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
      sum += type == EntityType::company ? 3 : type == EntityType::place ? -2 : 0;
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

  /// "Georgia's governor", "the governor of Washington", "Georgia lawmakers"
  bool beside_state_office(const DraftMention& m) const {
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

  /// Whether a place bears the very name of the mention.
  bool has_place_of_name(const DraftMention& m) const {
    const auto senses = draft_.knowledge.names.senses(m.terminal);
    return std::any_of(senses.begin(), senses.end(), [&](const NameSense& sense) {
      return entry(sense).type == EntityType::place && fold_name(entry(sense).name) == m.key;
    });
  }

  /// "the German finance ministry", "India's Coal Ministry": the nationality right before decides between namesakes.
  float owner_support(const DraftMention& m, const LexiconEntry& candidate) const {
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

  void settle_by_context(Choice& choice) {
    const DraftMention& m = mention(choice);
    std::size_t best = 0;
    float best_score = -100;
    for (std::size_t i = 0; i < choice.senses.size(); ++i) {
      const NameSense& sense = choice.senses[i];
      const float score =
          class_prior(sense) + support(sense.entry) + 0.6F * country_support(entry(sense)) + context(m, sense);
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
      const bool town_meant =
          entry(choice.senses[i]).type == EntityType::company && has_place_of_name(m) && is_mere_place(m);
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
        if ((related || traded(m)) && better) {
          goods = i;
          goods_related = related;
        }
        continue;
      }
      if (s.notes[m.words.begin].shape == Shape::lower) continue;
      if (s.title_case && (country_support(entry(sense)) <= 0 || s.tree->words[m.head].upos != Upos::propn)) continue;
      const bool titled = m.words.begin > 0 && draft_.traits(m.sentence, m.words.begin - 1).title;
      if (!titled && part_of_unlisted_name(m)) continue;
      // A name that several share says of none of them that it is meant.
      if (owners > 1 && entry(sense).type != EntityType::country &&
          country_support(entry(sense)) + owner_support(m, entry(sense)) <= 0 && !told_apart(choice, i))
        continue;
      const bool opens = m.words.begin == 0;
      const bool proper = s.tree->words[m.head].upos == Upos::propn || draft_.traits(m.sentence, m.head).legal_form;
      const float learned = learned_support(m, entry(sense).type);
      const float score = context(m, sense) + 0.5F * country_support(entry(sense)) + (opens ? 0.0F : 1.0F) + learned +
                          (proper ? 0.5F : -1.0F);
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

  /// Whether a noun stands where goods stand: "exporter of tin", "lead prices", "tin lost ground while copper rose".
  bool traded(const DraftMention& m) const {
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

  /// What the model of names makes of the words around: 1 for the entry's type, -1 against it.
  float learned_support(const DraftMention& m, EntityType type) const {
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

  /// "Fields" after "Jane Fields said": the article has its own bearer of the name.
  bool part_of_unlisted_name(const DraftMention& m) const {
    return std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](const DraftMention& other) {
      return other.found == Found::recognizer && other.key.size() > m.key.size() &&
             (other.key.ends_with(" " + m.key) || other.key.starts_with(m.key + " "));
    });
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
