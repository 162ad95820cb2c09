#include "lode/relations/pair_candidates.hpp"

#include "lode/relations/commodity_argument.hpp"
#include "lode/relations/role_walk.hpp"
#include "lode/relations/statement_status.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>

namespace lode {

namespace {

constexpr std::uint32_t widest_pair = 40;          // words between the two ends
constexpr std::uint32_t widest_wordless_pair = 9;  // the same without a word that says the relation
constexpr std::size_t most_entities = 24;          // of one sentence; a longer list is no sentence

struct End {
  std::uint32_t entity;
  std::uint32_t mention;
  bool member;
};

struct Trigger {
  std::uint32_t word;
  const Event* event;
  bool fits;     ///< All conditions of a frame hold; otherwise some word that it wants is not there.
  double prior;  ///< Of the surest frame.
};

std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

/// A country beside a bloc whose members the lexicon knows, and which is none of them: "the EU and the US".
bool outsider(const Entity& subject, const Entity& object) {
  const std::vector<std::string>& members = object.listed_members;
  return subject.type == EntityType::country && subject.listed && !members.empty() &&
         std::find(members.begin(), members.end(), subject.id) == members.end();
}

class PairFinder {
 public:
  PairFinder(const SentenceEvents& sentence, const Frames& frames, const Ontology& ontology,
             std::vector<Candidate>& candidates)
      : sentence_(sentence), frames_(frames), ontology_(ontology), candidates_(candidates) {}

  void run() {
    join_same();
    collect_ends();
    collect_triggers();
    for (std::size_t i = 0; i < ends_.size(); ++i) {
      for (std::size_t j = 0; j < ends_.size(); ++j) {
        if (i != j && ends_[i].entity != ends_[j].entity) pair(ends_[i], ends_[j]);
      }
    }
  }

 private:
  using Key = std::tuple<const Relation*, std::uint32_t, std::uint32_t>;

  static Key key_of(const Candidate& candidate) {
    if (candidate.relation->symmetric && candidate.object.entity < candidate.subject.entity) {
      return {candidate.relation, candidate.object.entity, candidate.subject.entity};
    }
    return {candidate.relation, candidate.subject.entity, candidate.object.entity};
  }

  /// Candidates of several frames for the same two ends become one, told by the word whose frame is the surest: in
  /// "plans to supply" the supply is planned, the plan is fact.
  void join_same() {
    std::vector<Candidate> joined;
    for (Candidate& candidate : candidates_) {
      const auto [place, added] = known_.emplace(key_of(candidate), joined.size());
      if (added) {
        joined.push_back(std::move(candidate));
        continue;
      }
      Candidate& first = joined[place->second];
      if (candidate.prior() > first.prior()) std::swap(candidate, first);
      add_frames(candidate.frames, first.frames);
      if (first.commodities.empty() || (!names_goods(first) && names_goods(candidate))) {
        first.commodities = std::move(candidate.commodities);
        first.commodity_path = std::move(candidate.commodity_path);
      }
    }
    candidates_ = std::move(joined);
  }

  /// Whether the commodities stand in the sentence, not in what was spoken of before.
  [[nodiscard]] bool names_goods(const Candidate& candidate) const {
    const auto here = [&](const Linked& linked) {
      return sentence_.entities().mentions[linked.mention].sentence == sentence_.sentence();
    };
    return std::any_of(candidate.commodities.begin(), candidate.commodities.end(), here);
  }

  static void add_frames(const std::vector<const Frame*>& more, std::vector<const Frame*>& frames) {
    for (const Frame* const frame : more) {
      if (std::find(frames.begin(), frames.end(), frame) == frames.end()) frames.push_back(frame);
    }
    std::stable_sort(frames.begin() + 1, frames.end(),
                     [](const Frame* a, const Frame* b) { return a->prior > b->prior; });
  }

  void collect_ends() {
    const DocumentEntities& entities = sentence_.entities();
    const IndexRange mentions = entities.mentions_of(sentence_.sentence());
    for (std::uint32_t i = mentions.begin; i < mentions.end && ends_.size() < most_entities; ++i) {
      const Mention& mention = entities.mentions[i];
      const Entity& entity = entities.entities[mention.entity];
      for (const std::uint32_t member : entity.members) ends_.push_back({member, i, true});
      if (entity.members.empty()) ends_.push_back({mention.entity, i, false});
    }
  }

  void collect_triggers() {
    triggers_.resize(ontology_.relations().size());
    for (const Event& event : sentence_.events()) {
      if (event.kind == FrameKind::name) continue;
      const RoleWalk walk(sentence_, frames_, event);
      for (const std::uint32_t number : frames_.of(event.kind, event.lemma)) {
        const Frame& frame = frames_.frame(number);
        bool excluded = false;
        bool fits = true;
        for (const FrameCondition& condition : frame.conditions) {
          const bool met = walk.meets(condition);
          excluded = excluded || (met && !condition.wanted);
          fits = fits && met == condition.wanted;
        }
        if (excluded) continue;
        for (const std::uint16_t relation : frame.relations) {
          std::vector<Trigger>& list = triggers_[relation];
          if (list.empty() || list.back().word != event.word) list.push_back({event.word, &event, false, 0.0});
          list.back().fits = list.back().fits || fits;
          list.back().prior = std::max(list.back().prior, frame.prior);
        }
      }
    }
  }

  void pair(const End& subject, const End& object) {
    const DocumentEntities& entities = sentence_.entities();
    const EntityType subject_type = entities.entities[subject.entity].type;
    const EntityType object_type = entities.entities[object.entity].type;
    const Mention& first = entities.mentions[subject.mention];
    const Mention& second = entities.mentions[object.mention];
    if (subject.mention == object.mention) return;
    const std::uint32_t apart = distance(first.head, second.head);
    if (apart > widest_pair) return;
    for (std::size_t i = 0; i < ontology_.relations().size(); ++i) {
      const Relation& relation = ontology_.relations()[i];
      if (!relation.subject.contains(subject_type) || !relation.object.contains(object_type)) continue;
      if (relation.symmetric && second.head < first.head) continue;
      const Trigger* const trigger = nearest(triggers_[i], first.head, second.head);
      const bool wordless = relation.wordless && apart <= widest_wordless_pair &&
                            !outsider(entities.entities[subject.entity], entities.entities[object.entity]);
      if (trigger == nullptr && !wordless) continue;
      add(relation, subject, object, trigger);
    }
  }

  /// The trigger with the shortest way over both ends.
  const Trigger* nearest(const std::vector<Trigger>& triggers, std::uint32_t first, std::uint32_t second) const {
    const Trigger* best = nullptr;
    std::uint32_t shortest = 0;
    for (const Trigger& trigger : triggers) {
      const std::uint32_t way = distance(trigger.word, first) + distance(trigger.word, second);
      if (best == nullptr || way < shortest) {
        best = &trigger;
        shortest = way;
      }
    }
    return best;
  }

  void add(const Relation& relation, const End& subject, const End& object, const Trigger* trigger) {
    Candidate candidate;
    candidate.relation = &relation;
    candidate.sentence = sentence_.sentence();
    const auto& mentions = sentence_.entities().mentions;
    candidate.subject = {subject.entity, subject.mention, mentions[subject.mention].certainty, 0, subject.member};
    candidate.object = {object.entity, object.mention, mentions[object.mention].certainty, 0, object.member};
    if (!known_.emplace(key_of(candidate), candidates_.size()).second) return;
    candidate.subject_path = "nearby";
    candidate.object_path = "nearby";
    candidate.status_reason = "stated as fact";
    if (trigger != nullptr) {
      candidate.trigger = static_cast<std::int32_t>(trigger->word);
      candidate.trigger_fits = trigger->fits;
      candidate.trigger_prior = trigger->prior;
      candidate.kind = trigger->event->kind;
      candidate.speaker = trigger->event->speaker;
      const StatusDecision decision = decide_status(*trigger->event, std::nullopt);
      candidate.status = decision.status;
      candidate.status_reason = decision.reason;
    }
    candidates_.push_back(std::move(candidate));
  }

  const SentenceEvents& sentence_;
  const Frames& frames_;
  const Ontology& ontology_;
  std::vector<Candidate>& candidates_;
  std::map<Key, std::size_t> known_;
  std::vector<End> ends_;
  std::vector<std::vector<Trigger>> triggers_;
};

}  // namespace

void add_pair_candidates(const SentenceEvents& sentence, const Frames& frames, const Ontology& ontology,
                         std::vector<Candidate>& candidates) {
  PairFinder(sentence, frames, ontology, candidates).run();
}

}  // namespace lode
