#include "lode/entities/find_references.hpp"

#include "lode/entities/antecedents.hpp"
#include "lode/entities/description.hpp"
#include "lode/entities/goods_narrower.hpp"
#include "lode/entities/link_names.hpp"
#include "lode/entities/mention_groups.hpp"
#include "lode/entities/pronoun_reference.hpp"

#include <algorithm>
#include <optional>

namespace lode {

namespace {

class ReferenceFinder {
 public:
  explicit ReferenceFinder(ArticleDraft& draft) : draft_(draft), antecedents_(draft), groups_(draft), goods_(draft) {}

  void run() {
    // The names of each sentence, by their head, so that everything is met in text order.
    std::vector<std::vector<std::uint32_t>> names(draft_.sentences.size());
    for (std::uint32_t m = 0; m < draft_.mentions.size(); ++m) {
      if (draft_.mentions[m].entity != none) names[draft_.mentions[m].sentence].push_back(m);
    }
    for (std::uint32_t s = 0; s < draft_.sentences.size(); ++s) {
      auto& here = names[s];
      std::sort(here.begin(), here.end(), [&](std::uint32_t a, std::uint32_t b) {
        return draft_.mentions[a].words.end < draft_.mentions[b].words.end;
      });
      std::size_t next = 0;
      const std::uint32_t size = draft_.sentences[s].tree->size();
      for (std::uint32_t w = 0; w < size; ++w) {
        while (next < here.size() && draft_.mentions[here[next]].words.end <= w) note_name(here[next++]);
        take(s, w);
      }
      while (next < here.size()) note_name(here[next++]);
    }
    goods_.join_general_goods();
  }

 private:
  void note(std::uint32_t m) {
    antecedents_.note(m);
    groups_.note(m);
  }

  void note_name(std::uint32_t m) {
    if (draft_.entities[draft_.mentions[m].entity].type == EntityType::commodity) goods_.take(m);
    note(m);
    // "Trade Minister Don Farrell": the titles before a person's name are said of the person.
    const DraftMention& mention = draft_.mentions[m];
    if (draft_.entities[mention.entity].type != EntityType::person) return;
    for (std::uint32_t w = mention.words.begin; w > 0; --w) {
      const WordTraits& traits = draft_.traits(mention.sentence, w - 1);
      if (traits.title)
        antecedents_.said_of(mention.entity, draft_.sentences[mention.sentence].notes[w - 1].lemma);
      else if (!traits.title_modifier)
        break;
      if (traits.honorific && traits.gender != Gender::unknown) draft_.entities[mention.entity].gender = traits.gender;
    }
  }

  void take(std::uint32_t s, std::uint32_t w) {
    const SentenceDraft& sentence = draft_.sentences[s];
    if (sentence.covered[w] != none) return;
    const Word& word = sentence.tree->words[w];
    if (take_count(s, w)) return;
    if (word.upos == Upos::pron) {
      take_pronoun(s, w);
    } else if (word.upos == Upos::noun || word.upos == Upos::propn) {
      if (const auto description = describe(draft_, s, w)) take_description(*description);
    }
  }

  void take_pronoun(std::uint32_t s, std::uint32_t w) {
    const std::optional<Reference> asked = pronoun_reference(draft_, s, w);
    if (!asked) return;
    const Reference& reference = *asked;
    auto entity = antecedents_.best(reference);
    if (reference.among && entity && !draft_.entities[*entity].plural) entity.reset();
    if (reference.plural && !reference.among && !reference.reflexive) {
      if (const std::uint32_t group = joined_before(reference, entity.value_or(none)); group != none) entity = group;
    }
    if (!entity) return;
    add(s, {w, w + 1}, w, MentionKind::pronoun, *entity, 0.6F);
    if (reference.gender != Gender::unknown && draft_.entities[*entity].gender == Gender::unknown)
      draft_.entities[*entity].gender = reference.gender;
  }

  std::uint32_t add(std::uint32_t s, IndexRange words, std::uint32_t head, MentionKind kind, std::uint32_t entity,
                    float certainty, std::uint32_t owner = none) {
    DraftMention mention;
    mention.sentence = s;
    mention.words = words;
    mention.head = head;
    mention.kind = kind;
    mention.found = kind == MentionKind::pronoun ? Found::pronoun : Found::description;
    mention.certainty = certainty;
    mention.entity = entity;
    mention.owner = owner;
    const std::uint32_t index = draft_.add(std::move(mention));
    note(index);
    return index;
  }

  const WordTraits& noun_traits(const Description& d) const {
    const WordTraits& plain = draft_.traits(d.sentence, d.head);
    return plain.noun ? plain : draft_.lemma_traits(d.sentence, d.head);
  }

  std::uint32_t noun_number(const Description& d) const { return draft_.sentences[d.sentence].notes[d.head].lemma; }

  void take_description(const Description& d) {
    const WordTraits& traits = noun_traits(d);
    // Says more about a name beside it.
    if (const std::uint32_t name = name_described(draft_, d); name != none) {
      const std::uint32_t entity = draft_.mentions[name].entity;
      antecedents_.said_of(entity, noun_number(d));
      if (d.owner != none && draft_.mentions[name].owner == none) draft_.mentions[name].owner = d.owner;
      // A title in front of a name is no mention of its own.
      if (d.head < draft_.mentions[name].words.begin && draft_.mentions[name].words.begin == d.head + 1) return;
      if (traits.noun_type != draft_.entities[entity].type && traits.noun_type != EntityType::person && d.plural)
        return;
      add(d.sentence, d.spoken, d.head, MentionKind::nominal, entity, 0.8F, d.owner);
      return;
    }
    if (take_place_of(d, traits)) return;
    if (take_pair(d, traits)) return;
    if (take_owner(d, traits)) return;
    if (take_named_asset(d, traits)) return;
    if (d.definite || (d.possessed && !d.modified && !d.plural)) {
      if (take_anaphor(d, traits)) return;
      if (take_members_meant(d, traits)) return;
    }
    take_new(d, traits);
  }

  bool is_state(std::uint32_t entity) const {
    const EntityType type = draft_.entities[entity].type;
    return type == EntityType::country || type == EntityType::bloc;
  }

  /// "Chinese authorities", "India's government": the country itself.
  bool take_owner(const Description& d, const WordTraits& traits) {
    if (!traits.stands_for_owner) return false;
    if (d.owner == none) {
      if (!d.definite || d.modified || traits.noun_type == EntityType::person) return false;
      Reference reference = reference_for(d, traits);
      reference.types = {EntityType::country};
      reference.noun = 0;
      if (const auto entity = antecedents_.best(reference)) {
        add(d.sentence, d.spoken, d.head, MentionKind::nominal, *entity, 0.5F);
        return true;
      }
      return false;
    }
    const std::uint32_t entity = draft_.mentions[d.owner].entity;
    if (entity == none || !is_state(entity)) return false;
    IndexRange words = d.spoken;
    words.begin = std::min(words.begin, draft_.mentions[d.owner].words.begin);
    add(d.sentence, words, d.head, MentionKind::nominal, entity, 0.9F, d.owner);
    return true;
  }

  /// "Glencore and Vale ... they": those that "and" joins, unless the best single antecedent is many by itself.
  std::uint32_t joined_before(const Reference& reference, std::uint32_t single) {
    if (single != none) {
      const DraftEntity& entity = draft_.entities[single];
      if (entity.plural || entity.type == EntityType::group) return none;
    }
    GroupReference asked;
    asked.sentence = reference.sentence;
    asked.word = reference.word;
    asked.head = reference.head;
    asked.types = reference.types;
    asked.reach = 1;
    asked.possessive = reference.possessive;
    asked.coordinated_only = true;
    asked.including = single;
    return group_of(groups_.best(asked));
  }

  /// The entity that stands for several; `none` for fewer than two.
  std::uint32_t group_of(const std::vector<std::uint32_t>& members) {
    if (members.size() < 2) return none;
    DraftEntity group;
    group.type = EntityType::group;
    group.plural = true;
    group.members = members;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i > 0) group.name += i + 1 == members.size() ? " and " : ", ";
      group.name += draft_.entities[members[i]].name;
    }
    group.id = made_id(EntityType::group, group.name);
    return entity_with_id(std::move(group));
  }

  /// "both", "the pair", "neither" by themselves: as many as were mentioned last.
  bool take_count(std::uint32_t s, std::uint32_t w) {
    const WordTraits& traits = draft_.traits(s, w);
    if (traits.count_of == 0) return false;
    const SentenceDraft& sentence = draft_.sentences[s];
    const Tree& tree = *sentence.tree;
    const Word& word = tree.words[w];
    // The parser takes the "both" of "Both agreed" for that of "both A and B".
    const bool opens_clause = word.deprel == Deprel::cc_preconj && word.head == static_cast<std::int32_t>(w + 1) &&
                              tree.words[w + 1].upos == Upos::verb;
    if (!opens_clause && (!stands_as_actor(word.deprel) || word.deprel == Deprel::conj)) return false;
    bool definite = word.upos == Upos::det || word.upos == Upos::pron || word.upos == Upos::cconj;
    std::uint32_t begin = w;
    for (const std::uint32_t d : sentence.dependents.of(w)) {
      const Deprel label = tree.words[d].deprel;
      if (label == Deprel::det && d + 1 == w && draft_.lemma_traits(s, d).pronoun == false) {
        definite = tree.lemma(d) == "the";
        begin = d;
        continue;
      }
      if (label != Deprel::case_ && label != Deprel::punct && label != Deprel::cc && label != Deprel::advmod &&
          label != Deprel::mark && label != Deprel::appos)
        return false;  // "the pair of companies", "two of the mines", "both China and India"
    }
    if (!definite) return false;
    for (const std::uint32_t d : sentence.dependents.of(static_cast<std::uint32_t>(std::max(word.head, 0)))) {
      if (word.head != no_head && d < w && is_subject_label(tree.words[d].deprel) && is_subject_label(word.deprel))
        return false;  // "China and India both"
    }
    GroupReference asked;
    asked.sentence = s;
    asked.word = begin;
    asked.head = w;
    asked.types = {EntityType::country, EntityType::bloc,         EntityType::government_body,
                   EntityType::company, EntityType::organization, EntityType::person};
    asked.count = traits.count_of;
    const std::uint32_t group = group_of(groups_.best(asked));
    if (group == none) return false;
    add(s, {begin, w + 1}, w, MentionKind::pronoun, group, 0.6F);
    return true;
  }

  static bool is_subject_label(Deprel label) { return label == Deprel::nsubj || label == Deprel::nsubj_pass; }

  /// "both companies", "the two sides": the two that were mentioned last. "the companies", when no group was.
  bool take_pair(const Description& d, const WordTraits& traits) {
    if (!d.paired || !d.plural || d.owner != none) return false;
    return take_members(d, traits, 2);
  }

  /// "the companies", "the sides", when no group was called so; "the traders" only after a list of names.
  bool take_members_meant(const Description& d, const WordTraits& traits) {
    const bool bare =
        d.plural && d.definite && !d.modified && !d.counted && d.owner == none && d.phrase.end == d.core.end;
    if (!bare) return false;
    const EntityType type = traits.noun_type;
    const bool sides = traits.refers_to.has(EntityType::company) && traits.refers_to.has(EntityType::country);
    const bool any = traits.synonym != 0 || type == EntityType::country || sides;
    if (!any && type != EntityType::company && type != EntityType::asset) return false;
    return take_members(d, traits, 0, !any);
  }

  bool take_members(const Description& d, const WordTraits& traits, std::uint32_t count, bool listed = false) {
    GroupReference asked;
    asked.sentence = d.sentence;
    asked.word = d.spoken.begin;
    asked.head = d.head;
    asked.types = traits.refers_to;
    if (traits.stands_for_owner) asked.types = {EntityType::country, EntityType::bloc};  // "both governments"
    asked.count = count;
    asked.coordinated_only = listed;
    if (listed) asked.reach = 2;
    const std::uint32_t group = group_of(groups_.best(asked));
    if (group == none) return false;
    add(d.sentence, d.spoken, d.head, MentionKind::nominal, group, 0.6F);
    return true;
  }

  /// "the port of Novorossiysk", "the Malaysian state of Johor": the name behind "of" is its own.
  bool take_place_of(const Description& d, const WordTraits& traits) {
    if (d.plural || d.phrase.end <= d.core.end || draft_.text(d.sentence, d.core.end) != "of") return false;
    if (traits.noun_type != EntityType::place && traits.noun_type != EntityType::asset &&
        traits.noun_type != EntityType::country)
      return false;
    const std::uint32_t name = draft_.sentences[d.sentence].covered[d.core.end + 1];
    if (name == none || draft_.mentions[name].entity == none || draft_.mentions[name].words.end != d.phrase.end)
      return false;
    const EntityType type = draft_.entities[draft_.mentions[name].entity].type;
    if (type != EntityType::place && type != EntityType::asset &&
        !(type == EntityType::country && traits.noun_type != EntityType::asset))
      return false;
    if (type == EntityType::place && traits.noun_type == EntityType::asset && !d.definite) return false;
    add(d.sentence, {d.spoken.begin, d.phrase.end}, d.head, MentionKind::nominal, draft_.mentions[name].entity, 0.8F,
        d.owner);
    antecedents_.said_of(draft_.mentions[name].entity, noun_number(d));
    return true;
  }

  /// "Mt Weld mine", "Dangote refinery": the name in front is the asset's own.
  bool take_named_asset(const Description& d, const WordTraits& traits) {
    if (traits.noun_type != EntityType::asset || d.plural || d.own_name == none) return false;
    const std::uint32_t entity = draft_.mentions[d.own_name].entity;
    DraftEntity& named = draft_.entities[entity];
    if (named.type == EntityType::asset) {
      add(d.sentence, d.spoken, d.head, MentionKind::nominal, entity, 0.9F, d.owner);
      antecedents_.said_of(entity, noun_number(d));
      return true;
    }
    return false;
  }

  Reference reference_for(const Description& d, const WordTraits& traits) const {
    Reference reference;
    reference.sentence = d.sentence;
    reference.word = d.spoken.begin;
    reference.head = d.head;
    reference.types = traits.refers_to;
    reference.plural = d.plural && traits.plural_type == EntityType::group;
    if (d.plural && traits.plural_type != traits.noun_type) {
      reference.types = {traits.plural_type};
      reference.plural = true;
    } else if (d.plural) {
      reference.plural = true;
    }
    reference.noun = noun_number(d);
    reference.defined_term = traits.generic && draft_.sentences[d.sentence].notes[d.head].shape == Shape::capital;
    if (d.owner != none) reference.owner_entity = draft_.mentions[d.owner].entity;
    return reference;
  }

  /// "the company", "the Swiss trader", "the refinery": something that was there before.
  bool take_anaphor(const Description& d, const WordTraits& traits) {
    if (d.possessed && d.owner == none && !d.definite) return false;
    // More words than a nationality make it a new thing, unless the same words were said before.
    const std::string key = description_key(d);
    const std::string sited = sited_key(d);
    for (std::uint32_t e = 0; e < draft_.entities.size(); ++e) {
      const auto& keys = draft_.entities[e].keys;
      if (std::find(keys.begin(), keys.end(), key) != keys.end() && !stands_elsewhere(keys, key, sited)) {
        add(d.sentence, d.spoken, d.head, MentionKind::nominal, e, 0.8F, d.owner);
        return true;
      }
    }
    const bool phrase = d.phrase.end > d.core.end;
    if (phrase) return false;
    const bool actor = traits.noun_type == EntityType::company || traits.noun_type == EntityType::person ||
                       traits.noun_type == EntityType::bloc || traits.noun_type == EntityType::country ||
                       (d.owner != none && traits.refers_to.has(EntityType::company));
    const bool seated = tells_seat_only(draft_, d);
    const bool short_enough = seated || d.core.size() <= (d.owner != none ? 3U : 2U);
    Reference reference = reference_for(d, traits);
    if (seated) reference.owner_entity = country_of_seat(draft_, d);
    reference.must_agree = d.plural || traits.relation || (d.modified && (!actor || !short_enough));
    const auto entity = antecedents_.best(reference);
    if (!entity) return false;
    add(d.sentence, d.spoken, d.head, MentionKind::nominal, *entity, 0.6F, d.owner);
    return true;
  }

  /// What makes two descriptions equal: nationality, modifiers and head, with words that mean the same folded into one.
  std::string description_key(const Description& d) const {
    std::string key;
    const DraftMention* owner = d.owner == none ? nullptr : &draft_.mentions[d.owner];
    for (std::uint32_t w = d.core.begin; w < d.head; ++w) {
      if (owner != nullptr && owner->words.contains(w)) continue;
      key += fold_name(draft_.text(d.sentence, w));
      key += ' ';
    }
    const WordTraits& traits = noun_traits(d);
    const bool name_only = key.empty() && traits.synonym != 0;
    key += name_only ? std::to_string(traits.synonym) : fold_name(draft_.sentences[d.sentence].tree->lemma(d.head));
    if (d.plural) key += " +";
    if (owner != nullptr && owner->entity != none) key += " @" + draft_.entities[owner->entity].id;
    return key;
  }

  /// The key with the place that the phrase names, "a plant at Tuas"; empty when it names none.
  std::string sited_key(const Description& d) const {
    if (d.phrase.end <= d.core.end + 1) return {};
    const std::uint32_t name = draft_.sentences[d.sentence].covered[d.core.end + 1];
    if (name == none || draft_.mentions[name].entity == none) return {};
    const DraftEntity& place = draft_.entities[draft_.mentions[name].entity];
    if (place.type != EntityType::place && place.type != EntityType::country) return {};
    return site_prefix(description_key(d)) + place.id;
  }

  static std::string site_prefix(const std::string& key) { return key + " in "; }

  /// Whether what `keys` describe is of another place than `sited`: "a plant at Tuas", "its plant in Rotterdam".
  static bool stands_elsewhere(const std::vector<std::string>& keys, const std::string& key, const std::string& sited) {
    if (sited.empty() || std::find(keys.begin(), keys.end(), sited) != keys.end()) return false;
    const std::string prefix = site_prefix(key);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& one) { return one.starts_with(prefix); });
  }

  /// An entity of its own.
  void take_new(const Description& d, const WordTraits& traits) {
    if (traits.anaphor_only || traits.stands_for_owner) return;
    const EntityType type = d.plural ? traits.plural_type : traits.noun_type;
    if (type == EntityType::country || type == EntityType::commodity || type == EntityType::place ||
        type == EntityType::bloc)
      return;
    if (type == EntityType::person) return;
    const bool phrase = d.phrase.end > d.core.end;
    const bool supported = d.modified || phrase || d.owner != none || d.core.size() > 1;
    if (traits.needs_support && !supported) return;
    const bool works =
        type == EntityType::asset && d.indefinite && !traits.needs_support && acts(d);  // "is building a refinery"
    const bool body = type == EntityType::government_body && d.definite && !traits.needs_support && acts(d) &&
                      !has_body_of_kind(d);  // "the navy", when no other was told of
    if (!d.plural && !supported && !works && !body) return;
    if (!d.plural && type == EntityType::company) {
      // A role or a rank, not a firm: "largest shareholder", "as junior partner".
      if (!d.definite && !d.indefinite && !d.possessed) return;
      const Tree& tree = *draft_.sentences[d.sentence].tree;
      for (std::uint32_t w = d.core.begin; w < d.head; ++w) {
        if (tree.words[w].xpos == Xpos::jjs) return;
      }
    }
    if (type == EntityType::asset && d.plural && !supported) return;
    if (type == EntityType::group && !supported &&
        (!acts(d) || traits.title || traits.synonym != 0 || traits.noun_type == EntityType::country))
      return;
    DraftEntity entity;
    entity.type = type;
    entity.plural = d.plural;
    entity.name = std::string(draft_.text(d.sentence, phrase ? d.phrase : d.core));
    entity.id = made_id(type, draft_.text(d.sentence, d.core));
    entity.keys.push_back(description_key(d));
    const std::string sited = sited_key(d);
    if (!sited.empty()) {
      entity.keys.push_back(sited);
      const bool taken = std::any_of(draft_.entities.begin(), draft_.entities.end(),
                                     [&](const DraftEntity& other) { return other.id == entity.id; });
      if (taken) entity.id = made_id(type, entity.name);
    }
    const std::uint32_t index = sited.empty() ? entity_with_key(std::move(entity)) : entity_with_id(std::move(entity));
    add(d.sentence, d.spoken, d.head, MentionKind::nominal, index, 0.7F, d.owner);
    antecedents_.said_of(index, noun_number(d));
  }

  /// Whether the article has a body with the description's noun in its name.
  bool has_body_of_kind(const Description& d) const {
    const std::string noun = fold_name(draft_.sentences[d.sentence].tree->lemma(d.head));
    return std::any_of(draft_.entities.begin(), draft_.entities.end(), [&](const DraftEntity& one) {
      return one.type == EntityType::government_body && fold_name(one.name).find(noun) != std::string::npos;
    });
  }

  /// Whether the phrase stands where an actor or a thing acted on stands.
  bool acts(const Description& d) const {
    return stands_as_actor(draft_.sentences[d.sentence].tree->words[d.head].deprel);
  }

  static bool stands_as_actor(Deprel label) {
    switch (label) {
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
      case Deprel::obj:
      case Deprel::iobj:
      case Deprel::obl:
      case Deprel::obl_agent:
      case Deprel::nmod:
      case Deprel::nmod_poss:
      case Deprel::conj:
        return true;
      default:
        return false;
    }
  }

  std::uint32_t entity_with_key(DraftEntity entity) {
    for (std::uint32_t e = 0; e < draft_.entities.size(); ++e) {
      const auto& keys = draft_.entities[e].keys;
      if (std::find(keys.begin(), keys.end(), entity.keys.front()) != keys.end()) return e;
    }
    return entity_with_id(std::move(entity));
  }

  std::uint32_t entity_with_id(DraftEntity entity) {
    for (std::uint32_t e = 0; e < draft_.entities.size(); ++e) {
      if (draft_.entities[e].id == entity.id) return e;
    }
    draft_.entities.push_back(std::move(entity));
    return static_cast<std::uint32_t>(draft_.entities.size() - 1);
  }

  ArticleDraft& draft_;
  Antecedents antecedents_;
  MentionGroups groups_;
  GoodsNarrower goods_;
};

}  // namespace

void find_references(ArticleDraft& draft) { ReferenceFinder(draft).run(); }

}  // namespace lode
