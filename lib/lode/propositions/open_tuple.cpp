#include "lode/propositions/open_tuple.hpp"

#include "lode/propositions/sentence_view.hpp"

#include <algorithm>
#include <optional>

namespace lode {

namespace {

// How sure a tuple is, by where its subject comes from. Set by hand.
constexpr double with_own_subject = 0.9;
constexpr double with_shared_subject = 0.7;
constexpr double by_apposition = 0.6;

class TupleWriter {
 public:
  TupleWriter(const Document& document, const SentenceView& view) : document_(document), view_(view) {}

  [[nodiscard]] std::vector<OpenTuple> write(const Proposition& proposition) const {
    switch (proposition.kind) {
      case PredicateKind::verb:
        return of_verb(proposition);
      case PredicateKind::copula:
      case PredicateKind::adjective:
        return of_copula(proposition);
      case PredicateKind::noun:
        return of_apposition(proposition);
    }
    return {};
  }

 private:
  /// The words of a range as they stand in the text.
  [[nodiscard]] std::string text(IndexRange words) const {
    if (words.empty()) return {};
    std::string out(document_.slice({view_.word(words.begin).span.begin, view_.word(words.end - 1).span.end}));
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
  }

  [[nodiscard]] std::string with_marker(const Argument& argument) const {
    if (argument.role == Role::complement) return text(argument.words);
    IndexRange words = argument.words;
    for (const std::uint32_t dependent : view_.dependents(argument.head)) {
      if (view_.word(dependent).deprel == Deprel::case_ && dependent < words.begin)
        words.begin = std::min(words.begin, dependent);
    }
    if (words.begin == argument.words.begin && !argument.marker.empty()) return argument.marker + " " + text(words);
    return text(words);
  }

  [[nodiscard]] bool is_verb_part(Deprel label) const {
    return label == Deprel::aux || label == Deprel::aux_pass || label == Deprel::compound_prt || label == Deprel::cop;
  }

  /// "has not been sold".
  [[nodiscard]] std::string verb_phrase(std::uint32_t verb) const {
    std::vector<std::uint32_t> words{verb};
    for (const std::uint32_t dependent : view_.dependents(verb)) {
      const bool negator = view_.word(dependent).deprel == Deprel::advmod &&
                           (view_.lemma(dependent) == "not" || view_.lemma(dependent) == "never");
      if (is_verb_part(view_.word(dependent).deprel) || negator) words.push_back(dependent);
    }
    std::sort(words.begin(), words.end());
    std::string phrase;
    for (const std::uint32_t word : words) {
      if (!phrase.empty() && !view_.word(word).continues) phrase += ' ';
      phrase += view_.form(word);
    }
    return phrase;
  }

  /// "plans to build" for the infinitive "build": the verbs above come first as long as they share the subject.
  [[nodiscard]] std::string verb_chain(std::uint32_t verb) const {
    std::string chain = verb_phrase(verb);
    while (view_.word(verb).deprel == Deprel::xcomp) {
      const auto head = view_.head(verb);
      if (!head || !(view_.is_verb(*head) || view_.word(*head).upos == Upos::adj)) break;
      if (view_.has_child(*head, {Deprel::obj, Deprel::iobj})) break;
      const auto mark = view_.child(verb, {Deprel::mark});
      chain = verb_phrase(*head) + (mark ? " " + std::string(view_.form(*mark)) + " " : " ") + chain;
      verb = *head;
    }
    return chain;
  }

  [[nodiscard]] std::vector<OpenTuple> of_verb(const Proposition& proposition) const {
    const std::uint32_t verb = proposition.predicate;
    const bool passive = view_.has_child(verb, {Deprel::aux_pass, Deprel::nsubj_pass}) ||
                         (view_.word(verb).xpos == Xpos::vbn && view_.word(verb).deprel == Deprel::acl);
    std::vector<const Argument*> subjects;
    std::vector<const Argument*> others;
    for (const Argument& argument : proposition.arguments) {
      const bool subject =
          passive ? argument.role == Role::patient || argument.role == Role::recipient : argument.role == Role::agent;
      const bool clause = argument.role == Role::complement && view_.word(argument.head).deprel == Deprel::xcomp;
      if (subject && !(passive && view_.word(argument.head).deprel == Deprel::obj)) {
        subjects.push_back(&argument);
      } else if (!clause || !view_.is_verb(argument.head)) {
        others.push_back(&argument);
      }
    }
    if (subjects.empty() || others.empty()) return {};
    std::stable_sort(others.begin(), others.end(), [](const Argument* a, const Argument* b) {
      return rank(*a) != rank(*b) ? rank(*a) < rank(*b) : a->head < b->head;
    });

    std::vector<OpenTuple> tuples;
    for (const Argument* const subject : subjects) {
      OpenTuple tuple{proposition.sentence,
                      text(subject->words),
                      verb_chain(verb),
                      {},
                      subject->shared ? with_shared_subject : with_own_subject};
      for (const Argument* const other : others) {
        const bool first = tuple.args.empty();
        const bool agent = passive && other->role == Role::agent;
        const std::string marker = agent ? "by" : other->marker;
        if (first && !marker.empty() && other->role != Role::complement) {
          tuple.rel += " " + marker;
          tuple.args.push_back(text(other->words));
        } else {
          tuple.args.push_back(agent ? "by " + text(other->words) : with_marker(*other));
        }
      }
      tuples.push_back(std::move(tuple));
    }
    return tuples;
  }

  /// Objects before phrases.
  static int rank(const Argument& argument) {
    switch (argument.role) {
      case Role::recipient:
        return 0;
      case Role::patient:
        return 1;
      case Role::agent:
        return 2;
      default:
        return 3;
    }
  }

  /// "is the largest producer of cobalt".
  [[nodiscard]] std::vector<OpenTuple> of_copula(const Proposition& proposition) const {
    const std::uint32_t predicate = proposition.predicate;
    const auto copula = view_.child(predicate, {Deprel::cop});
    if (!copula) return {};
    std::vector<OpenTuple> tuples;
    IndexRange words = view_.phrase(predicate);
    words.begin = std::max(words.begin, *copula + 1);
    if (words.begin >= words.end) return {};
    for (const Argument& argument : proposition.arguments) {
      if (argument.role != Role::agent) continue;
      tuples.push_back({proposition.sentence,
                        text(argument.words),
                        verb_phrase(*copula),
                        {text(words)},
                        argument.shared ? with_shared_subject : with_own_subject});
    }
    return tuples;
  }

  /// "China, the dominant producer of rare earths".
  [[nodiscard]] std::vector<OpenTuple> of_apposition(const Proposition& proposition) const {
    if (view_.word(proposition.predicate).deprel != Deprel::appos) return {};
    for (const Argument& argument : proposition.arguments) {
      if (argument.role != Role::apposition || argument.head > proposition.predicate) continue;
      IndexRange name = argument.words;
      name.end = std::min(name.end, view_.subtree(proposition.predicate).begin);
      while (name.end > name.begin && view_.word(name.end - 1).upos == Upos::punct) --name.end;
      if (name.empty()) continue;
      return {{proposition.sentence, text(name), "is", {text(view_.phrase(proposition.predicate))}, by_apposition}};
    }
    return {};
  }

  const Document& document_;
  const SentenceView& view_;
};

}  // namespace

std::vector<OpenTuple> open_tuples(const Document& document, const std::vector<Tree>& trees,
                                   const std::vector<Proposition>& propositions) {
  std::vector<OpenTuple> tuples;
  std::optional<SentenceView> view;
  std::optional<std::uint32_t> sentence;
  for (const Proposition& proposition : propositions) {
    if (sentence != proposition.sentence) {
      sentence = proposition.sentence;
      view.emplace(document, trees[proposition.sentence]);
    }
    for (OpenTuple& tuple : TupleWriter(document, *view).write(proposition)) tuples.push_back(std::move(tuple));
  }
  return tuples;
}

}  // namespace lode
