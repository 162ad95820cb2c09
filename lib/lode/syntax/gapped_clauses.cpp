#include "lode/syntax/gapped_clauses.hpp"

#include <algorithm>

namespace lode {

std::optional<GappedClauses::Model> GappedClauses::model_of(std::uint32_t verb) const {
  if (words_[verb].upos != Upos::verb) return std::nullopt;
  Model model;
  model.verb = model.object_head = verb;
  bool subject = false;
  for (std::uint32_t i = 0; i < count_; ++i) {
    if (words_[i].head != static_cast<std::int32_t>(verb)) continue;
    const Deprel label = words_[i].deprel;
    if (i < verb && (label == Deprel::nsubj || label == Deprel::nsubj_pass)) {
      subject = true;
      model.subject = shape_of(i);
    }
    if (i < verb) continue;
    if (label == Deprel::obj && !model.object) {
      model.object = shape_of(i);
      model.object_head = i;
    }
    if (label != Deprel::obl && label != Deprel::obl_agent) continue;
    for (std::uint32_t marker = verb + 1; marker < i; ++marker) {
      const bool own = words_[marker].head == static_cast<std::int32_t>(i) && words_[marker].deprel == Deprel::case_;
      if (own) model.prepositions.push_back(marker);
    }
  }
  if (!subject || !model.object) return std::nullopt;
  return model;
}

GappedClauses::Shape GappedClauses::shape_of(std::uint32_t head) const {
  const Upos upos = words_[head].upos;
  if (upos == Upos::propn) return Shape::name;
  if (upos == Upos::num || upos == Upos::sym) return Shape::counted;
  Shape shape = Shape::bare;
  for (std::uint32_t i = 0; i < head; ++i) {
    if (words_[i].head != static_cast<std::int32_t>(head)) continue;
    if (words_[i].deprel == Deprel::nummod) return Shape::counted;
    if (words_[i].deprel == Deprel::det || words_[i].deprel == Deprel::nmod_poss) shape = Shape::definite;
  }
  return shape;
}

/// "Rio Tinto", "the company".
std::optional<GappedClauses::Chunk> GappedClauses::name_at(std::uint32_t begin) const {
  const auto is = [&](std::uint32_t i, Upos upos) { return i < count_ && words_[i].upos == upos; };
  std::uint32_t end = begin;
  if (is(begin, Upos::propn)) {
    while (is(end, Upos::propn)) ++end;
    return Chunk{begin, end, Shape::name};
  }
  if (!is(begin, Upos::det)) return std::nullopt;
  ++end;
  while (is(end, Upos::adj)) ++end;
  if (!is(end, Upos::noun) && !is(end, Upos::propn)) return std::nullopt;
  const bool name = is(end, Upos::propn);
  while (is(end, name ? Upos::propn : Upos::noun)) ++end;
  return Chunk{begin, end, name ? Shape::name : Shape::definite};
}

/// "60%", "the other half", "zinc", "the United States".
std::optional<GappedClauses::Chunk> GappedClauses::phrase_at(std::uint32_t begin) const {
  std::uint32_t end = begin;
  bool noun = false;
  bool counted = false;
  const bool definite = end < count_ && words_[end].upos == Upos::det;
  if (definite) ++end;
  for (; end < count_; ++end) {
    const Upos upos = words_[end].upos;
    const bool count = upos == Upos::num || upos == Upos::sym;
    if (upos != Upos::adj && upos != Upos::noun && upos != Upos::propn && !count) break;
    noun = noun || upos != Upos::adj;
    counted = counted || count;
  }
  if (!noun) return std::nullopt;
  const bool name = words_[end - 1].upos == Upos::propn;
  return Chunk{begin, end, counted ? Shape::counted : name ? Shape::name : definite ? Shape::definite : Shape::bare};
}

/// Whether a clause may end before `word`.
bool GappedClauses::closes(std::uint32_t word) const {
  return word >= count_ || words_[word].upos == Upos::cconj ||
         (words_[word].upos == Upos::punct && words_[word].xpos != Xpos::left_bracket && (*forms_)[word] != "-");
}

/// Adds a prepositional phrase like one of the model's, if there is one at the end of `gap`.
bool GappedClauses::add_phrase(const Model& model, Gap& gap) const {
  if (gap.end >= count_ || words_[gap.end].upos != Upos::adp) return false;
  const bool known = std::any_of(model.prepositions.begin(), model.prepositions.end(), [&](std::uint32_t marker) {
    return marker < gap.subject.begin && (*forms_)[marker] == (*forms_)[gap.end];
  });
  if (!known) return false;
  const auto chunk = phrase_at(gap.end + 1);
  if (!chunk) return false;
  gap.prepositions.emplace_back(gap.end);
  gap.rest.push_back(*chunk);
  gap.end = chunk->end;
  return true;
}

std::optional<GappedClauses::Gap> GappedClauses::gap_at(const Model& model, std::uint32_t begin) const {
  const auto subject = name_at(begin);
  const bool name = subject && subject->shape == Shape::name;
  if (!subject || (subject->shape != model.subject && !name)) return std::nullopt;
  Gap gap;
  gap.subject = *subject;
  gap.end = subject->end;
  const auto object = phrase_at(gap.end);
  if (object) {
    // "Rio Tinto the rest", "Vale 60%"; "Peru zinc to Japan" only with the phrase behind it.
    const bool counted = object->shape == Shape::counted || object->shape == Shape::definite;
    // "half", "the other half".
    const bool same = (*forms_)[object->end - 1] == (*forms_)[model.object_head];
    const bool alike = counted ? model.object == Shape::counted || model.object == object->shape || same
                               : object->shape == Shape::bare && model.object == Shape::bare;
    const bool several = object->shape == Shape::definite && words_[object->end - 1].xpos == Xpos::nns;
    if (!alike || several) return std::nullopt;
    gap.rest.push_back(*object);
    gap.prepositions.emplace_back(std::nullopt);
    gap.end = object->end;
    if (!add_phrase(model, gap) && !counted) return std::nullopt;
  } else {
    // "BHP to Ford": an object that is a name would make "BHP" another object.
    if (model.object == Shape::name || subject->shape != model.subject || model.object == model.subject) {
      return std::nullopt;
    }
    if (!add_phrase(model, gap) || gap.rest.back().shape == Shape::counted) return std::nullopt;
  }
  if (!closes(gap.end)) return std::nullopt;
  return gap;
}

/// Whether the verb hangs below one of the words in question.
bool GappedClauses::holds_head_of(std::uint32_t begin, std::uint32_t end, std::uint32_t verb) const {
  for (std::int32_t above = words_[verb].head; above != no_head;
       above = words_[static_cast<std::uint32_t>(above)].head) {
    const auto word = static_cast<std::uint32_t>(above);
    if (word >= begin && word < end) return true;
  }
  return false;
}

/// Makes one phrase of a chunk and hangs it on `head`. Returns its head word.
std::uint32_t GappedClauses::take(const Chunk& chunk, std::int32_t head, Deprel label) {
  const auto inside = [&](std::int32_t word) {
    return word >= static_cast<std::int32_t>(chunk.begin) && word < static_cast<std::int32_t>(chunk.end);
  };
  // The last noun, or the first word of a name that the parser reads as flat.
  std::uint32_t top = chunk.end - 1;
  while (inside(words_[top].head)) top = static_cast<std::uint32_t>(words_[top].head);
  for (std::uint32_t i = chunk.begin; i < chunk.end; ++i) {
    if (i == top || inside(words_[i].head)) continue;
    words_[i].head = static_cast<std::int32_t>(top);
    if (words_[i].upos == Upos::num) words_[i].deprel = Deprel::nummod;
    if (words_[i].upos == Upos::propn || words_[i].upos == Upos::noun) words_[i].deprel = Deprel::compound;
  }
  words_[top].head = head;
  words_[top].deprel = label;
  return top;
}

void GappedClauses::apply(const Model& model, std::uint32_t begin, const Gap& gap) {
  const std::uint32_t subject = take(gap.subject, static_cast<std::int32_t>(model.verb), Deprel::conj);
  const auto top = static_cast<std::int32_t>(subject);
  for (std::uint32_t i = begin; i < gap.subject.begin; ++i) words_[i].head = top;
  for (std::size_t i = 0; i < gap.rest.size(); ++i) {
    const std::uint32_t head = take(gap.rest[i], top, Deprel::orphan);
    if (!gap.prepositions[i]) continue;
    words_[*gap.prepositions[i]].head = static_cast<std::int32_t>(head);
    words_[*gap.prepositions[i]].deprel = Deprel::case_;
  }
}

void GappedClauses::attach(const std::vector<std::string_view>& forms, Word* words) {
  forms_ = &forms;
  words_ = words;
  count_ = static_cast<std::uint32_t>(forms.size());
  for (std::uint32_t verb = 0; verb < count_; ++verb) {
    const auto model = model_of(verb);
    if (!model) continue;
    for (std::uint32_t i = model->object_head + 1; i < count_; ++i) {
      const Upos upos = words[i].upos;
      if (upos == Upos::verb || upos == Upos::aux || upos == Upos::pron || upos == Upos::sconj) break;
      if (forms[i] == ":") break;
      const bool mark = upos == Upos::cconj || forms[i] == "," || forms[i] == ";";
      if (!mark) continue;
      const bool both = upos != Upos::cconj && i + 1 < count_ && words[i + 1].upos == Upos::cconj;
      const std::uint32_t begin = both ? i + 2 : i + 1;
      const auto gap = gap_at(*model, begin);
      if (!gap || holds_head_of(i, gap->end, verb)) continue;
      apply(*model, i, *gap);
      i = gap->end - 1;
    }
  }
}

}  // namespace lode
