#include "lode/entities/description.hpp"

#include <algorithm>

namespace lode {

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::uint32_t name_at(const SentenceDraft& sentence, std::uint32_t word) { return sentence.covered[word]; }

/// What cannot be part of a name: a bracket, a clause of its own.
bool ends_name(std::string_view text, const Word& word) {
  if (is_one_of(text, {",", ";", ":", "(", ")", "–", "who", "which", "that", "whose", "where"})) return true;
  const bool participle = word.xpos == Xpos::vbn || word.xpos == Xpos::vbg;
  return word.deprel == Deprel::acl_relcl || (word.deprel == Deprel::acl && participle);
}

/// "a factory at Kulim", "a refinery at Robstown in Texas": the end of the name of a place right behind `head`.
std::uint32_t place_end(const ArticleDraft& draft, std::uint32_t s, std::uint32_t head) {
  const SentenceDraft& sentence = draft.sentences[s];
  if (head + 2 >= sentence.tree->size()) return none;
  if (!is_one_of(draft.text(s, head + 1), {"in", "at", "near", "outside"})) return none;
  const std::uint32_t name = name_at(sentence, head + 2);
  if (name == none || draft.mentions[name].entity == none || draft.mentions[name].words.begin != head + 2) return none;
  const EntityType type = draft.entities[draft.mentions[name].entity].type;
  if (type != EntityType::place && type != EntityType::country) return none;
  return draft.mentions[name].words.end;
}

/// The prepositional phrase right behind the head that tells which one is meant.
std::uint32_t phrase_end(const ArticleDraft& draft, std::uint32_t s, std::uint32_t head, bool site) {
  constexpr std::uint32_t longest = 8;  // words; a longer one is a story, not a name
  const SentenceDraft& sentence = draft.sentences[s];
  const Tree& tree = *sentence.tree;
  if (const std::uint32_t end = site ? place_end(draft, s, head) : none; end != none) return end;
  for (const std::uint32_t d : sentence.dependents.of(head)) {
    if (d <= head || tree.words[d].deprel != Deprel::nmod) continue;
    const IndexRange range = sentence.dependents.subtree(d);
    if (range.begin != head + 1) continue;
    if (!is_one_of(draft.text(s, range.begin), {"in", "of", "at", "near", "from", "on"})) continue;
    std::uint32_t end = range.end;
    for (std::uint32_t w = range.begin; w < range.end; ++w) {
      const std::string_view text = draft.text(s, w);
      // "the refinery at São Miguel Paulista in Brazil": the place tells which, not its country.
      if (text == "in" && w > range.begin + 1 && sentence.covered[w - 1] != none) {
        end = w;
        break;
      }
      if (text == "-" || ends_name(text, tree.words[w])) {
        if (text == "-" && w + 1 < range.end) continue;
        end = w;
        break;
      }
    }
    if (end > d && end - range.begin <= longest) return end;
  }
  return head + 1;
}

}  // namespace

std::optional<Description> describe(const ArticleDraft& draft, std::uint32_t s, std::uint32_t word) {
  const SentenceDraft& sentence = draft.sentences[s];
  const Tree& tree = *sentence.tree;
  const Word& head = tree.words[word];
  if (head.upos != Upos::noun && head.upos != Upos::propn) return std::nullopt;
  if (name_at(sentence, word) != none) return std::nullopt;
  if (head.deprel == Deprel::compound || head.deprel == Deprel::flat || head.deprel == Deprel::fixed)
    return std::nullopt;
  const bool plural = head.xpos == Xpos::nns || head.xpos == Xpos::nnps;
  const WordTraits& plain = draft.traits(s, word);
  const WordTraits& traits = plain.noun ? plain : draft.lemma_traits(s, word);
  if (!traits.noun) return std::nullopt;
  // "the mines ministry", where the parser missed the compound
  if (word + 1 < tree.size() && tree.words[word + 1].upos == Upos::noun && sentence.covered[word + 1] == none) {
    const WordTraits& next = draft.lemma_traits(s, word + 1);
    if (next.noun && next.noun_type == EntityType::government_body) return std::nullopt;
  }

  Description found;
  found.sentence = s;
  found.head = word;
  found.plural = plural;
  std::uint32_t begin = word;  // of the core
  std::uint32_t article = none;
  std::uint32_t number = none;
  for (const std::uint32_t d : sentence.dependents.of(word)) {
    if (d >= word) break;
    const IndexRange range = sentence.dependents.subtree(d);
    if (range.end > word) continue;
    const std::string_view text = draft.text(s, d);
    switch (tree.words[d].deprel) {
      case Deprel::det:
      case Deprel::det_predet:
        if (is_one_of(text, {"the", "The", "this", "This", "these", "These", "that", "those", "THE"}))
          found.definite = true;
        else if (is_one_of(text, {"both", "Both"}))
          found.definite = found.paired = true;
        else if (is_one_of(text, {"no", "No"}))
          return std::nullopt;
        else
          found.indefinite = true;
        article = article == none ? d : std::min(article, d);
        begin = std::min(begin, word);
        break;
      case Deprel::nummod:
        if (text == "two" || text == "Two") found.paired = found.paired || found.definite;
        found.counted = true;
        number = d;
        break;
      case Deprel::nmod_poss: {
        found.possessed = true;
        const std::uint32_t owner = name_at(sentence, d);
        if (owner != none) found.owner = owner;
        break;
      }
      case Deprel::amod:
      case Deprel::compound:
      case Deprel::nmod_desc:
      case Deprel::nmod:
      case Deprel::nmod_unmarked:
      case Deprel::advmod: {
        found.modified = true;
        begin = std::min(begin, range.begin);
        const std::uint32_t name = name_at(sentence, d);
        if (name != none && draft.mentions[name].entity != none) {
          const EntityType type = draft.entities[draft.mentions[name].entity].type;
          if (type == EntityType::country || type == EntityType::bloc ||
              draft.mentions[name].kind == MentionKind::demonym)
            found.owner = name;
          else if (type != EntityType::commodity)
            found.own_name = name;
        }
        break;
      }
      default:
        break;
    }
  }
  // "The mines ministry said", with both nouns as subjects: the first one belongs to the second.
  if (begin == word && article == none && word > 0 && tree.words[word - 1].upos == Upos::noun &&
      tree.words[word - 1].head == head.head && tree.words[word - 1].deprel == head.deprel &&
      sentence.covered[word - 1] == none && traits.noun_type == EntityType::government_body) {
    begin = word - 1;
    found.modified = true;
    for (const std::uint32_t d : sentence.dependents.of(word - 1)) {
      if (tree.words[d].deprel != Deprel::det || d + 1 != begin) continue;
      found.definite = is_one_of(draft.text(s, d), {"the", "The", "THE"});
      found.indefinite = !found.definite;
      article = d;
    }
  }
  // Determiners and possessors end where the core begins.
  for (const std::uint32_t d : sentence.dependents.of(word)) {
    if (d >= word) break;
    const Deprel label = tree.words[d].deprel;
    if (label == Deprel::det || label == Deprel::det_predet || label == Deprel::nmod_poss || label == Deprel::nummod) {
      begin = std::max(begin, std::min(sentence.dependents.subtree(d).end, word));
    }
  }
  // The parser may have taken a verb or the end of another phrase into this one.
  for (std::uint32_t w = begin; w < word; ++w) {
    const Word& inside = tree.words[w];
    const bool fits =
        inside.upos == Upos::adj || inside.upos == Upos::noun || inside.upos == Upos::propn ||
        inside.upos == Upos::num || inside.upos == Upos::sym || inside.xpos == Xpos::vbn || inside.xpos == Xpos::vbg ||
        inside.xpos == Xpos::afx || (inside.upos == Upos::adv && w + 1 < word) ||
        (inside.upos == Upos::cconj && w > begin) ||
        (inside.upos == Upos::punct && w > begin &&
         (draft.text(s, w) == "-" || draft.text(s, w) == "," || draft.text(s, w) == "’" || draft.text(s, w) == "."));
    if (!fits && sentence.covered[w] == none) begin = w + 1;
  }
  // "the shuttered refinery" is spoken of as "refinery"; who is "a small explorer" is not "an explorer".
  std::uint32_t named = begin;
  while (named < word && sentence.covered[named] == none && draft.traits(s, named).passing) ++named;
  if (traits.noun_type == EntityType::asset) begin = named;
  const std::uint32_t counted = begin;  // "several", "1.25 billion" are spoken but say not which
  begin = named;
  while (begin < word && (draft.lemma_traits(s, begin).quantifier || tree.words[begin].upos == Upos::num ||
                          tree.words[begin].upos == Upos::cconj || tree.words[begin].upos == Upos::sym ||
                          tree.words[begin].upos == Upos::punct || tree.words[begin].upos == Upos::adp ||
                          tree.words[begin].upos == Upos::part))
    ++begin;
  found.core = {begin, word + 1};
  for (std::uint32_t w = begin; w < word && found.owner == none; ++w) {  // "the Danish shipping group"
    const std::uint32_t name = name_at(sentence, w);
    if (name != none && draft.mentions[name].kind == MentionKind::demonym && draft.mentions[name].entity != none)
      found.owner = name;
  }
  found.spoken = {std::min(counted, begin), word + 1};
  while (found.spoken.begin < begin && tree.words[found.spoken.begin].upos == Upos::punct) ++found.spoken.begin;
  if (number != none && number + 1 == found.spoken.begin) found.spoken.begin = number;
  if (article != none && article + 1 == found.spoken.begin &&
      is_one_of(draft.text(s, article), {"the", "The", "a", "an", "A", "An", "this", "This", "both", "Both"})) {
    found.spoken.begin = article;
  }
  found.phrase = {begin, phrase_end(draft, s, word, traits.noun_type == EntityType::asset)};
  return found;
}

std::uint32_t name_described(const ArticleDraft& draft, const Description& description) {
  const SentenceDraft& sentence = draft.sentences[description.sentence];
  const Tree& tree = *sentence.tree;
  const auto usable = [&](std::uint32_t word) {
    const std::uint32_t name = name_at(sentence, word);
    if (name == none || draft.mentions[name].entity == none || draft.mentions[name].kind == MentionKind::demonym)
      return none;
    return draft.entities[draft.mentions[name].entity].type == EntityType::commodity ? none : name;
  };
  const Word& head = tree.words[description.head];
  if (head.deprel == Deprel::appos || head.deprel == Deprel::nmod_desc) {
    if (head.head != no_head) {
      if (const std::uint32_t name = usable(static_cast<std::uint32_t>(head.head)); name != none) return name;
    }
  }
  bool copula = false;
  std::uint32_t subject = none;
  for (const std::uint32_t d : sentence.dependents.of(description.head)) {
    const Deprel label = tree.words[d].deprel;
    if (label == Deprel::cop) copula = true;
    if (label == Deprel::nsubj) subject = d;
    if ((label == Deprel::appos || label == Deprel::flat || label == Deprel::nmod_desc) && d > description.head) {
      if (const std::uint32_t name = usable(d); name != none) return name;
    }
  }
  if (copula && subject != none && !description.plural) {
    if (const std::uint32_t name = usable(subject); name != none) return name;
  }
  // "Tengku Zafrul Aziz, the trade minister, said": two commas say it where the tree does not.
  const auto comma = [&](std::uint32_t w) { return w < tree.size() && draft.text(description.sentence, w) == ","; };
  const auto comma_or_end = [&](std::uint32_t w) { return w >= tree.size() || tree.words[w].upos == Upos::punct; };
  const std::uint32_t first = description.spoken.begin;
  if (!description.plural && description.spoken.size() > description.core.size() && first > 1 && comma(first - 1) &&
      (comma_or_end(description.phrase.end) || comma_or_end(description.core.end))) {
    if (const std::uint32_t name = usable(first - 2); name != none && draft.mentions[name].words.end == first - 1)
      return name;
  }
  if (!description.plural && (description.spoken.size() > description.core.size() || description.possessed) &&
      comma(description.core.end)) {
    const std::uint32_t next = description.core.end + 1;
    const std::uint32_t name = next < tree.size() ? usable(next) : none;
    if (name != none && draft.mentions[name].words.begin == next && comma_or_end(draft.mentions[name].words.end) &&
        draft.entities[draft.mentions[name].entity].type == EntityType::person &&
        draft.lemma_traits(description.sentence, description.head).title) {
      return name;
    }
  }
  // "the miner Rio Tinto": the tagger may hang the noun on the name.
  const std::uint32_t after = description.head + 1;
  if (after < tree.size() && !description.plural) {
    const std::uint32_t name = usable(after);
    if (name != none && draft.mentions[name].words.begin == after) {
      const std::int32_t up = tree.words[draft.mentions[name].head].head;
      if (head.head == static_cast<std::int32_t>(draft.mentions[name].head) ||
          up == static_cast<std::int32_t>(description.head)) {
        const Deprel label = tree.words[draft.mentions[name].head].deprel;
        if (label != Deprel::nmod && label != Deprel::obl && label != Deprel::nmod_poss) return name;
      }
    }
  }
  return none;
}

bool tells_seat_only(const ArticleDraft& draft, const Description& d) {
  const SentenceDraft& sentence = draft.sentences[d.sentence];
  bool seat = false;
  for (std::uint32_t w = d.core.begin; w < d.head; ++w) {
    if (draft.traits(d.sentence, w).seat)
      seat = true;
    else if (seat || (sentence.covered[w] == none && sentence.tree->words[w].upos != Upos::punct))
      return false;
  }
  return seat;
}

std::uint32_t country_of_seat(const ArticleDraft& draft, const Description& d) {
  const std::uint32_t name = draft.sentences[d.sentence].covered[d.core.begin];
  if (name == none || draft.mentions[name].entity == none) return none;
  const DraftEntity& place = draft.entities[draft.mentions[name].entity];
  if (place.type == EntityType::country) return draft.mentions[name].entity;
  if (place.entry == none) return none;
  const std::string& country = draft.knowledge.lexicon.entries()[place.entry].country;
  for (std::uint32_t e = 0; e < draft.entities.size(); ++e) {
    if (draft.entities[e].id == country) return e;
  }
  return none;
}

}  // namespace lode
