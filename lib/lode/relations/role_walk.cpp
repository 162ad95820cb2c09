#include "lode/relations/role_walk.hpp"

#include "lode/relations/commodity_argument.hpp"
#include "lode/relations/surface_arguments.hpp"

#include <algorithm>

namespace lode {

namespace {

constexpr std::uint32_t longest_way_to_goods = 4;  // "half of the 3 cargoes of the crude of Brazil"

void add_once(Words& words, std::uint32_t word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

std::optional<Role> role_of(StepKind kind) {
  switch (kind) {
    case StepKind::agent:
      return Role::agent;
    case StepKind::patient:
      return Role::patient;
    case StepKind::recipient:
      return Role::recipient;
    case StepKind::possessor:
      return Role::possessor;
    case StepKind::modifier:
      return Role::modifier;
    case StepKind::complement:
      return Role::complement;
    case StepKind::apposition:
      return Role::apposition;
    case StepKind::preposition:
    case StepKind::unmarked:
      return Role::oblique;
    default:
      return std::nullopt;
  }
}

TypeSet intersection(TypeSet a, TypeSet b) {
  TypeSet result;
  for (std::size_t i = 0; i < entity_type_count; ++i) {
    const auto type = static_cast<EntityType>(i);
    if (a.contains(type) && b.contains(type)) result.insert(type);
  }
  return result;
}

std::optional<std::uint32_t> verb_above(const SentenceEvents& sentence, std::uint32_t word) {
  for (std::int32_t up = sentence.word(word).head; up >= 0; up = sentence.word(static_cast<std::uint32_t>(up)).head) {
    if (sentence.word(static_cast<std::uint32_t>(up)).upos == Upos::verb) return static_cast<std::uint32_t>(up);
  }
  return std::nullopt;
}

bool has_infinitive_mark(const SentenceEvents& sentence, std::uint32_t verb) {
  const auto dependents = sentence.dependents(verb);
  return std::any_of(dependents.begin(), dependents.end(), [&](std::uint32_t dependent) {
    return sentence.word(dependent).upos == Upos::part && sentence.form(dependent) == "to";
  });
}

constexpr std::uint32_t deepest_below = 4;  // steps down the tree; beyond them a name belongs to something else

bool leaves_phrase(Deprel label) {
  return label == Deprel::parataxis || label == Deprel::advcl || label == Deprel::advcl_relcl;
}

TypeSet every_type() {
  TypeSet result;
  for (std::size_t i = 0; i < entity_type_count; ++i) result.insert(static_cast<EntityType>(i));
  return result;
}

RolePath without_last(const RolePath& path) {
  RolePath result;
  result.steps.assign(path.steps.begin(), path.steps.end() - 1);
  return result;
}

/// "ministers A and B": whether the noun may describe more than one.
bool is_plural(const Word& word) { return word.xpos == Xpos::nns || word.xpos == Xpos::nnps; }

}  // namespace

Words RoleWalk::step(const Event* event, std::uint32_t word, const Step& step) const {
  Words result;
  const auto& events = sentence_.events();
  if (step.kind == StepKind::self) return described(word);
  if (step.kind == StepKind::origin) return origins(word);
  if (step.kind == StepKind::inner || step.kind == StepKind::infinitive) {
    for (const Event& other : events) {
      if (other.parent < 0 || events[static_cast<std::size_t>(other.parent)].word != word) continue;
      if (step.kind == StepKind::inner || has_infinitive_mark(sentence_, other.word)) add_once(result, other.word);
    }
    return result;
  }
  if (step.kind == StepKind::outer) {
    if (event != nullptr && event->parent >= 0) {
      result.push_back(events[static_cast<std::size_t>(event->parent)].word);
    }
    return result;
  }
  if (step.kind == StepKind::governor) {
    if (const auto verb = verb_above(sentence_, word)) result.push_back(*verb);
    return result;
  }
  if (step.kind == StepKind::after_comma) {
    if (const auto name = name_after_comma(sentence_, word)) result.push_back(*name);
    return result;
  }
  const auto role = role_of(step.kind);
  if (!role) return result;
  const std::vector<Argument> arguments = event != nullptr ? event->arguments : sentence_.arguments_of(word);
  for (const Argument& argument : arguments) {
    if (argument.role != *role) continue;
    if (*role == Role::oblique && argument.marker != step.marker) continue;
    add_once(result, argument.head);
  }
  if (event == nullptr || event != &event_) return result;
  if (step.kind == StepKind::modifier && event_.kind == FrameKind::noun) {
    for (const std::uint32_t front : mentions_in_front(sentence_, word)) add_once(result, front);
  }
  if (!result.empty()) return result;
  if (step.kind == StepKind::agent && event_.kind == FrameKind::verb && event_.passive) return by_phrase_below(event_);
  if (step.kind == StepKind::preposition) {
    if (event_.kind == FrameKind::noun || event_.kind == FrameKind::verb) {
      if (const auto next = mention_after_preposition(sentence_, word, step.marker)) return {*next};
    }
    if (event_.kind == FrameKind::name) {
      if (const auto next = mention_after_name(sentence_, static_cast<std::uint32_t>(event_.mention), step.marker)) {
        return {*next};
      }
    }
    return misplaced(step.marker);
  }
  if (step.kind == StepKind::possessor && event_.kind == FrameKind::noun) {
    if (const auto owner = genitive_in_front(sentence_, word)) return {*owner};
  }
  return result;
}

/// "run from a house in Hampshire by Charles Vincent": the by-phrase that the parser hung on another phrase of the
/// verb.
Words RoleWalk::by_phrase_below(const Event& event) const {
  Words result;
  for (const Argument& argument : event.arguments) {
    if (argument.role != Role::oblique) continue;
    for (const std::uint32_t dependent : sentence_.dependents(argument.head)) {
      if (sentence_.word(dependent).deprel != Deprel::nmod || sentence_.marker(dependent) != "by") continue;
      for (const std::uint32_t conjunct : sentence_.conjuncts(dependent)) add_once(result, conjunct);
    }
  }
  return result;
}

/// "An embargo on Venezuela was declared by the United States": who does the verb whose object an event noun is.
std::optional<std::uint32_t> RoleWalk::agent_of_governor() const {
  const Word& own = sentence_.word(event_.word);
  if (own.head < 0 || (own.deprel != Deprel::obj && own.deprel != Deprel::nsubj_pass)) return std::nullopt;
  for (const Argument& argument : sentence_.arguments_of(static_cast<std::uint32_t>(own.head))) {
    if (argument.role == Role::agent) return argument.head;
  }
  return std::nullopt;
}

/// The mention beside a verb, for a subject or object that the tree gives no entity for.
std::optional<std::uint32_t> RoleWalk::beside_verb(StepKind kind) const {
  if (event_.kind == FrameKind::noun && kind == StepKind::agent) return agent_of_governor();
  if (event_.kind != FrameKind::verb || event_.passive) return std::nullopt;
  if (kind == StepKind::agent) return mention_before_verb(sentence_, event_.word);
  if (kind == StepKind::patient) return mention_after_verb(sentence_, event_.word);
  return std::nullopt;
}

/// "sales of rare earths to buyers": a phrase that belongs to the predicate but that the parser hung on its object, or
/// on the verb whose object the predicate is.
Words RoleWalk::misplaced(std::string_view marker) const {
  Words result;
  const auto look_at = [&](std::uint32_t word) {
    for (const Argument& argument : sentence_.arguments_of(word)) {
      if (argument.role == Role::oblique && argument.marker == marker) add_once(result, argument.head);
    }
  };
  for (const Argument& argument : event_.arguments) {
    const bool object = argument.role == Role::patient || (argument.role == Role::oblique && argument.marker == "of");
    if (object && argument.head > event_.word) look_at(argument.head);
  }
  if (!result.empty() || event_.kind != FrameKind::noun) return result;
  const Word& own = sentence_.word(event_.word);
  if (own.head >= 0 && (own.deprel == Deprel::obj || own.deprel == Deprel::nsubj_pass)) {
    look_at(static_cast<std::uint32_t>(own.head));
  }
  return result;
}

/// The words of what a noun names or describes, the surest first.
Words RoleWalk::described(std::uint32_t word) const {
  Words result;
  const Event* const event = sentence_.event_of(word);
  for (const Argument& argument : sentence_.arguments_of(word)) {
    const bool subject = argument.role == Role::agent && event != nullptr && event->copula;
    if (subject || argument.role == Role::apposition) add_once(result, argument.head);
  }
  const Word& own = sentence_.word(word);
  // "whose chief executive is Christian Chramer"
  const bool named_by_predicate = own.deprel == Deprel::nsubj && own.head > static_cast<std::int32_t>(word) &&
                                  sentence_.word(static_cast<std::uint32_t>(own.head)).upos == Upos::propn;
  if (named_by_predicate) add_once(result, static_cast<std::uint32_t>(own.head));
  const bool title = own.deprel == Deprel::nmod_desc || own.deprel == Deprel::compound || own.deprel == Deprel::flat ||
                     own.deprel == Deprel::nmod_unmarked;
  if (title && own.head > static_cast<std::int32_t>(word)) add_once(result, static_cast<std::uint32_t>(own.head));
  for (const std::uint32_t dependent : sentence_.dependents(word)) {
    if (sentence_.word(dependent).deprel == Deprel::flat) add_once(result, dependent);
  }
  for (const std::uint32_t name : names_beside(sentence_, word)) add_once(result, name);
  if (is_plural(own)) {  // "Presidents Donald Trump and Mauricio Macri"
    for (std::size_t i = 0, described = result.size(); i < described; ++i) {
      for (const std::uint32_t conjunct : sentence_.conjuncts(result[i])) add_once(result, conjunct);
    }
  }
  if (own.deprel == Deprel::conj && own.head >= 0) {  // "Alistair Brody, president and chief executive"
    for (const std::uint32_t name : names_beside(sentence_, static_cast<std::uint32_t>(own.head)))
      add_once(result, name);
  }
  add_once(result, word);
  return result;
}

/// "a third of Vale's ore from Brazil", "cargoes of American crude": owners, countries and sources on the way down from
/// a measure to the goods. The types of the path sort out what is none.
Words RoleWalk::origins(std::uint32_t word) const {
  Words result;
  Words level = {word};
  for (std::uint32_t depth = 0; depth < longest_way_to_goods && !level.empty(); ++depth) {
    Words next;
    for (const std::uint32_t goods : level) {
      for (const Argument& argument : sentence_.arguments_of(goods)) {
        const bool of = argument.role == Role::oblique && argument.marker == "of";
        const bool from = argument.role == Role::oblique && (argument.marker == "from" || argument.marker == "out of");
        if (of) add_once(next, argument.head);
        if (of || from || argument.role == Role::possessor || argument.role == Role::modifier) {
          add_once(result, argument.head);
        }
      }
      for (const std::uint32_t front : mentions_in_front(sentence_, goods)) add_once(result, front);
      if (const auto owner = genitive_in_front(sentence_, goods)) add_once(result, *owner);
      for (const std::uint32_t other : sentence_.dependents(goods)) {
        const Deprel label = sentence_.word(other).deprel;
        if (label == Deprel::conj) add_once(next, other);
        if (label != Deprel::acl_relcl && label != Deprel::acl) continue;
        for (const Argument& argument : sentence_.arguments_of(other)) {  // "most of what Mali grows"
          if (argument.role == Role::agent) add_once(result, argument.head);
        }
      }
    }
    level = std::move(next);
  }
  return result;
}

Words RoleWalk::words(const RolePath& path) const {
  Words current = {event_.word};
  const Event* event = &event_;
  for (const Step& one : path.steps) {
    Words next;
    for (const std::uint32_t word : current) {
      for (const std::uint32_t reached : step(event, word, one)) add_once(next, reached);
    }
    current = std::move(next);
    event = nullptr;
  }
  return current;
}

bool RoleWalk::meets(const FrameCondition& condition) const {
  const Words found = words(condition.path);
  return std::any_of(found.begin(), found.end(),
                     [&](std::uint32_t word) { return condition.lemmas.contains(sentence_.lower_lemma(word)); });
}

/// "duties on cars that were made in Japan": the nearest entities within the phrases at the end of the steps before,
/// or, without such steps, within the event's own phrase.
std::vector<Linked> RoleWalk::below(const RolePath& path, TypeSet types) const {
  const bool own = path.steps.size() == 1;
  std::vector<Linked> result;
  for (const std::uint32_t top : words(without_last(path))) {
    Words level = {top};
    bool found = false;
    for (std::uint32_t depth = 0; depth < deepest_below && !level.empty() && !found; ++depth) {
      Words next;
      for (std::size_t i = 0; i < level.size(); ++i) {  // grows by what is coordinated
        const std::uint32_t word = level[i];
        if (!own || depth > 0) {
          for (const Linked& linked : link(sentence_, frames_, word, types)) {
            found = true;
            if (!contains_entity(result, linked.entity)) result.push_back(linked);
          }
        }
        for (const std::uint32_t dependent : sentence_.dependents(word)) {
          const Deprel label = sentence_.word(dependent).deprel;
          if (label == Deprel::conj) {
            if (depth > 0) level.push_back(dependent);  // at the top, the steps before have been there
          } else if (!leaves_phrase(label) && !(own && depth == 0 && label == Deprel::nsubj)) {
            next.push_back(dependent);
          }
        }
      }
      level = std::move(next);
    }
  }
  return result;
}

/// Mentions within the name that the event hangs on.
std::vector<Linked> RoleWalk::inside_name(TypeSet types) const {
  if (event_.mention < 0) return {};
  const DocumentEntities& all = sentence_.entities();
  const auto own = static_cast<std::uint32_t>(event_.mention);
  const IndexRange mentions = all.mentions_of(sentence_.sentence());
  for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
    const Mention& mention = all.mentions[i];
    if (i == own || !all.mentions[own].words.contains(mention.words)) continue;
    if (types.contains(all.entities[mention.entity].type)) return {{mention.entity, i, mention.certainty, 0, false}};
  }
  return {};
}

std::vector<Linked> RoleWalk::entities(const RolePath& path, TypeSet types, const std::vector<Linked>& others) const {
  const StepKind last = path.steps.back().kind;
  if (last == StepKind::each) return others;
  if (last == StepKind::home && path.steps.size() == 1) return homes_of(others, types);
  if (last == StepKind::home) return homes_of(entities(without_last(path), every_type(), others), types);
  if (last == StepKind::context) return in_context(types, others);
  if (last == StepKind::implied) return says_who() ? std::vector<Linked>{} : in_context(types, others);
  if (last == StepKind::scene) return in_scene(types, others);
  if (last == StepKind::below) return below(path, types);
  if (last == StepKind::nearby) {
    return types.contains(EntityType::commodity) ? nearby_commodities(sentence_, event_) : std::vector<Linked>{};
  }
  if (last == StepKind::topic) return in_context(types, {});
  if (last == StepKind::inside) return inside_name(types);
  const DocumentEntities& all = sentence_.entities();
  if (event_.kind == FrameKind::name && path.steps.size() == 1) {
    const auto own = static_cast<std::uint32_t>(event_.mention);
    std::optional<std::uint32_t> mention;
    if (last == StepKind::self) mention = own;
    if (last == StepKind::after_comma) mention = sentence_.mention_after_comma(own);
    if (mention) {
      const Mention& found = all.mentions[*mention];
      if (!types.contains(all.entities[found.entity].type)) return {};
      return {{found.entity, *mention, found.certainty, 0, false}};
    }
  }
  std::vector<Linked> result;
  const bool described_one = last == StepKind::self;
  const bool several = described_one && is_plural(sentence_.word(event_.word));
  for (const std::uint32_t word : words(path)) {
    // One noun describes one thing, and itself only when it describes no other.
    if (described_one && !result.empty() && (!several || word == event_.word)) break;
    for (const Linked& linked : link(sentence_, frames_, word, types)) {
      if (!contains_entity(result, linked.entity)) result.push_back(linked);
    }
  }
  return result;
}

std::vector<Linked> RoleWalk::entities_beside(const RolePath& path, TypeSet types) const {
  if (path.steps.size() != 1) return {};
  const Step& only = path.steps.front();
  if (const auto word = beside_verb(only.kind)) {
    return link(sentence_, frames_, *word, types);
  }
  if (event_.kind != FrameKind::verb || only.kind != StepKind::preposition) return {};
  std::vector<Linked> result;
  for (const std::uint32_t word : phrases_after(sentence_, event_.word, only.marker)) {
    for (const std::uint32_t conjunct : sentence_.conjuncts(word)) {
      for (const Linked& linked : link(sentence_, frames_, conjunct, types)) result.push_back(linked);
    }
    if (!result.empty()) return result;
  }
  return {};
}

Filling RoleWalk::fill(const Slot& slot, TypeSet allowed, const std::vector<Linked>& others) const {
  for (const RolePath& path : slot) {
    const TypeSet types = path.types ? intersection(*path.types, allowed) : allowed;
    std::vector<Linked> links = entities(path, types, others);
    if (!links.empty()) return {std::move(links), to_string(path)};
  }
  for (const RolePath& path : slot) {
    const TypeSet types = path.types ? intersection(*path.types, allowed) : allowed;
    std::vector<Linked> links = entities_beside(path, types);
    if (!links.empty()) return {std::move(links), to_string(path) + "~"};
  }
  return {};
}

}  // namespace lode
