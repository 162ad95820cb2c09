#include "lode/relations/frame_matcher.hpp"

#include "lode/relations/role_walk.hpp"
#include "lode/relations/statement_status.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lode {

namespace {

constexpr double pronoun_factor = 0.9;  // hand-set: how much less sure a statement about "it" is
constexpr double member_factor = 0.85;  // "both companies"
constexpr double walk_factor = 0.95;    // a step through "officials of"

double certainty_of(const Linked& linked, const DocumentEntities& entities) {
  double result = linked.certainty;
  if (entities.mentions[linked.mention].kind == MentionKind::pronoun) result *= pronoun_factor;
  if (linked.member) result *= member_factor;
  for (std::uint8_t i = 0; i < linked.walked; ++i) result *= walk_factor;
  return result;
}

class Matcher {
 public:
  Matcher(const SentenceEvents& sentence, const Frames& frames, const Ontology& ontology,
          std::vector<FrameMiss>* misses)
      : sentence_(sentence), frames_(frames), ontology_(ontology), misses_(misses) {
    commodity_.insert(EntityType::commodity);
  }

  std::vector<Candidate> run() {
    for (const Event& event : sentence_.events()) {
      for (const std::uint32_t number : frames_.of(event.kind, event.lemma)) {
        const Frame& frame = frames_.frame(number);
        const RoleWalk walk(sentence_, frames_, event);
        if (holds(frame, event, walk)) apply(frame, event, walk);
      }
    }
    return std::move(candidates_);
  }

 private:
  [[nodiscard]] bool holds(const Frame& frame, const Event& event, const RoleWalk& walk) const {
    const auto broken =
        std::find_if(frame.conditions.begin(), frame.conditions.end(),
                     [&](const FrameCondition& condition) { return walk.meets(condition) != condition.wanted; });
    if (broken == frame.conditions.end()) return true;
    if (misses_ != nullptr) {
      FrameMiss miss = missed(frame, event, FrameMiss::Part::condition);
      miss.slot = fmt::format("{} {}", broken->wanted ? "when" : "unless", to_string(broken->path));
      miss.found = spans(walk.words(broken->path));
      misses_->push_back(std::move(miss));
    }
    return false;
  }

  [[nodiscard]] FrameMiss missed(const Frame& frame, const Event& event, FrameMiss::Part part) const {
    FrameMiss miss;
    miss.rule = frame.rule;
    miss.sentence = sentence_.sentence();
    miss.word = sentence_.word(event.word).span;
    miss.part = part;
    return miss;
  }

  [[nodiscard]] std::vector<Span> spans(const Words& words) const {
    std::vector<Span> result;
    for (const std::uint32_t word : words) result.push_back(sentence_.word(word).span);
    return result;
  }

  /// Notes which place of an emission found nothing, and what stands there.
  void note(const Frame& frame, const Event& event, const RoleWalk& walk, const Emission& emission,
            FrameMiss::Part part, const Slot& slot, const Filling& subjects, const Filling& objects) const {
    if (misses_ == nullptr) return;
    FrameMiss miss = missed(frame, event, part);
    miss.relation = emission.relation;
    for (const RolePath& path : slot) {
      if (!miss.slot.empty()) miss.slot += '|';
      miss.slot += to_string(path);
      for (const Span span : spans(walk.words(path))) {
        if (std::find(miss.found.begin(), miss.found.end(), span) == miss.found.end()) miss.found.push_back(span);
      }
    }
    for (const Linked& linked : subjects.links) miss.subjects.push_back(linked.entity);
    for (const Linked& linked : objects.links) miss.objects.push_back(linked.entity);
    misses_->push_back(std::move(miss));
  }

  void apply(const Frame& frame, const Event& event, const RoleWalk& walk) {
    for (const EmissionChain& chain : frame.emissions) {
      const std::size_t before = misses_ == nullptr ? 0 : misses_->size();
      for (const Emission& emission : chain) {
        if (!emit(frame, event, walk, emission)) continue;
        if (misses_ != nullptr) misses_->resize(before);  // what was tried before it is of no interest
        break;
      }
    }
  }

  /// Returns false when the emission does not find its arguments.
  bool emit(const Frame& frame, const Event& event, const RoleWalk& walk, const Emission& emission) {
    const Relation& relation = *ontology_.find(emission.relation);
    const Filling subjects = walk.fill(emission.subject, relation.subject, {});
    if (subjects.links.empty()) {
      note(frame, event, walk, emission, FrameMiss::Part::subject, emission.subject, {}, {});
      return false;
    }
    const Filling objects = walk.fill(emission.object, relation.object, subjects.links);
    if (objects.links.empty()) {
      note(frame, event, walk, emission, FrameMiss::Part::object, emission.object, subjects, {});
      return false;
    }
    Filling commodities;
    if (!emission.commodity.empty()) {
      commodities = walk.fill(emission.commodity, commodity_, {});
      if (commodities.links.empty() && emission.commodity_required) {
        note(frame, event, walk, emission, FrameMiss::Part::commodity, emission.commodity, subjects, objects);
        return false;
      }
    }
    Candidate candidate;
    candidate.relation = &relation;
    candidate.frames = {&frame};
    candidate.sentence = sentence_.sentence();
    candidate.trigger = static_cast<std::int32_t>(event.word);
    candidate.kind = event.kind;
    candidate.subject_path = subjects.path;
    candidate.object_path = objects.path;
    candidate.speaker = event.speaker;
    const StatusDecision decision = decide_status(event, emission.status);
    candidate.status = decision.status;
    candidate.status_reason = decision.reason;
    const bool mutual = relation.symmetric || objects.path == "each";
    bool any = false;
    for (std::size_t i = 0; i < subjects.links.size(); ++i) {
      for (std::size_t j = 0; j < objects.links.size(); ++j) {
        // Two who meet each other are one meeting, not two.
        if (objects.path == "each" && j <= i) continue;
        if (subjects.links[i].entity == objects.links[j].entity) continue;
        // "A and B complain that their quotas are small": neither complains of the other.
        if (!mutual && contains_entity(subjects.links, objects.links[j].entity)) continue;
        candidate.subject = subjects.links[i];
        candidate.object = objects.links[j];
        add_commodities(candidate, commodities);
        candidate.confidence = frame.prior * certainty_of(candidate.subject, sentence_.entities()) *
                               certainty_of(candidate.object, sentence_.entities());
        candidates_.push_back(candidate);
        any = true;
      }
    }
    if (!any) note(frame, event, walk, emission, FrameMiss::Part::same, emission.object, subjects, objects);
    return any;
  }

  void add_commodities(Candidate& candidate, const Filling& commodities) const {
    candidate.commodities.clear();
    candidate.commodity_path.clear();
    if (sentence_.entities().entities[candidate.object.entity].type == EntityType::commodity) return;
    candidate.commodities = commodities.links;
    if (!commodities.links.empty()) candidate.commodity_path = commodities.path;
  }

  const SentenceEvents& sentence_;
  const Frames& frames_;
  const Ontology& ontology_;
  std::vector<FrameMiss>* misses_;  // null: nobody asks
  TypeSet commodity_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Candidate> match_frames(const SentenceEvents& sentence, const Frames& frames, const Ontology& ontology,
                                    std::vector<FrameMiss>* misses) {
  return Matcher(sentence, frames, ontology, misses).run();
}

}  // namespace lode
