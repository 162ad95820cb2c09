#include "lode/relations/surface_apposition.hpp"

namespace lode {

namespace {

bool is_genitive(const SentenceEvents& sentence, std::uint32_t word) {
  const std::string_view form = sentence.form(word);
  return form == "'s" || form == "\u2019s" || form == "'" || form == "\u2019";
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

/// "Umicore (UMI.BR), a Belgian recycler": the name before the comma, a bracket after it left aside.
std::optional<std::uint32_t> name_before_comma(const SentenceEvents& sentence, std::uint32_t word) {
  std::uint32_t begin = word;
  while (begin > 0 && inside_noun_phrase(sentence, begin - 1)) --begin;
  if (begin < 2 || sentence.form(begin - 1) != ",") return std::nullopt;
  std::uint32_t end = begin - 1;
  if (sentence.form(end - 1) == ")") {
    while (end > 0 && sentence.form(end - 1) != "(") --end;
    if (end == 0) return std::nullopt;
    --end;
  }
  // Only a phrase of its own describes: "Umicore, a recycler", not "Umicore, recyclers and smelters".
  const Upos first = sentence.word(begin).upos;
  const bool described = first == Upos::det || first == Upos::pron || first == Upos::adv || begin == word ||
                         sentence.word(word).deprel == Deprel::appos;
  if (!described) return std::nullopt;
  return name_that_ends_at(sentence, end);
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
  return result;
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
