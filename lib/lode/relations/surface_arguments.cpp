#include "lode/relations/surface_arguments.hpp"

namespace lode {

namespace {

bool is_genitive(const SentenceEvents& sentence, std::uint32_t word) {
  const std::string_view form = sentence.form(word);
  return form == "'s" || form == "\u2019s" || form == "'" || form == "\u2019";
}

/// Marks beyond which no phrase of a verb is looked for.
bool separates(const SentenceEvents& sentence, std::uint32_t word) {
  const std::string_view form = sentence.form(word);
  return form == ";" || form == ":" || form == "\u2014" || form == "\u201D" || form == "\u201C" || form == "\"";
}

/// Whether `word` is a verb with a subject of its own.
bool begins_clause(const SentenceEvents& sentence, std::uint32_t word) {
  if (sentence.word(word).upos != Upos::verb) return false;
  for (const std::uint32_t dependent : sentence.dependents(word)) {
    const Deprel label = sentence.word(dependent).deprel;
    if (label == Deprel::nsubj || label == Deprel::nsubj_pass) return true;
  }
  return false;
}

/// Words that may stand between the beginning of a noun phrase and its noun.
bool inside_noun_phrase(const SentenceEvents& sentence, std::uint32_t word) {
  switch (sentence.word(word).upos) {
    case Upos::det:
    case Upos::adj:
    case Upos::noun:
    case Upos::propn:
    case Upos::num:
      return true;
    case Upos::punct:
      return sentence.form(word) == "-";
    case Upos::adv:
      return true;  // "then the country's foremost refiner"
    case Upos::part:
      return is_genitive(sentence, word);
    case Upos::pron:
      return sentence.word(word).deprel == Deprel::nmod_poss;
    default:
      return false;
  }
}

bool is_name(const SentenceEvents& sentence, std::uint32_t mention) {
  return sentence.entities().mentions[mention].kind == MentionKind::name;
}

std::optional<std::uint32_t> name_that_begins_at(const SentenceEvents& sentence, std::uint32_t word) {
  const DocumentEntities& entities = sentence.entities();
  const IndexRange mentions = entities.mentions_of(sentence.sentence());
  for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
    if (entities.mentions[i].words.begin == word && is_name(sentence, i)) return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> name_that_ends_at(const SentenceEvents& sentence, std::uint32_t word) {
  const DocumentEntities& entities = sentence.entities();
  const IndexRange mentions = entities.mentions_of(sentence.sentence());
  for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
    if (entities.mentions[i].words.end == word && is_name(sentence, i)) return i;
  }
  return std::nullopt;
}

bool is_singular(const Word& word) {
  return (word.upos == Upos::noun || word.upos == Upos::propn) && word.xpos != Xpos::nns && word.xpos != Xpos::nnps;
}

/// `end` moved to the left over a bracket that ends there: the ticker of "Umicore (UMI.BR)".
std::uint32_t before_bracket(const SentenceEvents& sentence, std::uint32_t end) {
  if (end == 0 || sentence.form(end - 1) != ")") return end;
  while (end > 0 && sentence.form(end - 1) != "(") --end;
  return end == 0 ? 0 : end - 1;
}

/// The shortest mention of any kind that ends before `word`.
std::optional<std::uint32_t> mention_that_ends_at(const SentenceEvents& sentence, std::uint32_t word) {
  const DocumentEntities& entities = sentence.entities();
  const IndexRange mentions = entities.mentions_of(sentence.sentence());
  std::optional<std::uint32_t> found;
  for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
    if (entities.mentions[i].words.end == word && entities.mentions[i].kind != MentionKind::demonym && !found)
      found = i;
  }
  return found;
}

/// Head of the first mention that begins in [begin, begin + width) with only words of one noun phrase before it.
std::optional<std::uint32_t> first_mention_of_phrase(const SentenceEvents& sentence, std::uint32_t begin,
                                                     std::uint32_t width) {
  const DocumentEntities& entities = sentence.entities();
  const IndexRange mentions = entities.mentions_of(sentence.sentence());
  for (std::uint32_t word = begin; word < sentence.tree().size() && word < begin + width; ++word) {
    for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
      const Mention& mention = entities.mentions[i];
      if (mention.words.begin == word && mention.kind != MentionKind::demonym) return mention.head;
    }
    if (!inside_noun_phrase(sentence, word)) return std::nullopt;
  }
  return std::nullopt;
}

/// "Umicore (UMI.BR), a Belgian recycler": the name before the comma or bracket, a bracket after it left aside.
std::optional<std::uint32_t> name_before_comma(const SentenceEvents& sentence, std::uint32_t word) {
  std::uint32_t begin = word;
  while (begin > 0 && inside_noun_phrase(sentence, begin - 1)) --begin;
  bool two_posts = false;  // "Kalev Kallemets, founder and chief executive"
  if (begin >= 2 && sentence.word(begin - 1).upos == Upos::cconj && is_singular(sentence.word(begin - 2))) {
    begin -= 2;
    while (begin > 0 && inside_noun_phrase(sentence, begin - 1)) --begin;
    two_posts = is_singular(sentence.word(word));
  }
  if (begin < 2) return std::nullopt;
  if (sentence.form(begin - 1) == "(") return name_that_ends_at(sentence, begin - 1);  // "BALDERAS (CEO, Plata Norte)"
  if (sentence.form(begin - 1) != ",") return std::nullopt;
  const std::uint32_t end = before_bracket(sentence, begin - 1);
  // Only a phrase of its own describes: "Umicore, a recycler", not "Umicore, recyclers and smelters".
  const Upos first = sentence.word(begin).upos;
  bool owned = false;  // "IXM, CMOC's trading arm"
  for (std::uint32_t i = begin; i < word; ++i) owned = owned || is_genitive(sentence, i);
  const bool described = owned || two_posts || first == Upos::det || first == Upos::pron || first == Upos::adv ||
                         begin == word || sentence.word(word).deprel == Deprel::appos;
  if (!described) return std::nullopt;
  return name_that_ends_at(sentence, end);
}

/// "the chief minister of Tamil Nadu, Edappadi Palaniswami, ...": the name after the comma that ends the noun's phrase.
std::optional<std::uint32_t> name_after_phrase(const SentenceEvents& sentence, std::uint32_t word) {
  const std::uint32_t size = sentence.tree().size();
  std::uint32_t end = word + 1;
  if (end >= size || sentence.word(end).upos != Upos::adp) return std::nullopt;
  while (end < size && (inside_noun_phrase(sentence, end) || sentence.word(end).upos == Upos::adp)) ++end;
  if (end + 1 >= size || sentence.form(end) != ",") return std::nullopt;
  const auto name = name_that_begins_at(sentence, end + 1);
  if (!name) return std::nullopt;
  // What goes on as a list or a place, "of Lyon, France and Turin, Italy", names no one.
  const std::uint32_t after = sentence.entities().mentions[*name].words.end;
  if (after < size && sentence.word(after).upos == Upos::cconj) return std::nullopt;
  return name;
}

/// Where the auxiliaries and adverbs before the verb `word` begin.
std::uint32_t verb_group_begin(const SentenceEvents& sentence, std::uint32_t word) {
  std::uint32_t begin = word;
  while (begin > 0) {
    const Upos upos = sentence.word(begin - 1).upos;
    if (upos != Upos::aux && upos != Upos::adv && upos != Upos::part) break;
    --begin;
  }
  return begin;
}

/// Whether a phrase between commas that begins with `word` may describe what stands before it.
bool begins_description(const SentenceEvents& sentence, std::uint32_t word) {
  const std::string_view form = sentence.form(word);
  if (form == "which" || form == "who" || form == "whose") return true;
  const Upos upos = sentence.word(word).upos;
  return upos == Upos::det || upos == Upos::adp || (upos == Upos::verb && sentence.word(word).deprel != Deprel::conj);
}

}  // namespace

Words names_beside(const SentenceEvents& sentence, std::uint32_t word) {
  const DocumentEntities& entities = sentence.entities();
  Words result;
  if (const auto next = name_that_begins_at(sentence, word + 1)) result.push_back(entities.mentions[*next].head);
  if (word + 1 < sentence.tree().size() && sentence.form(word + 1) == ",") {
    if (const auto next = name_that_begins_at(sentence, word + 2)) result.push_back(entities.mentions[*next].head);
  }
  if (const auto before = name_before_comma(sentence, word)) result.push_back(entities.mentions[*before].head);
  if (const auto after = name_after_phrase(sentence, word)) result.push_back(entities.mentions[*after].head);
  return result;
}

std::optional<std::uint32_t> name_after_comma(const SentenceEvents& sentence, std::uint32_t word) {
  if (word + 2 >= sentence.tree().size() || sentence.form(word + 1) != ",") return std::nullopt;
  const auto name = name_that_begins_at(sentence, word + 2);
  if (!name) return std::nullopt;
  return sentence.entities().mentions[*name].head;
}

Words mentions_in_front(const SentenceEvents& sentence, std::uint32_t word) {
  std::uint32_t begin = word;
  while (begin > 0 && inside_noun_phrase(sentence, begin - 1) && !is_genitive(sentence, begin - 1)) --begin;
  const DocumentEntities& entities = sentence.entities();
  const IndexRange mentions = entities.mentions_of(sentence.sentence());
  Words result;
  for (std::uint32_t i = mentions.begin; i < mentions.end; ++i) {
    const Mention& mention = entities.mentions[i];
    if (mention.words.begin >= begin && mention.words.end <= word && mention.kind != MentionKind::nominal) {
      result.push_back(mention.head);
    }
  }
  return result;
}

std::optional<std::uint32_t> mention_after_preposition(const SentenceEvents& sentence, std::uint32_t word,
                                                       std::string_view preposition) {
  if (word + 2 >= sentence.tree().size() || sentence.form(word + 1) != preposition) return std::nullopt;
  return first_mention_of_phrase(sentence, word + 2, 5);
}

std::optional<std::uint32_t> mention_after_name(const SentenceEvents& sentence, std::uint32_t mention,
                                                std::string_view preposition) {
  const std::uint32_t size = sentence.tree().size();
  std::uint32_t next = sentence.entities().mentions[mention].words.end;
  if (next < size && sentence.form(next) == "(") {
    while (next < size && sentence.form(next) != ")") ++next;
    ++next;
  }
  if (next < size && sentence.form(next) == ",") ++next;
  return mention_after_preposition(sentence, next - 1, preposition);
}

std::optional<std::uint32_t> genitive_in_front(const SentenceEvents& sentence, std::uint32_t word) {
  std::uint32_t begin = word;
  while (begin > 0 && inside_noun_phrase(sentence, begin - 1) && !is_genitive(sentence, begin - 1)) --begin;
  if (begin < 2 || !is_genitive(sentence, begin - 1)) return std::nullopt;
  const auto owner = mention_that_ends_at(sentence, begin - 1);
  if (!owner) return std::nullopt;
  return sentence.entities().mentions[*owner].head;
}

std::optional<std::uint32_t> mention_before_verb(const SentenceEvents& sentence, std::uint32_t word) {
  const std::uint32_t end = before_bracket(sentence, verb_group_begin(sentence, word));
  const auto found = mention_that_ends_at(sentence, end);
  if (!found) return std::nullopt;
  return sentence.entities().mentions[*found].head;
}

std::optional<PartedSubject> subject_before_commas(const SentenceEvents& sentence, std::uint32_t word) {
  const std::uint32_t group = verb_group_begin(sentence, word);
  if (group < 3 || sentence.form(group - 1) != ",") return std::nullopt;
  const std::uint32_t close = group - 1;
  for (std::uint32_t open = close - 1; open > 0; --open) {
    const std::string_view form = sentence.form(open);
    if (form == ";" || form == ":") return std::nullopt;
    if (form != "," || !begins_description(sentence, open + 1)) continue;
    const auto found = mention_that_ends_at(sentence, before_bracket(sentence, open));
    if (!found) continue;
    const std::uint32_t begin = sentence.entities().mentions[*found].words.begin;
    const bool first = begin == 0 || sentence.word(begin - 1).upos == Upos::cconj || sentence.form(begin - 1) == ";" ||
                       sentence.form(begin - 1) == ":";
    return PartedSubject{*found, {open + 1, close}, first};
  }
  return std::nullopt;
}

std::optional<std::uint32_t> mention_after_verb(const SentenceEvents& sentence, std::uint32_t word) {
  return first_mention_of_phrase(sentence, word + 1, 5);
}

Words phrases_after(const SentenceEvents& sentence, std::uint32_t word, std::string_view preposition) {
  Words result;
  for (std::uint32_t next = word + 1; next + 1 < sentence.tree().size(); ++next) {
    if (separates(sentence, next) || begins_clause(sentence, next)) break;
    if (sentence.form(next) != preposition) continue;
    if (const auto mention = first_mention_of_phrase(sentence, next + 1, 6)) result.push_back(*mention);
  }
  return result;
}

std::optional<std::uint32_t> mention_before_relative(const SentenceEvents& sentence, std::uint32_t word) {
  if (word == 0) return std::nullopt;
  std::uint32_t end = word;
  if (sentence.form(end - 1) == ",") --end;
  const auto found = mention_that_ends_at(sentence, before_bracket(sentence, end));
  if (!found) return std::nullopt;
  return sentence.entities().mentions[*found].head;
}

std::optional<std::uint32_t> genitive_before(const SentenceEvents& sentence, std::uint32_t mention) {
  const DocumentEntities& entities = sentence.entities();
  std::uint32_t begin = entities.mentions[mention].words.begin;
  while (begin > 0 && !is_genitive(sentence, begin - 1) && inside_noun_phrase(sentence, begin - 1)) --begin;
  if (begin < 2 || !is_genitive(sentence, begin - 1)) return std::nullopt;
  if (const auto owner = name_that_ends_at(sentence, begin - 1)) return entities.mentions[*owner].head;
  return std::nullopt;
}

}  // namespace lode
