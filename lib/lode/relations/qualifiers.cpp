#include "lode/relations/qualifiers.hpp"

#include "lode/relations/amounts.hpp"
#include "lode/relations/time_expressions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace lode {

namespace {

constexpr std::uint32_t farthest = 15;        // words; beyond them an amount is another statement's
constexpr std::uint32_t longest_speaker = 8;  // words of a speaker that is no entity
constexpr std::uint32_t no_word = static_cast<std::uint32_t>(-1);

bool opens_clause(Deprel label) {
  switch (label) {
    case Deprel::root:
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::csubj:
    case Deprel::advcl:
    case Deprel::advcl_relcl:
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::parataxis:
      return true;
    default:
      return false;
  }
}

class QualifierReader {
 public:
  QualifierReader(const Document& document, const Tree& tree, const DocumentEntities& entities,
                  const Candidate& candidate, const QualifierWords& words)
      : document_(document), tree_(tree), entities_(entities), candidate_(candidate), words_(words) {
    for (const Word& word : tree.words) forms_.push_back(document.slice(word.span));
    if (candidate.trigger >= 0) anchors_.push_back(static_cast<std::uint32_t>(candidate.trigger));
    add_anchor(candidate.object);
    for (const Linked& commodity : candidate.commodities) add_anchor(commodity);
    if (anchors_.empty()) add_anchor(candidate.subject);
  }

  Qualifiers read() {
    if (anchors_.empty()) return qualifiers_;
    if (!said_in_passing()) {
      read_amounts();
      read_time();
      read_place();
    }
    read_speaker();
    return qualifiers_;
  }

 private:
  void add_anchor(const Linked& linked) {
    const Mention& mention = entities_.mentions[linked.mention];
    if (mention.sentence == candidate_.sentence && mention.head < tree_.size()) anchors_.push_back(mention.head);
  }

  /// Whether the relation is told by a name, a title or a role ("a copper mine in Chile", "the miner Codelco", "Chilean
  /// President Boric") in a clause that speaks of something else: its times and amounts are another statement's.
  [[nodiscard]] bool said_in_passing() const {
    if (candidate_.trigger < 0) return true;
    if (candidate_.kind == FrameKind::verb) return false;
    const auto trigger = static_cast<std::uint32_t>(candidate_.trigger);
    if (clause_of(trigger) == trigger && candidate_.kind != FrameKind::name)
      return false;  // "was the largest producer"
    if (candidate_.kind != FrameKind::noun) return true;
    if (candidate_.subject_path == "self" || candidate_.object_path == "self") return true;
    if (candidate_.frames.empty() && candidate_.relation->wordless) return true;
    const auto inside = [this, trigger](const Linked& linked) {
      const Mention& mention = entities_.mentions[linked.mention];
      return mention.sentence == candidate_.sentence && mention.words.contains(trigger);
    };
    return inside(candidate_.subject) || inside(candidate_.object);
  }

  [[nodiscard]] std::uint32_t clause_of(std::uint32_t word) const {
    while (true) {
      const Word& own = tree_.words[word];
      if (own.head < 0 || opens_clause(own.deprel)) return word;
      if (own.deprel == Deprel::conj && own.upos == Upos::verb) return word;
      word = static_cast<std::uint32_t>(own.head);
    }
  }

  /// Whether what stands in clause `inner` also holds of clause `outer`: "plans to sell by 2026" whichever verb the
  /// parser took. What was decided in the past was decided then: "agreed in April to sell".
  [[nodiscard]] bool goes_along(std::uint32_t inner, std::uint32_t outer) const {
    while (inner != outer) {
      const Word& own = tree_.words[inner];
      if (own.deprel != Deprel::xcomp || own.head < 0) return false;
      inner = clause_of(static_cast<std::uint32_t>(own.head));
    }
    return true;
  }

  [[nodiscard]] bool same_clause(std::uint32_t word) const {
    const std::uint32_t clause = clause_of(word);
    const std::uint32_t own = clause_of(anchors_.front());
    return goes_along(own, clause) || goes_along(clause, own) ||
           // A noun that says the relation may itself be in an infinitive's object: its arguments stand there too.
           std::any_of(anchors_.begin() + 1, anchors_.end(),
                       [&](std::uint32_t anchor) { return clause_of(anchor) == clause; });
  }

  /// The word of a range that the rest of the sentence attaches to.
  [[nodiscard]] std::uint32_t head_of(IndexRange range) const {
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const std::int32_t head = tree_.words[word].head;
      if (tree_.words[word].deprel == Deprel::case_ || tree_.words[word].upos == Upos::punct) continue;
      if (head < 0 || !range.contains(static_cast<std::uint32_t>(head))) return word;
    }
    return range.begin;
  }

  [[nodiscard]] std::uint32_t distance_to_anchor(std::uint32_t word) const {
    std::uint32_t nearest = no_word;
    for (const std::uint32_t anchor : anchors_) {
      nearest = std::min(nearest, word > anchor ? word - anchor : anchor - word);
    }
    return nearest;
  }

  [[nodiscard]] std::string slice(IndexRange words) const {
    return std::string(document_.slice({tree_.words[words.begin].span.begin, tree_.words[words.end - 1].span.end}));
  }

  void read_amounts() {
    std::uint32_t nearest[3] = {farthest, farthest, farthest};
    for (const Amount& amount : find_amounts(forms_, words_)) {
      const Relation& relation = *candidate_.relation;
      const bool taken = amount.kind == AmountKind::money   ? relation.money
                         : amount.kind == AmountKind::share ? relation.share
                                                            : relation.quantity;
      const std::uint32_t head = head_of(amount.tokens);
      if (!taken || !same_clause(head) || (amount.kind == AmountKind::share && is_change(head))) continue;
      std::uint32_t& best = nearest[static_cast<std::size_t>(amount.kind)];
      const std::uint32_t distance = distance_to_anchor(amount.tokens.begin);
      if (distance >= best) continue;
      best = distance;
      std::string& text = amount.kind == AmountKind::money   ? qualifiers_.money
                          : amount.kind == AmountKind::share ? qualifiers_.share
                                                             : qualifiers_.quantity;
      text = slice(amount.tokens);
      if (!amount.rate.empty()) text += ' ' + slice(amount.rate);
    }
  }

  /// "rose 20%", "20% more": no share of anything.
  [[nodiscard]] bool is_change(std::uint32_t word) const {
    const auto changes = [&](std::uint32_t other) { return words_.words_of_change.contains(tree_.lemma(other)); };
    if (tree_.words[word].head >= 0 && changes(static_cast<std::uint32_t>(tree_.words[word].head))) return true;
    return word + 1 < tree_.size() && changes(word + 1);
  }

  void read_time() {
    const auto date = day_of(document_.date);
    std::uint32_t nearest = no_word;
    const TimeExpression* best = nullptr;
    const std::vector<TimeExpression> times = find_times(forms_, date, words_.time);
    for (const TimeExpression& time : times) {
      const std::uint32_t head = head_of(time.tokens);
      if (!holds_then(head) || inside_name(time.tokens)) continue;
      const std::uint32_t distance = distance_to_anchor(head);
      if (distance >= nearest) continue;
      nearest = distance;
      best = &time;
    }
    if (best == nullptr) return;
    const Horizon horizon = horizon_of(clause_of(head_of(best->tokens)));
    qualifiers_.time = to_iso(date ? best->at(horizon, *date) : best->past);
  }

  /// Whether a time at `word` is one of the event: in its clause, or in one above that speaks of the same time.
  [[nodiscard]] bool holds_then(std::uint32_t word) const {
    const std::uint32_t clause = clause_of(word);
    const std::uint32_t own = clause_of(anchors_.front());
    if (clause == own || goes_along(clause, own)) return true;
    return goes_along(own, clause) && tree_.words[clause].xpos != Xpos::vbd;
  }

  [[nodiscard]] bool inside_name(IndexRange words) const {
    const IndexRange mentions = entities_.mentions_of(candidate_.sentence);
    for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
      const Mention& mention = entities_.mentions[i];
      if (mention.kind == MentionKind::name && mention.words.contains(words.end - 1)) return true;
    }
    return false;
  }

  [[nodiscard]] Horizon horizon_of(std::uint32_t clause) const {
    const Xpos tag = tree_.words[clause].xpos;
    if (tag == Xpos::vbd) return Horizon::past;
    if (candidate_.status == Status::planned || candidate_.status == Status::possible) return Horizon::future;
    for (std::uint32_t word = 0; word < tree_.size(); ++word) {
      const Word& own = tree_.words[word];
      if (own.head != static_cast<std::int32_t>(clause)) continue;
      if ((own.deprel == Deprel::aux || own.deprel == Deprel::aux_pass || own.deprel == Deprel::cop) &&
          (own.xpos == Xpos::vbd || tree_.lemma(word) == "have")) {
        return Horizon::past;
      }
    }
    return Horizon::nearest;
  }

  [[nodiscard]] bool is_argument(std::uint32_t entity) const {
    if (entity == candidate_.subject.entity || entity == candidate_.object.entity) return true;
    return std::any_of(candidate_.commodities.begin(), candidate_.commodities.end(),
                       [entity](const Linked& commodity) { return commodity.entity == entity; });
  }

  /// "in Indonesia", on the event or on what it is done to.
  void read_place() {
    const std::uint32_t clause = clause_of(anchors_.front());
    std::uint32_t nearest = no_word;
    const IndexRange mentions = entities_.mentions_of(candidate_.sentence);
    for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
      const Mention& mention = entities_.mentions[i];
      const Entity& entity = entities_.entities[mention.entity];
      const bool where = entity.type == EntityType::country || entity.type == EntityType::place ||
                         entity.type == EntityType::asset || entity.type == EntityType::bloc;
      if (!where || is_argument(mention.entity) || mention.kind == MentionKind::demonym) continue;
      const Word& head = tree_.words[mention.head];
      if ((head.deprel != Deprel::obl && head.deprel != Deprel::nmod) || head.head < 0) continue;
      const auto above = static_cast<std::uint32_t>(head.head);
      const bool attached = above == clause || std::find(anchors_.begin(), anchors_.end(), above) != anchors_.end();
      if (!attached || !has_place_marker(mention.head)) continue;
      const std::uint32_t distance = distance_to_anchor(mention.head);
      if (distance >= nearest) continue;
      nearest = distance;
      qualifiers_.place = entity.id;
    }
  }

  [[nodiscard]] bool has_place_marker(std::uint32_t word) const {
    for (std::uint32_t other = 0; other < word; ++other) {
      const Word& own = tree_.words[other];
      if (own.head == static_cast<std::int32_t>(word) && own.deprel == Deprel::case_ && own.upos != Upos::part) {
        return words_.place_markers.contains(tree_.lemma(other));
      }
    }
    return false;
  }

  void read_speaker() {
    if (!candidate_.speaker) return;
    const std::uint32_t speaker = *candidate_.speaker;
    const IndexRange mentions = entities_.mentions_of(candidate_.sentence);
    const Mention* around = nullptr;
    for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
      const Mention& mention = entities_.mentions[i];
      if (mention.head == speaker) {
        qualifiers_.attribution = entities_.entities[mention.entity].id;
        return;
      }
      if (around == nullptr && mention.kind == MentionKind::name && mention.words.contains(speaker)) around = &mention;
    }
    qualifiers_.attribution = around != nullptr ? entities_.entities[around->entity].id : speaker_words(speaker);
  }

  /// "two people close to the matter": the noun with what stands before it and directly after.
  [[nodiscard]] std::string speaker_words(std::uint32_t speaker) const {
    if (tree_.words[speaker].upos == Upos::pron) return {};
    IndexRange words{speaker, speaker + 1};
    const auto belongs = [&](std::uint32_t word) {
      for (std::uint32_t steps = 0; steps < longest_speaker; ++steps) {
        if (word == speaker) return true;
        const Word& own = tree_.words[word];
        if (own.head < 0 || own.deprel == Deprel::acl_relcl || own.deprel == Deprel::appos ||
            own.deprel == Deprel::punct || own.deprel == Deprel::parataxis || own.deprel == Deprel::case_) {
          if (own.deprel != Deprel::case_ || own.head == static_cast<std::int32_t>(speaker)) return false;
        }
        word = static_cast<std::uint32_t>(own.head);
      }
      return false;
    };
    while (words.begin > 0 && belongs(words.begin - 1)) --words.begin;
    while (words.end < tree_.size() && words.end - words.begin < longest_speaker && belongs(words.end)) ++words.end;
    return slice(words);
  }

  const Document& document_;
  const Tree& tree_;
  const DocumentEntities& entities_;
  const Candidate& candidate_;
  const QualifierWords& words_;
  std::vector<std::string_view> forms_;
  std::vector<std::uint32_t> anchors_;  // the relation's word first, then the object and the commodities
  Qualifiers qualifiers_;
};

}  // namespace

Qualifiers read_qualifiers(const Document& document, const Tree& tree, const DocumentEntities& entities,
                           const Candidate& candidate, const QualifierWords& words) {
  return QualifierReader(document, tree, entities, candidate, words).read();
}

}  // namespace lode
