#include "lode/relations/candidate_features.hpp"

#include "lode/relations/tree_path.hpp"

#include <algorithm>
#include <array>

namespace lode {

namespace {

constexpr std::uint32_t longest_sequence = 4;

std::string_view bucket(std::uint32_t distance) {
  if (distance == 0) return "0";
  if (distance == 1) return "1";
  if (distance == 2) return "2";
  if (distance <= 4) return "3-4";
  if (distance <= 7) return "5-7";
  if (distance <= 12) return "8-12";
  if (distance <= 20) return "13-20";
  return "more";
}

std::string_view short_kind(FrameKind kind) {
  switch (kind) {
    case FrameKind::verb:
      return "v";
    case FrameKind::noun:
      return "n";
    case FrameKind::adjective:
      return "a";
    case FrameKind::name:
      return "name";
  }
  return "";
}

class Describer {
 public:
  Describer(const CandidateContext& context, const Candidate& candidate, FeatureList& features)
      : context_(context),
        sentence_(context.sentence),
        candidate_(candidate),
        features_(features),
        entities_(context.sentence.entities()),
        relation_(candidate.relation->name),
        subject_(entities_.mentions[candidate.subject.mention]),
        object_(entities_.mentions[candidate.object.mention]) {}

  void run() {
    both({"bias"});
    types();
    frames();
    here_ = subject_.sentence == sentence_.sentence() && object_.sentence == sentence_.sentence();
    if (!here_) {
      both({"elsewhere"});
      return;
    }
    ends();
    trigger();
    between();
    rivals();
  }

 private:
  /// The feature of this relation, and the one that all relations share.
  void both(std::initializer_list<std::string_view> pieces) {
    shared(pieces);
    own(pieces);
  }

  void shared(std::initializer_list<std::string_view> pieces) {
    list_.assign(pieces.begin(), pieces.end());
    add("*");
  }

  void own(std::initializer_list<std::string_view> pieces) {
    list_.assign(pieces.begin(), pieces.end());
    add(relation_);
  }

  void add(std::string_view scope) {
    switch (list_.size()) {
      case 1:
        features_.add({scope, list_[0]});
        break;
      case 2:
        features_.add({scope, list_[0], list_[1]});
        break;
      case 3:
        features_.add({scope, list_[0], list_[1], list_[2]});
        break;
      default:
        features_.add({scope, list_[0], list_[1], list_[2], list_[3]});
        break;
    }
  }

  [[nodiscard]] const Entity& entity(const Linked& linked) const { return entities_.entities[linked.entity]; }

  void types() {
    const std::string_view subject = to_string(entity(candidate_.subject).type);
    const std::string_view object = to_string(entity(candidate_.object).type);
    own({"types", subject, object});
    own({"subject", subject});
    own({"object", object});
    both({"kinds", to_string(subject_.kind), to_string(object_.kind)});
    own({"subject kind", subject, to_string(subject_.kind)});
    own({"object kind", object, to_string(object_.kind)});
    both({"sure", candidate_.subject.certainty > 0.8F ? "1" : "0", candidate_.object.certainty > 0.8F ? "1" : "0"});
    const Entity& subject_entity = entity(candidate_.subject);
    const Entity& object_entity = entity(candidate_.object);
    if (subject_entity.parent == object_entity.id) {
      both({"home", "parent"});
    } else if (subject_entity.country == object_entity.id) {
      both({"home", "country"});
    } else if (!subject_entity.country.empty() && object_entity.type == EntityType::country) {
      both({"home", "other"});
    } else if (object_entity.parent == subject_entity.id) {
      both({"home", "child"});
    } else if (object_entity.country == subject_entity.id) {
      both({"home", "country of object"});
    }
    const std::vector<std::string>& members = object_entity.listed_members;
    if (!members.empty() && subject_entity.type == EntityType::country && subject_entity.listed) {
      const bool known = std::find(members.begin(), members.end(), subject_entity.id) != members.end();
      own({"membership", known ? "1" : "0"});
    }
    own({"listed", subject_entity.listed ? "1" : "0", object_entity.listed ? "1" : "0"});
    if (candidate_.subject.member || candidate_.object.member) both({"member"});
  }

  void frames() {
    for (const Frame* const frame : candidate_.frames) {
      features_.add({"frame", frame->rule});
      const int prior = static_cast<int>(frame->prior * 20.0);
      shared({"prior", std::to_string(prior)});
    }
    if (candidate_.frames.empty()) {
      both({"no frame"});
    } else {
      both({"paths", candidate_.subject_path, candidate_.object_path});
      features_.add({"frame paths", candidate_.frames.front()->rule, candidate_.subject_path, candidate_.object_path});
      if (candidate_.frames.size() > 1) both({"frames"});
      if (candidate_.subject.walked + candidate_.object.walked > 0) both({"walked"});
    }
    both({"status", to_string(candidate_.status)});
    if (candidate_.relation->commodities) own({"commodities", candidate_.commodities.empty() ? "0" : "1"});
    if (sentence_.document().sentences[sentence_.sentence()].kind == SentenceKind::title) both({"title"});
  }

  void ends() {
    const bool forward = subject_.head < object_.head;
    both({"order", forward ? "so" : "os"});
    distance_ = forward ? object_.head - subject_.head : subject_.head - object_.head;
    own({"apart", bucket(distance_)});
    own({"marker s", marker(subject_.head)});
    own({"marker o", marker(object_.head)});
    own({"label s", to_string(sentence_.word(subject_.head).deprel)});
    own({"label o", to_string(sentence_.word(object_.head).deprel)});
    const TreePath path = path_between(sentence_, subject_.head, object_.head);
    own({"path", path.labels});
    own({"path length", bucket(static_cast<std::uint32_t>(path.length))});
    if (path.length <= longest_path) {
      for (const std::uint32_t word : path.words) {
        const Upos upos = sentence_.word(word).upos;
        if (upos == Upos::verb || upos == Upos::noun || upos == Upos::adj) {
          own({"over", sentence_.lower_lemma(word)});
          if (!context_.word_classes[word].empty()) own({"over class", context_.word_classes[word]});
        }
      }
      if (path.length <= 3 && path.words.size() == 1) {
        own({"path word", path.labels, sentence_.lower_lemma(path.words.front())});
      }
    }
    const Words& clauses = context_.gapped_clause;
    if (clauses[subject_.head] != clauses[object_.head]) {
      both({"across a gap"});
    } else if (clauses[subject_.head] < sentence_.tree().size()) {
      both({"in a gap", candidate_.frames.empty() ? "0" : "1"});
    }
    if (subject_.words.overlaps(object_.words)) both({"nested", subject_.words.contains(object_.words) ? "so" : "os"});
  }

  void trigger() {
    if (candidate_.trigger < 0) {
      both({"no trigger"});
      own({"trigger types", "none", to_string(entity(candidate_.subject).type),
           to_string(entity(candidate_.object).type)});
      return;
    }
    const auto word = static_cast<std::uint32_t>(candidate_.trigger);
    const std::string lemma = sentence_.lower_lemma(word);
    const std::string_view kind = short_kind(candidate_.kind);
    own({"trigger", kind, lemma});
    own({"trigger types", kind, to_string(entity(candidate_.subject).type), to_string(entity(candidate_.object).type)});
    both({"trigger kind", kind});
    if (candidate_.frames.empty()) {
      both({"trigger fits", candidate_.trigger_fits ? "1" : "0"});
      shared({"trigger prior", std::to_string(static_cast<int>(candidate_.trigger_prior * 20.0))});
    }
    // "restricts exports to": what is said of the predicate itself.
    const std::int32_t governor = sentence_.word(word).head;
    if (governor >= 0) {
      const std::string& outer = context_.word_classes[static_cast<std::size_t>(governor)];
      if (!outer.empty()) own({"outer class", outer, to_string(sentence_.word(word).deprel)});
    }
    const TreePath to_subject = path_between(sentence_, word, subject_.head);
    const TreePath to_object = path_between(sentence_, word, object_.head);
    both({"to s", kind, to_subject.labels});
    both({"to o", kind, to_object.labels});
    own({"to s lemma", lemma, to_subject.labels});
    own({"to o lemma", lemma, to_object.labels});
    both({"to s marker", kind, to_subject.labels, marker(subject_.head)});
    both({"to o marker", kind, to_object.labels, marker(object_.head)});
    own({"to o marker lemma", lemma, marker(object_.head)});
    if (to_subject.length + to_object.length <= longest_path) {
      both({"to so", kind, to_subject.labels, to_object.labels});
    }
    both({"ways", bucket(static_cast<std::uint32_t>(to_subject.length)),
          bucket(static_cast<std::uint32_t>(to_object.length))});
    const std::string_view where_s = subject_.head < word ? "s<" : "s>";
    const std::string_view where_o = object_.head < word ? "o<" : "o>";
    both({"around", kind, where_s, where_o});
    own({"around lemma", lemma, where_s, where_o});
    const auto apart = [word](std::uint32_t other) { return other > word ? other - word : word - other; };
    both({"near s", bucket(apart(subject_.head))});
    both({"near o", bucket(apart(object_.head))});
    const auto& actors = context_.actors_before;
    const auto crossing = [&](std::uint32_t other) {
      const std::uint32_t low = std::min(word, other);
      const std::uint32_t high = std::max(word, other);
      const int count = actors[high] - actors[low];
      return static_cast<std::uint32_t>(std::max(count, 0));
    };
    both({"cross s", bucket(crossing(subject_.head))});
    both({"cross o", bucket(crossing(object_.head))});
  }

  void between() {
    const std::uint32_t begin = std::min(subject_.words.end, object_.words.end);
    const std::uint32_t end = std::max(subject_.words.begin, object_.words.begin);
    if (begin >= end) {
      own({"between", "nothing"});
      return;
    }
    const bool forward = subject_.head < object_.head;
    const std::string_view order = forward ? "so" : "os";
    std::uint32_t commas = 0;
    for (std::uint32_t word = begin; word < end; ++word) {
      if (sentence_.form(word) == ",") ++commas;
    }
    both({"commas", order, bucket(commas)});
    const std::uint32_t length = end - begin;
    if (length <= longest_sequence) {
      std::string sequence;
      std::string shape;
      for (std::uint32_t word = begin; word < end; ++word) {
        const bool open = sentence_.word(word).upos == Upos::propn || sentence_.word(word).upos == Upos::num;
        sequence += open ? std::string(to_string(sentence_.word(word).upos)) : sentence_.lower_lemma(word);
        sequence += ' ';
        shape += to_string(sentence_.word(word).upos);
        shape += ' ';
      }
      own({"sequence", order, sequence});
      own({"shape", order, shape});
    }
    if (length <= 12) {
      for (std::uint32_t word = begin; word < end; ++word) {
        const Upos upos = sentence_.word(word).upos;
        if (upos == Upos::verb || upos == Upos::noun || upos == Upos::adp || upos == Upos::adj) {
          own({"word", order, sentence_.lower_lemma(word)});
        }
        if (!context_.word_classes[word].empty()) own({"class", order, context_.word_classes[word]});
      }
    }
    const std::uint32_t first = begin;
    const std::uint32_t last = end - 1;
    if (sentence_.word(first).upos != Upos::propn) own({"first", order, sentence_.lower_lemma(first)});
    if (sentence_.word(last).upos != Upos::propn) own({"last", order, sentence_.lower_lemma(last)});
    const std::uint32_t low = std::min(subject_.head, object_.head);
    const std::uint32_t high = std::max(subject_.head, object_.head);
    const auto& actors = context_.actors_before;
    both({"actors between", bucket(static_cast<std::uint32_t>(std::max(actors[high] - actors[low] - 1, 0)))});
    // The words around both, for titles and lists.
    const std::uint32_t before = std::min(subject_.words.begin, object_.words.begin);
    if (before > 0 && sentence_.word(before - 1).upos != Upos::propn) {
      own({"before", order, sentence_.lower_lemma(before - 1)});
    }
    const std::uint32_t after = std::max(subject_.words.end, object_.words.end);
    if (after < sentence_.tree().size() && sentence_.word(after).upos != Upos::propn) {
      own({"after", order, sentence_.lower_lemma(after)});
    }
  }

  /// What else is proposed for the same ends.
  void rivals() {
    for (const Candidate& other : context_.candidates) {
      if (other.frames.empty() || &other == &candidate_) continue;
      const bool same =
          other.subject.entity == candidate_.subject.entity && other.object.entity == candidate_.object.entity;
      const bool turned =
          other.subject.entity == candidate_.object.entity && other.object.entity == candidate_.subject.entity;
      if (same) {
        shared({"rival"});
        own({"rival", other.relation->name});
      }
      if (turned) {
        shared({"turned"});
        own({"turned", other.relation->name});
      }
      if (!same && !turned && other.relation == candidate_.relation) {
        if (other.subject.entity == candidate_.subject.entity) both({"same subject"});
        if (other.object.entity == candidate_.object.entity) both({"same object"});
      }
    }
  }

  [[nodiscard]] std::string marker(std::uint32_t word) const { return sentence_.marker(word); }

  const CandidateContext& context_;
  const SentenceEvents& sentence_;
  const Candidate& candidate_;
  FeatureList& features_;
  const DocumentEntities& entities_;
  std::string_view relation_;
  const Mention& subject_;
  const Mention& object_;
  std::vector<std::string_view> list_;
  std::uint32_t distance_ = 0;
  bool here_ = true;
};

}  // namespace

CandidateContext::CandidateContext(const SentenceEvents& events, const Frames& frames, const Ontology& ontology,
                                   const std::vector<Candidate>& all)
    : sentence(events),
      candidates(all),
      word_classes(events.tree().size()),
      actors_before(events.tree().size() + 1, 0),
      gapped_clause(gapped_clauses(events)) {
  for (const Event& event : events.events()) {
    if (event.kind == FrameKind::name) continue;
    for (const std::uint32_t number : frames.of(event.kind, event.lemma)) {
      for (const std::uint16_t relation : frames.frame(number).relations) {
        std::string& classes = word_classes[event.word];
        if (classes.empty()) classes = ontology.relations()[relation].name;
      }
    }
  }
  const DocumentEntities& entities = events.entities();
  const IndexRange mentions = entities.mentions_of(events.sentence());
  std::vector<bool> actor(events.tree().size(), false);
  for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
    if (entities.entities[entities.mentions[i].entity].type != EntityType::commodity) {
      actor[entities.mentions[i].head] = true;
    }
  }
  for (std::size_t word = 0; word < actor.size(); ++word) {
    actors_before[word + 1] = static_cast<std::uint16_t>(actors_before[word] + (actor[word] ? 1 : 0));
  }
}

/// Clauses without a verb hang from the verb by their subject, which has orphans: lib/lode/syntax/gapped_clauses.hpp.
Words CandidateContext::gapped_clauses(const SentenceEvents& events) {
  const std::vector<Word>& words = events.tree().words;
  Words clause(words.size(), static_cast<std::uint32_t>(words.size()));
  for (const Word& word : words) {
    if (word.deprel != Deprel::orphan || word.head < 0) continue;
    const auto subject = static_cast<std::uint32_t>(word.head);
    const IndexRange range = events.subtree(subject);
    for (std::uint32_t i = range.begin; i < range.end; ++i) clause[i] = subject;
  }
  return clause;
}

void describe_candidate(const CandidateContext& context, const Candidate& candidate, FeatureList& features) {
  features.clear();
  Describer(context, candidate, features).run();
}

}  // namespace lode
