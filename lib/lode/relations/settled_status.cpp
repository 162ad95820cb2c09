#include "lode/relations/settled_status.hpp"

#include "lode/relations/lower_case.hpp"
#include "lode/relations/statement_status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace lode {

namespace {

using Found = std::optional<StatusDecision>;

class Settler {
 public:
  Settler(const SentenceEvents& sentence, const StatusWords& words) : sentence_(sentence), words_(words) {}

  void settle(Candidate& candidate) const {
    const Relation& relation = *candidate.relation;
    if (relation.lasting && candidate.frames.empty() &&
        (candidate.status == Status::planned || candidate.status == Status::possible)) {
      take({Status::asserted, "it lasts"}, candidate);
      return;
    }
    if (candidate.trigger >= 0) {
      const auto trigger = static_cast<std::uint32_t>(candidate.trigger);
      if (const Found found = by_infinitive(trigger)) {
        if (candidate.status == Status::asserted || candidate.status == Status::planned) take(*found, candidate);
      }
      if (candidate.status == Status::asserted) {
        if (const Found found = by_trigger(relation, trigger)) take(*found, candidate);
      }
    }
    if (candidate.status != Status::asserted || !relation.standing) return;
    for (const Linked* const end : {&candidate.subject, &candidate.object}) {
      if (const Found found = by_asset(*end)) {
        take(*found, candidate);
        return;
      }
    }
  }

 private:
  static void take(const StatusDecision& decision, Candidate& candidate) {
    candidate.status = decision.status;
    candidate.status_reason = decision.reason;
  }

  static Found because(Status status, std::string_view word) {
    return StatusDecision{status, fmt::format("{} by \"{}\"", to_string(status), word)};
  }

  static Found look_up(const StatusByWord& words, std::string_view word) {
    const auto found = words.find(word);
    if (found == words.end()) return std::nullopt;
    return because(found->second, word);
  }

  [[nodiscard]] bool form_is(std::uint32_t word, std::initializer_list<std::string_view> forms) const {
    const std::string_view form = sentence_.form(word);
    return std::find(forms.begin(), forms.end(), form) != forms.end();
  }

  /// "has yet to sell", "was to have sold"; a headline's "Acme to buy Bolt".
  [[nodiscard]] Found by_infinitive(std::uint32_t trigger) const {
    std::uint32_t first = trigger;
    bool perfect = false;
    while (first > 0 && form_is(first - 1, {"be", "been", "have"})) {
      perfect = perfect || form_is(first - 1, {"have"});
      --first;
    }
    if (first < 1 || !form_is(first - 1, {"to", "TO", "To"})) return std::nullopt;
    const std::uint32_t to = first - 1;
    if (to >= 1 && form_is(to - 1, {"yet"})) return because(Status::negated, "yet to");
    if (to >= 1 && perfect && form_is(to - 1, {"was", "were"})) return because(Status::negated, "was to have");
    if (to >= 1 && form_is(to - 1, {"is", "are"})) return because(Status::planned, "is to");
    const bool title = sentence_.document().sentences[sentence_.sentence()].kind == SentenceKind::title;
    const Event* const event = sentence_.event_of(trigger);
    const bool own = event == nullptr || event->modality == Modality::actual;
    if (title && own) return because(Status::planned, "to");
    return std::nullopt;
  }

  /// What the relation's word says, an adjective before it, or the verb above it.
  [[nodiscard]] Found by_trigger(const Relation& relation, std::uint32_t trigger) const {
    if (Found found = look_up(relation.word_status, sentence_.lower_lemma(trigger))) return found;
    const Upos upos = sentence_.word(trigger).upos;
    if (upos != Upos::noun && upos != Upos::propn) return std::nullopt;
    if (Found found = by_adjective(trigger)) return found;
    return by_governor(trigger);
  }

  [[nodiscard]] Found by_adjective(std::uint32_t noun) const {
    for (const std::uint32_t dependent : sentence_.dependents(noun)) {
      if (sentence_.word(dependent).deprel != Deprel::amod) continue;
      if (Found found = look_up(words_.before_nouns, sentence_.lower_lemma(dependent))) return found;
      if (Found found = look_up(words_.before_nouns, lower_case(sentence_.form(dependent)))) return found;
    }
    return std::nullopt;
  }

  /// The verb that has `noun` for object or topic.
  [[nodiscard]] std::optional<std::uint32_t> verb_above(std::uint32_t noun) const {
    while (sentence_.word(noun).deprel == Deprel::conj && sentence_.word(noun).head >= 0) {
      noun = static_cast<std::uint32_t>(sentence_.word(noun).head);
    }
    const Word& word = sentence_.word(noun);
    if (word.head < 0) return std::nullopt;
    const auto head = static_cast<std::uint32_t>(word.head);
    const bool topic = word.deprel == Deprel::obl && [&] {
      const std::string marker = sentence_.marker(noun);
      return marker == "for" || marker == "about" || marker == "on";
    }();
    const bool object = word.deprel == Deprel::obj || word.deprel == Deprel::nsubj_pass || topic;
    if (!object || sentence_.word(head).upos != Upos::verb) return std::nullopt;
    return head;
  }

  [[nodiscard]] Found by_governor(std::uint32_t noun) const {
    const auto verb = verb_above(noun);
    if (!verb) return std::nullopt;
    Found found = look_up(words_.governors, sentence_.lower_lemma(*verb));
    if (!found) return std::nullopt;
    const Event* const event = sentence_.event_of(*verb);
    const bool fact = event == nullptr || (event->modality == Modality::actual && !event->negated);
    // "will not cancel", "may close": the thing goes on.
    if (found->status == Status::negated && !fact) return std::nullopt;
    return found;
  }

  /// "a plant to be built", "plans a plant", "is building a plant", "its planned plant".
  [[nodiscard]] Found by_asset(const Linked& end) const {
    const Mention& mention = sentence_.entities().mentions[end.mention];
    if (mention.sentence != sentence_.sentence()) return std::nullopt;
    if (sentence_.entities().entities[mention.entity].type != EntityType::asset) return std::nullopt;
    if (Found found = by_adjective(mention.head)) return found;
    if (mention.kind != MentionKind::nominal) return std::nullopt;
    for (const std::uint32_t dependent : sentence_.dependents(mention.head)) {
      if (sentence_.word(dependent).deprel == Deprel::acl && dependent >= 2 && form_is(dependent - 1, {"be"}) &&
          form_is(dependent - 2, {"to"})) {
        return because(Status::planned, "to be");
      }
    }
    if (known(mention)) return std::nullopt;
    const Word& word = sentence_.word(mention.head);
    if (word.head < 0) return std::nullopt;
    const auto head = static_cast<std::uint32_t>(word.head);
    const Event* const event = sentence_.event_of(head);
    if (event == nullptr || event->kind != FrameKind::verb) return std::nullopt;
    if (word.deprel != Deprel::obj && word.deprel != Deprel::nsubj_pass) return std::nullopt;
    if (event->negated) return std::nullopt;
    if (event->modality == Modality::planned) return because(Status::planned, event->cue);
    if (event->modality == Modality::possible) return because(Status::possible, event->cue);
    Found found = look_up(words_.builders, sentence_.lower_lemma(head));
    if (!found) return std::nullopt;
    const Xpos xpos = sentence_.word(head).xpos;
    const bool done = xpos == Xpos::vbd || xpos == Xpos::vbn;
    return done ? std::nullopt : found;
  }

  /// "the plant", "its plant", "that plant": it is spoken of as standing.
  [[nodiscard]] bool known(const Mention& mention) const {
    for (const std::uint32_t dependent : sentence_.dependents(mention.head)) {
      const Deprel label = sentence_.word(dependent).deprel;
      if (label == Deprel::nmod_poss) return true;
      if (label == Deprel::det && form_is(dependent, {"the", "The", "this", "that", "these", "those", "both"})) {
        return true;
      }
    }
    return false;
  }

  const SentenceEvents& sentence_;
  const StatusWords& words_;
};

}  // namespace

void settle_statuses(const SentenceEvents& sentence, const Ontology& ontology, std::vector<Candidate>& candidates) {
  const Settler settler(sentence, ontology.status_words());
  for (Candidate& candidate : candidates) settler.settle(candidate);
}

}  // namespace lode
