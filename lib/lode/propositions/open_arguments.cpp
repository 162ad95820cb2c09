#include "lode/propositions/open_arguments.hpp"

#include "lode/propositions/draft.hpp"
#include "lode/propositions/phrase_words.hpp"

#include <algorithm>

namespace lode {

namespace {

// A longer clause beside the main one says something of its own, and does so as a tuple of its own.
constexpr std::uint32_t longest_adverbial_clause = 12;

class ArgumentCollector {
 public:
  ArgumentCollector(const SentenceReading& reading, const Proposition& proposition, const RelationWords& relation)
      : reading_(reading),
        view_(reading.view),
        proposition_(proposition),
        relation_(relation),
        verb_(proposition.predicate) {}

  std::vector<OpenArgument> collect() {
    // What stands beside the verb above goes with the first of two infinitives: "proposes to sell it and use the
    // money".
    const bool leads = view_.word(verb_).deprel != Deprel::conj;
    for (const std::uint32_t member : relation_.members) {
      if (member != verb_ && !leads) break;
      for (const std::uint32_t dependent : view_.dependents(member)) {
        if (!is_in_relation(dependent)) add(member, dependent);
      }
    }
    add_shared();
    if (arguments_.empty() && long_clause_) add_clause(*long_clause_, false);
    const std::uint32_t verb = verb_;
    std::stable_sort(arguments_.begin(), arguments_.end(), [verb](const OpenArgument& a, const OpenArgument& b) {
      const int first = rank(a, verb);
      const int second = rank(b, verb);
      return first != second ? first < second : a.head < b.head;
    });
    return std::move(arguments_);
  }

 private:
  static int rank(const OpenArgument& argument, std::uint32_t verb) {
    if (argument.core) return argument.clause ? 1 : 0;
    return argument.head > verb ? 2 : 3;
  }

  [[nodiscard]] bool is_in_relation(std::uint32_t word) const {
    if (std::binary_search(relation_.words.begin(), relation_.words.end(), word)) return true;
    return std::any_of(relation_.members.begin(), relation_.members.end(),
                       [&](std::uint32_t member) { return is_below(view_, member, word); });
  }

  void add(std::uint32_t member, std::uint32_t dependent) {
    const Word& word = view_.word(dependent);
    switch (word.deprel) {
      case Deprel::obj:
      case Deprel::iobj:
        if (!add_relative(dependent, true) && !is_question_word(dependent)) add_phrase(dependent, true);
        break;
      case Deprel::obl:
      case Deprel::obl_agent:
      case Deprel::nmod:
        if (proposition_.attributed_to == dependent) break;  // "according to two people": who says so
        if (!add_relative(dependent, false) && !is_question_word(dependent)) add_phrase(dependent, false);
        break;
      case Deprel::obl_unmarked:
        add_phrase(dependent, false);
        break;
      case Deprel::xcomp:
        if (!add_to_object(member, dependent)) add_clause(dependent, true);
        break;
      case Deprel::ccomp:
        add_clause(dependent, true);
        break;
      case Deprel::csubj:
        if (dependent > member) add_clause(dependent, true);  // "it is not clear whether ..."
        break;
      case Deprel::advcl:
        add_adverbial_clause(member, dependent);
        break;
      case Deprel::advmod:
        add_adverb(member, dependent);
        break;
      default:
        break;
    }
  }

  /// A relative pronoun gives way to its noun.
  bool add_relative(std::uint32_t word, bool core) {
    if (!view_.is_relative(word)) return false;
    const auto noun = antecedent(view_, verb_);
    if (!noun || view_.is_relative(*noun)) return false;  // "what he wanted"
    OpenArgument argument;
    argument.head = *noun;
    argument.core = core;
    PhraseLimits limits;
    limits.without = verb_;
    limits.coordination = false;
    argument.words = phrase_words(view_, *noun, limits);
    argument.preposition = preposition_words(word);
    arguments_.push_back(std::move(argument));
    return true;
  }

  /// "what they have done": it stands for nothing that is said.
  [[nodiscard]] bool is_question_word(std::uint32_t word) const {
    if (!view_.is_relative(word) || view_.lemma(word) == "that") return false;
    for (const std::uint32_t dependent : view_.dependents(word)) {
      if (view_.word(dependent).deprel != Deprel::case_) return false;
    }
    return true;
  }

  [[nodiscard]] WordList preposition_words(std::uint32_t noun) const {
    WordList words;
    for (const std::uint32_t dependent : view_.dependents(noun)) {
      if (view_.word(dependent).deprel != Deprel::case_ || view_.word(dependent).xpos == Xpos::pos) continue;
      const IndexRange branch = view_.subtree(dependent);
      for (std::uint32_t i = branch.begin; i < branch.end; ++i) words.push_back(i);
    }
    return words;
  }

  void add_phrase(std::uint32_t head, bool core) {
    OpenArgument argument;
    argument.head = head;
    argument.core = core;
    PhraseLimits limits;
    limits.without = verb_;
    argument.words = phrase_words(view_, head, limits);
    argument.preposition = preposition_words(head);
    take_words_before_preposition(argument);
    arguments_.push_back(std::move(argument));
  }

  /// "survives | only in | a single manuscript"
  void take_words_before_preposition(OpenArgument& argument) const {
    if (argument.preposition.empty()) return;
    if (argument.head < argument.preposition.back()) {  // "7 to 4": no preposition before a noun
      argument.words.insert(argument.words.end(), argument.preposition.begin(), argument.preposition.end());
      std::sort(argument.words.begin(), argument.words.end());
      argument.preposition.clear();
      return;
    }
    const auto behind = std::upper_bound(argument.words.begin(), argument.words.end(), argument.preposition.back());
    argument.preposition.insert(argument.preposition.end(), argument.words.begin(), behind);
    argument.words.erase(argument.words.begin(), behind);
    argument.preposition.erase(std::remove_if(argument.preposition.begin(), argument.preposition.end(),
                                              [&](std::uint32_t word) { return view_.word(word).upos == Upos::punct; }),
                               argument.preposition.end());
    std::sort(argument.preposition.begin(), argument.preposition.end());
  }

  void add_clause(std::uint32_t head, bool core) {
    OpenArgument argument;
    argument.head = head;
    argument.core = core;
    argument.clause = true;
    argument.words = clause_words(view_, head, verb_);
    // "is remembered for | leading the expedition"
    const auto mark = view_.child(head, {Deprel::mark});
    const bool gerund = view_.word(head).xpos == Xpos::vbg && mark && view_.word(*mark).xpos == Xpos::in;
    const bool noun = view_.is_nominal(head) && mark && view_.word(*mark).xpos == Xpos::to;  // "entitled to refunds"
    if ((gerund || noun) && argument.words.front() == *mark) {
      argument.preposition = {*mark};
      argument.words.erase(argument.words.begin());
    }
    arguments_.push_back(std::move(argument));
  }

  /// "ordered | the company to pay": object and infinitive are one argument.
  bool add_to_object(std::uint32_t member, std::uint32_t complement) {
    const auto object = view_.child(member, {Deprel::obj, Deprel::iobj});
    if (!object || !view_.is_verb(complement) || *object > complement || view_.is_relative(*object)) return false;
    for (OpenArgument& argument : arguments_) {
      if (argument.head != *object) continue;
      const WordList more = clause_words(view_, complement, verb_);
      argument.words.insert(argument.words.end(), more.begin(), more.end());
      std::sort(argument.words.begin(), argument.words.end());
      argument.clause = true;
      return true;
    }
    return false;
  }

  void add_adverbial_clause(std::uint32_t member, std::uint32_t clause) {
    const IndexRange branch = view_.subtree(clause);
    const bool marked = view_.has_child(clause, {Deprel::mark, Deprel::case_, Deprel::advmod});
    if (is_done_by_object(clause) && add_to_object(member, clause)) return;
    if (!marked) return;
    const bool finite = view_.has_child(clause, {Deprel::nsubj, Deprel::nsubj_pass});
    const bool beside = finite && (is_set_off(view_, clause) || clause < member) && !is_condition(clause);
    if (beside || branch.end - branch.begin > longest_adverbial_clause) {
      if (!beside && member == verb_) long_clause_ = clause;
      return;
    }
    add_clause(clause, false);
  }

  /// "if the strike continues": without it the rest would not be true.
  [[nodiscard]] bool is_condition(std::uint32_t clause) const {
    const Proposition* const other = reading_.of_word[clause];
    const auto mark = view_.child(clause, {Deprel::mark});
    return other != nullptr && mark && other->modality == Modality::possible &&
           other->modality_cue == view_.lemma(*mark);
  }

  /// "ordered the company to pay" with the infinitive read as a purpose: its subject tells.
  [[nodiscard]] bool is_done_by_object(std::uint32_t clause) const {
    const Proposition* const other = reading_.of_word[clause];
    if (other == nullptr || view_.word(clause).xpos != Xpos::vb) return false;
    return std::any_of(other->arguments.begin(), other->arguments.end(), [&](const Argument& argument) {
      const Deprel label = view_.word(argument.head).deprel;
      return argument.role == Role::agent && argument.shared && (label == Deprel::obj || label == Deprel::iobj) &&
             view_.head(argument.head) == view_.head(clause);
    });
  }

  void add_adverb(std::uint32_t member, std::uint32_t adverb) {
    if (view_.is_relative(adverb)) {
      const auto noun = antecedent(view_, verb_);
      if (noun && member == verb_) add_relative(adverb, false);
      return;
    }
    const IndexRange branch = view_.subtree(adverb);
    const bool behind_comma = is_set_off(view_, adverb);
    const std::uint32_t last = view_.word(branch.end - 1).upos == Upos::punct ? branch.end - 1 : branch.end;
    const bool before_comma = adverb < verb_ && last < view_.size() && view_.word(last).upos == Upos::punct;
    if (behind_comma || before_comma) return;  // "However, ...": it ties the sentence to the one before
    if (adverb < verb_ && branch.begin > 0 && adverb > view_.subtree(member).begin &&
        view_.word(branch.begin - 1).upos != Upos::punct && branch.begin != view_.subtree(member).begin) {
      return;
    }
    OpenArgument argument;
    argument.head = adverb;
    for (std::uint32_t i = branch.begin; i < branch.end; ++i) argument.words.push_back(i);
    arguments_.push_back(std::move(argument));
  }

  /// Objects that the tree gives to another verb, and the gap of a relative clause without a pronoun.
  void add_shared() {
    for (const Argument& argument : proposition_.arguments) {
      if (!argument.shared || view_.word(argument.head).deprel == Deprel::conj) continue;
      if (view_.is_relative(argument.head)) continue;  // "what he wanted"
      const bool object = argument.role == Role::patient && !proposition_.passive;
      const bool phrase = argument.role == Role::oblique;
      if (!object && !phrase) continue;
      const bool there = std::any_of(arguments_.begin(), arguments_.end(),
                                     [&](const OpenArgument& other) { return other.head == argument.head; });
      if (there) continue;
      OpenArgument shared;
      shared.head = argument.head;
      shared.core = object;
      PhraseLimits limits;
      limits.without = verb_;
      limits.coordination = argument.head > verb_;
      shared.words = phrase_words(view_, argument.head, limits);
      if (phrase) shared.preposition = stranded_preposition();
      arguments_.push_back(std::move(shared));
    }
  }

  /// "(companies) it depends on"
  [[nodiscard]] WordList stranded_preposition() const {
    for (const std::uint32_t dependent : view_.dependents(verb_)) {
      const bool stranded = view_.word(dependent).upos == Upos::adp && dependent > verb_ &&
                            view_.word(dependent).deprel != Deprel::compound_prt && view_.dependents(dependent).empty();
      if (stranded) return {dependent};
    }
    return {};
  }

  const SentenceReading& reading_;
  const SentenceView& view_;
  const Proposition& proposition_;
  const RelationWords& relation_;
  std::uint32_t verb_;
  std::vector<OpenArgument> arguments_;
  std::optional<std::uint32_t> long_clause_;  ///< An adverbial clause that is only worth its length without others.
};

}  // namespace

std::vector<OpenArgument> open_arguments(const SentenceReading& reading, const Proposition& proposition,
                                         const RelationWords& relation) {
  return ArgumentCollector(reading, proposition, relation).collect();
}

}  // namespace lode
