// Is it so? Negation, modality and attribution of every proposition of a sentence, and who completes whom.

#include "lode/propositions/draft.hpp"

#include <algorithm>

namespace lode {

namespace {

/// What holds of a proposition and all below it.
struct Judgement {
  Modality modality = Modality::actual;
  bool negated = false;
  std::string cue;
  std::optional<std::uint32_t> speaker;

  void weaken(const Effect& effect, std::string_view by) {
    if (effect.negated) {
      negated = !negated;
      cue = by;
    }
    if (effect.modality > modality) {
      modality = effect.modality;
      cue = by;
    }
  }
};

class Judge {
 public:
  Judge(const SentenceView& view, const PredicateLexicon& lexicon, std::vector<Draft>& drafts, bool headline)
      : view_(view),
        lexicon_(lexicon),
        drafts_(drafts),
        headline_(headline),
        judged_(view.size()),
        done_(view.size(), false),
        draft_of_(view.size(), -1) {
    for (std::size_t i = 0; i < drafts.size(); ++i) draft_of_[drafts[i].proposition.predicate] = static_cast<int>(i);
    question_ = view.size() > 0 && view.form(view.size() - 1) == "?";
  }

  void judge_all() {
    for (Draft& draft : drafts_) {
      Proposition& proposition = draft.proposition;
      const Judgement& judgement = judge(proposition.predicate);
      proposition.modality = judgement.modality;
      proposition.negated = judgement.negated;
      proposition.modality_cue = judgement.cue;
      proposition.attributed_to = judgement.speaker;
      const auto head = view_.head(proposition.predicate);
      if (head && draft_of_[*head] >= 0) proposition.parent = static_cast<std::uint32_t>(draft_of_[*head]);
    }
  }

 private:
  const Judgement& judge(std::uint32_t word) {
    if (done_[word]) return judged_[word];
    done_[word] = true;  // set first: a tree has no cycle, but light verbs point back at their nouns
    Judgement judgement = inherited(word);
    judge_own_words(word, judgement);
    judged_[word] = std::move(judgement);
    return judged_[word];
  }

  [[nodiscard]] const Proposition* proposition(std::uint32_t word) const {
    return draft_of_[word] < 0 ? nullptr : &drafts_[static_cast<std::size_t>(draft_of_[word])].proposition;
  }

  static const Effect* find_effect(const PredicateLexicon::Effects& effects, std::string_view lemma) {
    const auto found = effects.find(lemma);
    return found == effects.end() ? nullptr : &found->second;
  }

  /// What the words above make of this one.
  Judgement inherited(std::uint32_t word) {
    const auto head = view_.head(word);
    if (!head) {
      Judgement judgement;
      if (question_) judgement.weaken({Modality::possible, false}, "?");
      return judgement;
    }
    const Deprel label = view_.word(word).deprel;
    const Proposition* const governor = proposition(*head);
    const std::string_view lemma = governor != nullptr ? std::string_view(governor->lemma) : view_.lemma(*head);
    switch (label) {
      case Deprel::ccomp:
      case Deprel::xcomp:
      case Deprel::csubj:
        return of_complement(*head, lemma, label);
      case Deprel::acl: {
        Judgement judgement = attribution_only(*head);
        const bool event = view_.word(word).xpos == Xpos::vb || view_.has_child(word, {Deprel::mark, Deprel::case_});
        if (event) {
          judgement = judge(*head);
          if (const Effect* const effect = find_effect(lexicon_.noun_effects, lemma)) judgement.weaken(*effect, lemma);
        }
        return judgement;
      }
      case Deprel::conj:
        return of_conjunct(word, view_.coordinated_with(word));
      case Deprel::parataxis:
        // "..., Sefcovic said": who says the main clause does not say that he says it.
        return lexicon_.speech_verbs.contains(view_.lemma(word)) ? Judgement{} : attribution_only(*head);
      case Deprel::advcl: {
        Judgement judgement = attribution_only(*head);
        const std::string marker = view_.marker(word);
        const bool infinitive = view_.word(word).xpos == Xpos::vb;
        if (lexicon_.negating_markers.contains(marker)) {
          judgement.weaken({Modality::actual, true}, marker);
        } else if (lexicon_.conditional_marks.contains(marker)) {
          judgement.weaken({Modality::possible, false}, marker);
        } else if (infinitive && marker.empty()) {
          judgement.weaken({Modality::planned, false}, "to");  // a purpose
        } else if (marker.empty() || marker == "by") {
          judgement = judge(*head);  // a participle goes along with its clause
        }
        return judgement;
      }
      case Deprel::obj:
      case Deprel::nsubj_pass: {
        Judgement judgement = judge(*head);
        if (governor == nullptr || governor->kind != PredicateKind::verb) return judgement;
        if (const Effect* const effect = find_effect(lexicon_.object_effects, lemma)) {
          // "will not halt exports" and "may halt exports" leave the exports going on.
          const bool fact = judgement.modality == Modality::actual && !judgement.negated;
          if (effect->negated && !fact) {
            judgement = attribution_only(*head);
          } else {
            judgement.weaken(*effect, lemma);
          }
        } else if (!lexicon_.light_verbs.contains(lemma)) {
          judgement = attribution_only(*head);
        }
        return judgement;
      }
      case Deprel::nmod: {
        if (const Effect* const effect = find_effect(lexicon_.noun_effects, lemma)) {
          Judgement judgement = judge(*head);
          const std::string marker = view_.marker(word);
          // "a deal on exports" is about exports that may well go on; "a plan for a mine" is not yet a mine.
          if (effect->modality != Modality::actual && (marker == "for" || marker == "of"))
            judgement.weaken(*effect, lemma);
          return judgement;
        }
        return attribution_only(*head);
      }
      default:
        return attribution_only(*head);
    }
  }

  Judgement of_complement(std::uint32_t head, std::string_view lemma, Deprel label) {
    Judgement judgement = judge(head);
    if (label == Deprel::ccomp && lexicon_.speech_verbs.contains(lemma)) {
      // "denied" reality of saying so is not the reality of what is said; who says it is.
      Judgement said;
      if (judgement.negated) said.weaken({Modality::possible, false}, lemma);
      said.speaker = speaker_of(head);
      if (!said.speaker) said.speaker = judgement.speaker;
      return said;
    }
    const Upos upos = view_.word(head).upos;
    const auto& effects = upos == Upos::adj    ? lexicon_.adjective_effects
                          : upos == Upos::noun ? lexicon_.noun_effects
                                               : lexicon_.verb_effects;
    if (const Effect* const effect = find_effect(effects, lemma)) judgement.weaken(*effect, lemma);
    if (lexicon_.speech_verbs.contains(lemma) && !judgement.speaker) judgement.speaker = speaker_of(head);
    return judgement;
  }

  Judgement of_conjunct(std::uint32_t word, std::uint32_t head) {
    // "will build and operate": an auxiliary before the first verb reaches the second when that has none and is bare.
    const bool clause = view_.is_verb(word);
    if (!clause) return judge(head);
    const bool own_tense = view_.has_child(word, {Deprel::aux, Deprel::nsubj}) || view_.word(word).xpos == Xpos::vbz ||
                           view_.word(word).xpos == Xpos::vbd || view_.word(word).xpos == Xpos::vbp;
    if (!own_tense) return judge(head);
    return inherited(head);  // a clause of its own, still under what governs the first one
  }

  /// Who says the clause is passed down; whether it is so is not.
  Judgement attribution_only(std::uint32_t head) {
    Judgement judgement;
    judgement.speaker = judge(head).speaker;
    return judgement;
  }

  [[nodiscard]] std::optional<std::uint32_t> speaker_of(std::uint32_t verb) const {
    if (draft_of_[verb] < 0) return std::nullopt;
    const Draft& draft = drafts_[static_cast<std::size_t>(draft_of_[verb])];
    if (draft.passive) {
      // "the sanctions, announced by Washington": what is announced does not speak.
      for (const Argument& argument : draft.proposition.arguments) {
        if (argument.role == Role::agent) return argument.head;
      }
      return std::nullopt;
    }
    if (draft.subjects.empty()) return std::nullopt;
    // "BHP has sold copper, sources said": the parser may take both for subjects of saying; the nearer one says it.
    const auto distance = [verb](std::uint32_t word) { return word > verb ? word - verb : verb - word; };
    std::uint32_t speaker = draft.subjects.front();
    for (const std::uint32_t dependent : view_.dependents(verb)) {
      if (view_.word(dependent).deprel != Deprel::nsubj || view_.is_relative(dependent)) continue;
      if (distance(dependent) < distance(speaker)) speaker = dependent;
    }
    return speaker;
  }

  void judge_own_words(std::uint32_t word, Judgement& judgement) {
    const bool verb = view_.is_verb(word);
    for (const std::uint32_t dependent : view_.dependents(word)) {
      const Deprel label = view_.word(dependent).deprel;
      const std::string_view lemma = view_.lemma(dependent);
      if (label == Deprel::aux || label == Deprel::cop) {
        if (const Effect* const effect = find_effect(lexicon_.modal_auxiliaries, lemma))
          judgement.weaken(*effect, lemma);
      } else if (label == Deprel::advmod || label == Deprel::det) {
        if (lexicon_.negators.contains(lemma)) judgement.weaken({Modality::actual, true}, lemma);
      } else if (label == Deprel::nsubj || label == Deprel::obj || label == Deprel::nsubj_pass ||
                 label == Deprel::obl) {
        if (verb && negated_phrase(dependent)) judgement.weaken({Modality::actual, true}, "no");
      } else if (label == Deprel::amod && !verb) {
        if (const Effect* const effect = find_effect(lexicon_.adjective_effects, lemma))
          judgement.weaken(*effect, lemma);
      } else if (label == Deprel::parataxis && lexicon_.speech_verbs.contains(lemma)) {
        if (!judgement.speaker) judgement.speaker = speaker_of(dependent);
      } else if (label == Deprel::mark && lexicon_.negating_markers.contains(lemma)) {
        if (view_.word(word).deprel != Deprel::advcl) judgement.weaken({Modality::actual, true}, lemma);
      }
      // "As Reuters reported, Vale bought a mine."
      if (label == Deprel::advcl && lexicon_.speech_verbs.contains(lemma) && view_.marker(dependent) == "as") {
        if (!judgement.speaker) judgement.speaker = speaker_of(dependent);
      }
      if (label == Deprel::obl && lexicon_.attribution_markers.contains(view_.marker(dependent))) {
        judgement.speaker = dependent;
      }
    }
    if (headline_infinitive(word)) judgement.weaken({Modality::planned, false}, "to");
  }

  /// "no exports", "none of the contracts".
  [[nodiscard]] bool negated_phrase(std::uint32_t word) const {
    if (lexicon_.negators.contains(view_.lemma(word))) return true;
    for (const std::uint32_t dependent : view_.dependents(word)) {
      if (view_.word(dependent).deprel == Deprel::det && view_.lemma(dependent) == "no") return true;
    }
    return false;
  }

  /// "China to curb exports"; "China is to curb exports".
  [[nodiscard]] bool headline_infinitive(std::uint32_t word) const {
    if (view_.word(word).xpos != Xpos::vb && !headline_) return false;
    const Deprel label = view_.word(word).deprel;
    if (label != Deprel::root && label != Deprel::parataxis && label != Deprel::ccomp && label != Deprel::acl_relcl)
      return false;
    const auto to = view_.child(word, {Deprel::mark});
    return to && view_.word(*to).xpos == Xpos::to && view_.has_child(word, {Deprel::nsubj, Deprel::nsubj_pass});
  }

  const SentenceView& view_;
  const PredicateLexicon& lexicon_;
  std::vector<Draft>& drafts_;
  bool headline_;
  bool question_ = false;
  std::vector<Judgement> judged_;
  std::vector<bool> done_;
  std::vector<int> draft_of_;
};

}  // namespace

void judge_reality(const SentenceView& view, const PredicateLexicon& lexicon, std::vector<Draft>& drafts,
                   bool headline) {
  Judge(view, lexicon, drafts, headline).judge_all();
}

}  // namespace lode
