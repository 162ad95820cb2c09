#include "lode/propositions/open_tuple.hpp"

#include "lode/propositions/draft.hpp"
#include "lode/propositions/open_arguments.hpp"
#include "lode/propositions/open_confidence.hpp"
#include "lode/propositions/phrase_words.hpp"
#include "lode/propositions/relation_words.hpp"
#include "lode/propositions/sentence_view.hpp"

#include <algorithm>
#include <optional>

namespace lode {

namespace {

class TupleWriter {
 public:
  explicit TupleWriter(const SentenceReading& reading) : reading_(reading), view_(reading.view) {}

  void write(const Proposition& proposition, std::vector<OpenTuple>& tuples) const {
    switch (proposition.kind) {
      case PredicateKind::verb:
        write_verb(proposition, tuples);
        break;
      case PredicateKind::copula:
      case PredicateKind::adjective:
        write_copula(proposition, tuples);
        break;
      case PredicateKind::noun:
        // A clause as subject is no argument of the proposition: "finding a balance may be one of the challenges".
        if (view_.has_child(proposition.predicate, {Deprel::csubj, Deprel::expl})) write_copula(proposition, tuples);
        break;
    }
  }

  /// "A native of Cork, Doyle left": the noun before the subject says who that is.
  void write_description(std::uint32_t word, std::vector<OpenTuple>& tuples) const {
    const auto subject = view_.subject(*view_.head(word));
    if (!subject || *subject <= word) return;
    const PhraseLimits limits;
    add(tuples,
        {0,
         text_of(view_, phrase_words(view_, *subject, limits)),
         "is",
         {text_of(view_, phrase_words(view_, word, limits))},
         confidence_of(TupleOrigin::apposition, std::min(view_.word(word).margin, view_.word(*subject).margin))});
  }

  /// "China, the dominant producer of rare earths".
  void write_apposition(std::uint32_t word, std::vector<OpenTuple>& tuples) const {
    const std::uint32_t head = *view_.head(word);
    // "61 years old", but not "the busiest of which".
    const bool adjective = view_.word(word).upos == Upos::adj && !view_.dependents(word).empty() &&
                           !view_.has_child(word, {Deprel::det, Deprel::nmod}) && !has_phrase_with_of(word);
    if (!is_set_off(view_, word) || is_in_list(view_, word) || head > word || !view_.is_nominal(head)) return;
    if (!view_.is_nominal(word) && !adjective) return;
    const bool name = view_.word(word).upos == Upos::propn;
    if (name && view_.word(head).upos == Upos::propn) return;  // "Dublin, Ireland"
    PhraseLimits limits;
    limits.without = word;
    limits.coordination = false;
    std::string first = text_of(view_, phrase_words(view_, head, limits));
    limits.without = std::nullopt;
    limits.coordination = true;
    std::string second = text_of(view_, phrase_words(view_, word, limits));
    if (name) std::swap(first, second);
    // "Pharmex, a unit of Baxter" is; "its traders, the largest penalty ever" is often a remark on the whole clause.
    const bool about_name = name || view_.word(head).upos == Upos::propn;
    const bool bracketed = view_.word(view_.subtree(word).begin).xpos == Xpos::left_bracket;
    const Deprel label = view_.word(head).deprel;
    const bool of_subject = label == Deprel::nsubj || label == Deprel::nsubj_pass || label == Deprel::root;
    const TupleOrigin origin = (about_name || of_subject) && !bracketed ? TupleOrigin::apposition : TupleOrigin::aside;
    add(tuples, {0,
                 std::move(first),
                 "is",
                 {std::move(second)},
                 confidence_of(origin, std::min(view_.word(word).margin, view_.word(head).margin))});
  }

 private:
  static void add(std::vector<OpenTuple>& tuples, OpenTuple tuple) {
    if (tuple.arg1.empty() || tuple.rel.empty()) return;
    tuple.args.erase(std::remove(tuple.args.begin(), tuple.args.end(), std::string()), tuple.args.end());
    if (!tuple.args.empty()) tuples.push_back(std::move(tuple));
  }

  /// The subject's words and whether the predicate has it by an arc of its own.
  struct Subject {
    WordList words;
    bool shared = false;
    float margin = 0.0F;
  };

  [[nodiscard]] std::optional<Subject> subject_of(const Proposition& proposition, const RelationWords& relation) const {
    const std::uint32_t verb = proposition.predicate;
    for (const Argument& argument : proposition.arguments) {
      const bool subject = proposition.passive ? argument.role == Role::patient || argument.role == Role::recipient
                                               : argument.role == Role::agent;
      if (!subject) continue;
      const auto head = view_.head(argument.head);
      const bool own_object = proposition.passive && head == verb && view_.word(argument.head).deprel == Deprel::obj;
      if (own_object || is_question_word(argument.head)) continue;
      PhraseLimits limits;
      limits.without = verb;
      limits.coordination = !is_below(view_, verb, argument.head);
      limits.predicate = view_.has_child(argument.head, {Deprel::cop});
      WordList words = phrase_words(view_, name_behind(argument.head).value_or(argument.head), limits);
      add_misread_determiners(verb, argument.head, words);
      return Subject{std::move(words), argument.shared, view_.word(argument.head).margin};
    }
    const std::uint32_t top = relation.members.back();
    if (const auto clause = view_.child(top, {Deprel::csubj, Deprel::csubj_pass, Deprel::csubj_outer})) {
      if (*clause < top) return Subject{clause_words(view_, *clause), false, view_.word(*clause).margin};
    }
    const auto empty_subject = view_.child(top, {Deprel::expl});
    if (empty_subject && *empty_subject < top)
      return Subject{{*empty_subject}, false, view_.word(*empty_subject).margin};
    return strayed_subject(top);
  }

  /// A subject that the parser hung elsewhere: on an auxiliary, or on the second of two verbs; or that of the clause
  /// around a noun with which the parser coordinates the verb ("was recorded in nine days and features guests").
  /// Nothing is sure there: the margin is 0.
  [[nodiscard]] std::optional<Subject> strayed_subject(std::uint32_t verb) const {
    if (!view_.is_verb(verb)) return std::nullopt;
    for (const std::uint32_t dependent : view_.dependents(verb)) {
      const Deprel label = view_.word(dependent).deprel;
      if (label != Deprel::aux && label != Deprel::aux_pass && label != Deprel::cop && label != Deprel::conj) continue;
      const auto subject = view_.subject(dependent);
      if (subject && *subject < verb) return Subject{phrase_words(view_, *subject, {}), true, 0.0F};
    }
    const bool with_noun = view_.word(verb).deprel == Deprel::conj && view_.is_nominal(*view_.head(verb));
    if (!with_noun || !view_.is_finite(verb)) return std::nullopt;
    for (auto at = view_.head(verb); at; at = view_.head(*at)) {
      const Proposition* const clause = reading_.of_word[*at];
      if (clause == nullptr || clause->kind == PredicateKind::noun || *at > verb) continue;
      auto subject = subject_of(*clause, relation_words(view_, *at));
      if (subject) return Subject{std::move(subject->words), true, 0.0F};
    }
    return std::nullopt;
  }

  /// "A former teacher, Okoro entered politics": a name behind a description that no second comma closes is the
  /// subject.
  [[nodiscard]] std::optional<std::uint32_t> name_behind(std::uint32_t subject) const {
    const auto name = view_.child(subject, {Deprel::appos});
    if (!name || view_.word(*name).upos != Upos::propn || !view_.is_common_noun(subject)) return std::nullopt;
    const std::uint32_t end = view_.subtree(*name).end;
    const bool open = end < view_.size() && view_.word(end).upos != Upos::punct;
    return is_set_off(view_, *name) && open ? name : std::nullopt;
  }

  [[nodiscard]] bool has_phrase_with_of(std::uint32_t word) const {
    for (const std::uint32_t dependent : view_.dependents(word)) {
      if (view_.word(dependent).deprel == Deprel::obl && view_.marker(dependent) == "of") return true;
    }
    return false;
  }

  /// "the building houses": a subject that the parser took for the first half of a compound has left "the" to the verb.
  void add_misread_determiners(std::uint32_t verb, std::uint32_t subject, WordList& words) const {
    const Deprel label = view_.word(subject).deprel;
    if (view_.head(subject) != verb || (label != Deprel::compound && label != Deprel::nmod_desc)) return;
    for (const std::uint32_t dependent : view_.dependents(verb)) {
      const Deprel other = view_.word(dependent).deprel;
      const bool determiner = other == Deprel::det || other == Deprel::amod || other == Deprel::nummod ||
                              other == Deprel::nmod_poss || other == Deprel::compound;
      if (determiner && dependent < subject) words.push_back(dependent);
    }
    std::sort(words.begin(), words.end());
  }

  [[nodiscard]] bool is_question_word(std::uint32_t word) const {
    return view_.is_relative(word) && view_.lemma(word) != "that" && !view_.has_child(word, {Deprel::acl_relcl});
  }

  /// A tuple is no surer than the arcs of its subject, predicate and first argument.
  [[nodiscard]] double confidence(const Subject& subject, const RelationWords& relation, float argument_margin) const {
    const float margin = std::min({subject.margin, view_.word(relation.members.front()).margin, argument_margin});
    return confidence_of(origin_of(view_, relation, subject.shared), margin);
  }

  void write_verb(const Proposition& proposition, std::vector<OpenTuple>& tuples) const {
    const std::uint32_t verb = proposition.predicate;
    if (is_taken_in(view_, verb) || view_.word(verb).deprel == Deprel::amod) return;
    const auto there = view_.child(verb, {Deprel::expl});
    if (there && view_.word(*there).xpos == Xpos::ex) {
      write_existence(verb, *there, tuples);
      return;
    }
    const RelationWords relation = relation_words(view_, verb);
    const auto subject = subject_of(proposition, relation);
    if (!subject) return;
    // "without causing a recession": its words alone would say the opposite.
    if (proposition.negated && origin_of(view_, relation, subject->shared) == TupleOrigin::gerund) return;
    auto arguments = open_arguments(reading_, proposition, relation);
    if (arguments.empty() && relation.members.size() > 1) {
      add_bare_infinitive(*subject, relation, tuples);
    } else {
      add_tuple(*subject, relation, std::move(arguments), verb, tuples);
    }
  }

  /// "declined to | comment": a chain of verbs without more.
  void add_bare_infinitive(const Subject& subject, const RelationWords& relation,
                           std::vector<OpenTuple>& tuples) const {
    const std::uint32_t verb = relation.members.front();
    WordList words = relation.words;
    const auto own = std::find(words.begin(), words.end(), verb);
    WordList rest(own, words.end());
    words.erase(own, words.end());
    add(tuples, {0,
                 text_of(view_, subject.words),
                 text_of(view_, words),
                 {text_of(view_, rest)},
                 confidence(subject, relation, view_.word(verb).margin)});
  }

  void add_tuple(const Subject& subject, const RelationWords& relation, std::vector<OpenArgument> arguments,
                 std::uint32_t predicate, std::vector<OpenTuple>& tuples) const {
    OpenTuple tuple;
    tuple.arg1 = text_of(view_, subject.words);
    if (arguments.empty()) return;
    tuple.confidence = confidence(subject, relation, view_.word(arguments[0].head).margin);
    WordList words = relation.words;
    // "fell sharply on": an adverb between verb and phrase.
    if (arguments.size() > 1 && arguments[0].preposition.empty() && !arguments[0].core && !arguments[0].clause &&
        arguments[0].words.size() == 1 && arguments[0].words[0] == predicate + 1 && !arguments[1].preposition.empty() &&
        arguments[1].preposition.front() == predicate + 2) {
      words.push_back(arguments[0].words[0]);
      arguments.erase(arguments.begin());
    }
    if (!arguments.empty() && !arguments[0].preposition.empty() && arguments[0].head > predicate) {
      words.insert(words.end(), arguments[0].preposition.begin(), arguments[0].preposition.end());
      arguments[0].preposition.clear();
    }
    std::sort(words.begin(), words.end());
    tuple.rel = text_of(view_, words);
    for (OpenArgument& argument : arguments) {
      std::string text = text_of(view_, std::move(argument.preposition));
      if (!text.empty()) text += ' ';
      tuple.args.push_back(text + text_of(view_, std::move(argument.words)));
    }
    add(tuples, std::move(tuple));
  }

  /// "There is no evidence for this."
  void write_existence(std::uint32_t verb, std::uint32_t there, std::vector<OpenTuple>& tuples) const {
    const auto noun = view_.child(verb, {Deprel::nsubj});
    if (!noun || *noun < verb) return;
    Proposition proposition;
    proposition.predicate = verb;
    const RelationWords relation = relation_words(view_, verb);
    auto arguments = open_arguments(reading_, proposition, relation);
    OpenArgument what;
    what.head = *noun;
    what.core = true;
    PhraseLimits limits;
    limits.without = verb;
    what.words = phrase_words(view_, *noun, limits);
    arguments.insert(arguments.begin(), std::move(what));
    add_tuple(Subject{{there}, false, view_.word(*noun).margin}, relation, std::move(arguments), verb, tuples);
  }

  /// "is the largest producer of cobalt", "is popular with skaters".
  void write_copula(const Proposition& proposition, std::vector<OpenTuple>& tuples) const {
    const std::uint32_t predicate = proposition.predicate;
    if (is_taken_in(view_, predicate)) return;
    RelationWords relation = relation_words(view_, predicate);
    if (relation.words.empty() || !view_.has_child(predicate, {Deprel::cop})) return;
    const auto subject = subject_of(proposition, relation);
    if (!subject) return;
    auto arguments = open_arguments(reading_, proposition, relation);
    const bool adjective = view_.word(predicate).upos == Upos::adj;
    arguments.erase(std::remove_if(arguments.begin(), arguments.end(),
                                   [&](const OpenArgument& argument) {
                                     const Deprel label = view_.word(argument.head).deprel;
                                     return label == Deprel::nmod || label == Deprel::advmod ||
                                            label == Deprel::obl_unmarked;
                                   }),
                    arguments.end());
    PhraseLimits limits;
    limits.predicate = true;
    WordList words = phrase_words(view_, predicate, limits);
    const bool completed = adjective && !arguments.empty() && arguments[0].head > predicate &&
                           (!arguments[0].preposition.empty() || arguments[0].core);
    if (completed) {
      relation.words.insert(relation.words.end(), words.begin(), words.end());
      std::sort(relation.words.begin(), relation.words.end());
    } else {
      OpenArgument own;
      own.head = predicate;
      own.words = std::move(words);
      for (const std::uint32_t dependent : view_.dependents(predicate)) {
        if (view_.word(dependent).deprel == Deprel::case_ && view_.word(dependent).xpos != Xpos::pos) {
          own.preposition.push_back(dependent);
        }
      }
      arguments.insert(arguments.begin(), std::move(own));
    }
    add_tuple(*subject, relation, std::move(arguments), completed ? predicate : predicate - 1, tuples);
  }

  const SentenceReading& reading_;
  const SentenceView& view_;
};

/// One tuple a line of words: of two equal ones the first stays.
void remove_duplicates(std::vector<OpenTuple>& tuples, std::size_t first) {
  for (std::size_t i = first; i < tuples.size(); ++i) {
    const auto same = [&](const OpenTuple& other) {
      return other.arg1 == tuples[i].arg1 && other.rel == tuples[i].rel && other.args == tuples[i].args;
    };
    tuples.erase(std::remove_if(tuples.begin() + static_cast<std::ptrdiff_t>(i) + 1, tuples.end(), same), tuples.end());
  }
}

}  // namespace

std::vector<OpenTuple> open_tuples(const Document& document, const std::vector<Tree>& trees,
                                   const std::vector<Proposition>& propositions) {
  std::vector<OpenTuple> tuples;
  auto next = propositions.begin();
  for (std::uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    const SentenceView view(document, trees[sentence]);
    SentenceReading reading{view, std::vector<const Proposition*>(view.size(), nullptr)};
    for (; next != propositions.end() && next->sentence == sentence; ++next) {
      const Proposition*& of_word = reading.of_word[next->predicate];
      if (of_word == nullptr) of_word = &*next;
    }
    const std::size_t first = tuples.size();
    const TupleWriter writer(reading);
    for (std::uint32_t word = 0; word < view.size(); ++word) {
      const Deprel label = view.word(word).deprel;
      const bool adjective = view.word(word).upos == Upos::adj && (label == Deprel::amod || label == Deprel::acl);
      if (label == Deprel::appos || adjective) writer.write_apposition(word, tuples);
      if (view.word(word).deprel == Deprel::nsubj) writer.write_description(word, tuples);
      if (reading.of_word[word] != nullptr) writer.write(*reading.of_word[word], tuples);
    }
    remove_duplicates(tuples, first);
    for (std::size_t i = first; i < tuples.size(); ++i) tuples[i].sentence = sentence;
  }
  return tuples;
}

}  // namespace lode
