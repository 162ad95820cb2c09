// Propositions, and beside them what is no clause but still says something: names with what hangs on them, titles
// before names, "Toronto-based".

#include "lode/relations/sentence_events.hpp"

#include "lode/relations/lower_case.hpp"
#include "lode/relations/surface_arguments.hpp"

#include <algorithm>

namespace lode {

namespace {

FrameKind frame_kind(PredicateKind kind) {
  switch (kind) {
    case PredicateKind::verb:
      return FrameKind::verb;
    case PredicateKind::adjective:
      return FrameKind::adjective;
    default:
      return FrameKind::noun;
  }
}

}  // namespace

SentenceEvents::SentenceEvents(const Document& document, const Tree& tree, const DocumentEntities& entities,
                               const std::vector<Proposition>& propositions, IndexRange range, std::uint32_t sentence,
                               const Frames& frames)
    : document_(document),
      tree_(tree),
      entities_(entities),
      sentence_(sentence),
      dependents_(tree),
      mentions_(entities.mentions_of(sentence)),
      headed_(tree.size()),
      event_of_(tree.size(), -1) {
  index_mentions();
  add_propositions(propositions, range);
  add_bare_nouns(frames);
  add_hyphenated(frames);
  add_names(frames);
}

std::string SentenceEvents::lower_lemma(std::uint32_t index) const { return lower_case(tree_.lemma(index)); }

void SentenceEvents::index_mentions() {
  for (std::uint32_t i = mentions_.begin; i < mentions_.end; ++i) {
    const Mention& mention = entities_.mentions[i];
    if (mention.head < headed_.size()) headed_[mention.head].push_back(i);
  }
  for (Words& list : headed_) {
    std::stable_sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) {
      return entities_.mentions[a].words.size() > entities_.mentions[b].words.size();
    });
  }
}

void SentenceEvents::add_propositions(const std::vector<Proposition>& propositions, IndexRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Proposition& proposition = propositions[i];
    Event event;
    event.kind = frame_kind(proposition.kind);
    event.lemma = lower_case(proposition.lemma);
    event.word = proposition.predicate;
    event.arguments = proposition.arguments;
    event.passive = proposition.passive;
    for (const std::uint32_t dependent : dependents_.of(event.word)) {
      const Deprel label = tree_.words[dependent].deprel;
      if (label == Deprel::aux_pass || label == Deprel::nsubj_pass) event.passive = true;
    }
    event.copula = proposition.kind == PredicateKind::copula;
    event.negated = proposition.negated;
    event.modality = proposition.modality;
    event.cue = proposition.modality_cue;
    event.speaker = proposition.attributed_to;
    if (proposition.parent && range.contains(*proposition.parent)) {
      event.parent = static_cast<std::int32_t>(*proposition.parent - range.begin);
    }
    correct_antecedents(event);
    if (event.kind == FrameKind::verb && event_of_[event.word] < 0) correct_parted_subject(event);
    // A clause that leaves out its verb shares that of another, whose event comes first.
    if (event_of_[event.word] < 0) event_of_[event.word] = static_cast<std::int32_t>(events_.size());
    events_.push_back(std::move(event));
  }
}

/// "SEFE buys 3mn tonnes a year from Venture Global, which is building a plant": the name right before the pronoun is
/// what it stands for, wherever the parser hung the clause.
void SentenceEvents::correct_antecedents(Event& event) const {
  for (const std::uint32_t dependent : dependents_.of(event.word)) {
    const Deprel label = tree_.words[dependent].deprel;
    if (label == Deprel::obl) resolve_oblique(event, dependent);
    if (label == Deprel::advmod && form(dependent) == "where") resolve_where(event, dependent);
    const bool subject = label == Deprel::nsubj || label == Deprel::nsubj_pass;
    // "Zohr, which Eni operates"
    const bool object = label == Deprel::obj && dependent < event.word;
    if (!subject && !object && label != Deprel::nmod_poss) continue;
    const std::string_view pronoun = form(dependent);
    if (pronoun != "which" && pronoun != "who" && pronoun != "whose" && pronoun != "whom") continue;
    const auto name = mention_before_relative(*this, dependent);
    if (!name) continue;
    const bool patient = object || label == Deprel::nsubj_pass;
    const Role role = patient ? Role::patient : subject ? Role::agent : Role::possessor;
    bool found = false;
    for (Argument& argument : event.arguments) {
      if (argument.role != role || !argument.shared || found) continue;
      argument.head = *name;
      argument.words = {*name, *name + 1};
      found = true;
    }
    if (!found) event.arguments.push_back({role, {}, *name, {*name, *name + 1}, true});
  }
}

/// "Berong, whose partner walked out, called the order arbitrary": the parser often takes a subject from the phrase
/// between the commas, or that of an earlier clause.
void SentenceEvents::correct_parted_subject(Event& event) const {
  const auto parted = subject_before_commas(*this, event.word);
  if (!parted) return;
  const Role role = event.passive ? Role::patient : Role::agent;
  const std::uint32_t name = entities_.mentions[parted->mention].head;
  bool misled = true;
  for (const Argument& argument : event.arguments) {
    if (argument.role != role || argument.head > event.word) continue;
    const bool earlier = parted->begins_clause && argument.head < entities_.mentions[parted->mention].words.begin;
    misled = misled && (parted->between.contains(argument.head) || earlier);
  }
  if (!misled) return;
  std::erase_if(event.arguments,
                [&](const Argument& argument) { return argument.role == role && argument.head < event.word; });
  event.arguments.push_back({role, {}, name, {name, name + 1}, true});
}

/// "Asahan, where it is the operator": the name before the word is where.
void SentenceEvents::resolve_where(Event& event, std::uint32_t where) const {
  const auto name = mention_before_relative(*this, where);
  if (!name) return;
  const bool known = std::any_of(event.arguments.begin(), event.arguments.end(), [&](const Argument& argument) {
    return argument.role == Role::oblique && argument.head == *name;
  });
  if (!known) event.arguments.push_back({Role::oblique, "in", *name, {*name, *name + 1}, true});
}

/// "OFAC, to which both firms had turned": the name before the preposition stands for the pronoun.
void SentenceEvents::resolve_oblique(Event& event, std::uint32_t pronoun) const {
  if (form(pronoun) != "which" && form(pronoun) != "whom") return;
  std::uint32_t begin = pronoun;
  while (begin > 0 && tree_.words[begin - 1].upos == Upos::adp) --begin;
  const auto name = mention_before_relative(*this, begin);
  if (!name) return;
  for (Argument& argument : event.arguments) {
    if (argument.head != pronoun) continue;
    argument.head = *name;
    argument.words = {*name, *name + 1};
    argument.shared = true;
  }
}

void SentenceEvents::add_argument(std::vector<Argument>& arguments, Role role, std::uint32_t word,
                                  const std::string& marker) const {
  for (const std::uint32_t conjunct : conjuncts(word)) {
    Argument argument;
    argument.role = role;
    argument.marker = marker;
    argument.head = conjunct;
    argument.words = {conjunct, conjunct + 1};
    arguments.push_back(std::move(argument));
  }
}

std::vector<Argument> SentenceEvents::arguments_from_tree(std::uint32_t word) const {
  std::vector<Argument> arguments;
  for (const std::uint32_t dependent : dependents_.of(word)) {
    switch (tree_.words[dependent].deprel) {
      case Deprel::nmod:
      case Deprel::obl: {
        std::string preposition = marker(dependent);
        const bool by = preposition == "by";
        add_argument(arguments, by ? Role::agent : Role::oblique, dependent, by ? std::string() : preposition);
        break;
      }
      case Deprel::nmod_poss:
        add_argument(arguments, Role::possessor, dependent, {});
        break;
      case Deprel::compound:
      case Deprel::nmod_desc:
      case Deprel::nmod_unmarked:
      case Deprel::amod:
        add_argument(arguments, Role::modifier, dependent, {});
        break;
      case Deprel::appos:
        add_argument(arguments, Role::apposition, dependent, {});
        break;
      default:
        break;
    }
  }
  if (tree_.words[word].deprel == Deprel::appos) {
    add_argument(arguments, Role::apposition, static_cast<std::uint32_t>(tree_.words[word].head), {});
  }
  return arguments;
}

std::vector<Argument> SentenceEvents::arguments_of(std::uint32_t word) const {
  const Event* const event = event_of(word);
  return event != nullptr ? event->arguments : arguments_from_tree(word);
}

void SentenceEvents::add_bare_nouns(const Frames& frames) {
  for (std::uint32_t word = 0; word < tree_.size(); ++word) {
    const Upos upos = tree_.words[word].upos;
    const bool noun = upos == Upos::propn || upos == Upos::noun;
    // "chief executive" and "its Mt Weld mine" are often taken for an adjective and a pronoun.
    const bool perhaps =
        upos == Upos::adj || (upos == Upos::pron && tree_.words[word].xpos != Xpos::prps) || upos == Upos::x;
    if (event_of_[word] >= 0 || (!noun && !perhaps)) continue;
    std::string lemma = noun ? lower_lemma(word) : lower_case(form(word));
    if (!frames.has(FrameKind::noun, lemma)) continue;
    Event event;
    event.kind = FrameKind::noun;
    event.lemma = std::move(lemma);
    event.word = word;
    event.arguments = arguments_from_tree(word);
    event_of_[word] = static_cast<std::int32_t>(events_.size());
    events_.push_back(std::move(event));
  }
}

void SentenceEvents::add_hyphenated(const Frames& frames) {
  for (std::uint32_t word = 2; word < tree_.size(); ++word) {
    if (form(word - 1) != "-" || tree_.words[word - 1].span.end != tree_.words[word].span.begin) continue;
    std::string lemma = "-" + lower_case(form(word));
    if (!frames.has(FrameKind::adjective, lemma)) continue;
    const std::int32_t head = tree_.words[word].head;
    Event event;
    event.kind = FrameKind::adjective;
    event.lemma = std::move(lemma);
    event.word = word;
    if (head >= 0) add_argument(event.arguments, Role::agent, static_cast<std::uint32_t>(head), {});
    add_argument(event.arguments, Role::modifier, word - 2, {});
    events_.push_back(std::move(event));  // the word may have an event of its own, which stays
  }
}

void SentenceEvents::add_names(const Frames& frames) {
  for (std::uint32_t i = mentions_.begin; i < mentions_.end; ++i) {
    const Mention& mention = entities_.mentions[i];
    if (mention.kind == MentionKind::pronoun) continue;
    // A demonym names only as a predicate: "Allseas is Swiss".
    if (mention.kind == MentionKind::demonym && word(mention.head).upos != Upos::adj) continue;
    const std::string_view type = to_string(entities_.entities[mention.entity].type);
    if (!frames.has(FrameKind::name, type)) continue;
    Event event;
    event.kind = FrameKind::name;
    event.lemma = type;
    event.word = mention.head;
    event.arguments = arguments_from_tree(mention.head);
    std::erase_if(event.arguments, [&](const Argument& argument) { return mention.words.contains(argument.head); });
    if (const auto owner = genitive_before(*this, i)) {
      const bool known = std::any_of(event.arguments.begin(), event.arguments.end(), [&](const Argument& argument) {
        return argument.role == Role::possessor && argument.head == *owner;
      });
      if (!known) event.arguments.push_back({Role::possessor, {}, *owner, {*owner, *owner + 1}, true});
    }
    const bool predicate = std::any_of(event.arguments.begin(), event.arguments.end(),
                                       [](const Argument& argument) { return argument.role == Role::agent; });
    if (mention.kind == MentionKind::demonym && !predicate) continue;
    correct_antecedents(event);
    event.mention = static_cast<std::int32_t>(i);
    events_.push_back(std::move(event));
  }
}

std::optional<std::uint32_t> SentenceEvents::mention_around(std::uint32_t word) const noexcept {
  std::optional<std::uint32_t> best;
  for (std::uint32_t i = mentions_.begin; i < mentions_.end; ++i) {
    const IndexRange words = entities_.mentions[i].words;
    if (!words.contains(word)) continue;
    if (!best || words.size() < entities_.mentions[*best].words.size()) best = i;
  }
  return best;
}

std::optional<std::uint32_t> SentenceEvents::mention_after_comma(std::uint32_t mention) const noexcept {
  const std::uint32_t comma = entities_.mentions[mention].words.end;
  if (comma + 1 >= tree_.size() || form(comma) != ",") return std::nullopt;
  for (std::uint32_t i = mentions_.begin; i < mentions_.end; ++i) {
    const Mention& next = entities_.mentions[i];
    if (next.words.begin != comma + 1) continue;
    // "Canada, China and Australia" is a list; "Nysa, Poland, and" is not.
    const std::uint32_t after = next.words.end;
    if (after < tree_.size() && tree_.words[after].upos == Upos::cconj) return std::nullopt;
    return i;
  }
  return std::nullopt;
}

std::string SentenceEvents::marker(std::uint32_t word) const {
  std::string result;
  for (const std::uint32_t dependent : dependents_.of(word)) {
    if (tree_.words[dependent].deprel != Deprel::case_ || tree_.words[dependent].upos == Upos::part) continue;
    if (!result.empty()) result += ' ';
    result += lower_lemma(dependent);
    for (const std::uint32_t fixed : dependents_.of(dependent)) {
      if (tree_.words[fixed].deprel == Deprel::fixed) result += ' ' + lower_lemma(fixed);
    }
  }
  return result;
}

Words SentenceEvents::conjuncts(std::uint32_t word) const {
  Words result = {word};
  for (const std::uint32_t dependent : dependents_.of(word)) {
    if (tree_.words[dependent].deprel == Deprel::conj) result.push_back(dependent);
  }
  return result;
}

}  // namespace lode
