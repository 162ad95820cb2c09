#include "lode/entities/name_runs.hpp"

#include <algorithm>

namespace lode {

bool NameRuns::name_word(std::uint32_t w) const {
  const WordNote& n = note(w);
  if (n.shape != Shape::capital && n.shape != Shape::caps) return false;
  const Word& word = tree_.words[w];
  if (word.continues || text(w).back() == '$') return false;  // "US$"
  const WordTraits& t = traits(w);
  if (t.calendar && !(w > 0 && traits(w - 1).first_name && note(w - 1).shape != Shape::lower)) return false;
  if (word.upos == Upos::punct || word.upos == Upos::pron || word.upos == Upos::det || word.upos == Upos::aux)
    return false;
  if (s_.title_case) return word.upos == Upos::propn && !t.noun;
  if (draft_.document.sentences[sentence_].kind == SentenceKind::title && word.upos != Upos::propn &&
      listed_at_[w] == none && n.shape != Shape::caps) {
    return false;
  }
  if (!opens_clause(w)) return true;
  if (n.letters == 1 && text(w).size() <= 2 && !(w + 1 < size_ && traits(w + 1).first_name))
    return false;                                                                    // "Q.", "A."
  if (t.noun && !t.keyword && !t.first_name && listed_at_[w] == none) return false;  // "Competitor CMA CGM"
  if (n.shape == Shape::caps && n.letters >= 3) return true;                         // an acronym opens the sentence
  if (word.upos == Upos::propn) return true;
  if (listed_at_[w] != none && !is_commodity(listed_[listed_at_[w]].terminal)) return true;
  // The first word of a sentence has a capital anyway: a common noun, adjective or number there needs a name after
  // it.
  if (word.upos != Upos::noun && word.upos != Upos::adj && word.upos != Upos::verb && word.upos != Upos::x)
    return false;
  if (w + 1 >= size_ || t.noun || note(w + 1).shape == Shape::lower || note(w + 1).shape == Shape::other) return false;
  return t.title || t.title_modifier || t.keyword || t.first_name || word.head == static_cast<std::int32_t>(w) + 1;
}

bool NameRuns::opens_clause(std::uint32_t w) const {
  if (w == 0) return true;
  if (w == 1 && text(0).size() <= 2 && note(0).letters == 1) return true;  // "Q. Why", "A. Not"
  const Xpos before = tree_.words[w - 1].xpos;
  if (before == Xpos::opening_quote || before == Xpos::colon) return true;
  const std::string_view sign = text(w - 1);
  if (sign == "-" && w > 1 && adjacent(w - 2, w - 1) && adjacent(w - 1, w)) return false;  // inside a compound
  return sign == "\"" || sign == "“" || sign == "‘" || sign == "•" || sign == "-" || sign == "–" || sign == "—";
}

bool NameRuns::adjacent(std::uint32_t left, std::uint32_t right) const {
  return tree_.words[left].span.end == tree_.words[right].span.begin;
}

IndexRange NameRuns::run_at(std::uint32_t w) const {
  if (!name_word(w)) return {w, w};
  std::uint32_t end = w + 1;
  bool after_of = false;
  while (end < size_) {
    if (name_word(end)) {
      ++end;
      continue;
    }
    const std::uint32_t next = connected(w, end, after_of);
    if (next == end) break;
    end = next;
  }
  return {w, end};
}

std::uint32_t NameRuns::connected(std::uint32_t begin, std::uint32_t end, bool& after_of) const {
  const std::string_view word = text(end);
  const auto name_at = [&](std::uint32_t w) { return w < size_ && name_word(w); };
  // A listed name covers the joint.
  for (std::uint32_t w = begin; w < end; ++w) {
    if (listed_at_[w] != none && listed_[listed_at_[w]].words.contains(end)) return listed_[listed_at_[w]].words.end;
  }
  if (word == "-" || word == "‑") {            // Freeport-McMoRan, not "U.S.-China"
    if (traits(end - 1).not_name) return end;  // "FACTBOX-Canada"
    if (name_at(end + 1) && adjacent(end - 1, end) && adjacent(end, end + 1) && !geographic_at(end - 1) &&
        !geographic_at(end + 1))
      return end + 2;
    if (end + 1 < size_ && adjacent(end - 1, end) && adjacent(end, end + 1) && tree_.words[end + 1].upos == Upos::num &&
        text(end + 1).size() <= 2)
      return end + 2;  // Sakhalin-2
    return end;
  }
  if (word == "&") return name_at(end + 1) ? end + 2 : end;
  if (word == "'s" || word == "’s" || word == "'" || word == "’") {  // Pakistan People's Party, St. Mary's Hospital
    const bool inside = traits(end - 1).name_possessor || traits(begin).name_possessor;
    return inside && name_at(end + 1) && note(end + 1).shape == Shape::capital && listed_at_[end - 1] == none ? end + 2
                                                                                                              : end;
  }
  if (word == "of" || word == "for") {
    if (!traits(end - 1).takes_of || s_.title_case) return end;
    if (word == "for" && ends_listed(end)) return end;  // "the Food and Drug Administration for Kytril"
    std::uint32_t next = end + 1;
    if (next < size_ && text(next) == "the") ++next;
    if (!name_at(next)) return end;
    after_of = true;
    return next + 1;
  }
  if ((word == "and" || word == ",") && after_of && name_at(end + 1) && note(end + 1).shape == Shape::capital &&
      (listed_at_[end + 1] == none || (is_ministry(begin, end) && !geographic_at(end + 1))) &&
      !traits(end + 1).first_name && !traits(end + 1).title) {
    // Ministry of Industry and Trade; Department for Environment, Food and Rural Affairs
    if (word == "and") return traits(end - 1).first_name ? end : end + 2;
    for (std::uint32_t w = end + 1; w < std::min(size_, end + 6); ++w) {
      if (text(w) == "and" && name_at(w + 1) && note(w + 1).shape == Shape::capital) return end + 2;
      if (!name_at(w)) break;
    }
    return end;
  }
  if (word == "and" && name_at(end + 1)) {  // Energy and Minerals Group
    const IndexRange rest = plain_run(end + 1);
    if (traits(rest.end - 1).keyword && rest.size() >= 2 && listed_at_[end + 1] == none && end == begin + 1 &&
        traits(begin).keyword && listed_at_[begin] == none)
      return rest.end;
    return end;
  }
  if (traits(end).particle && note(end).shape == Shape::lower) {  // Luiz Inacio Lula da Silva, Mohammed bin Salman
    std::uint32_t next = end + 1;
    while (next < size_ && traits(next).particle && note(next).shape == Shape::lower) ++next;
    if (next < size_ && text(next) == "-" && adjacent(next - 1, next)) ++next;  // al-Sudani
    if (text(end) == "y" || text(end) == "e" || text(end) == "as") {
      if (tree_.words[end].upos != Upos::propn && tree_.words[end].upos != Upos::x) return end;
    }
    return name_at(next) ? next + 1 : end;
  }
  if (tree_.words[end].upos == Upos::num && text(end).size() == 1 && note(end).shape == Shape::other &&
      !s_.title_case) {
    // Arctic LNG 2, West Qurna 2: a lone figure with nothing to count
    const bool counts =
        end + 1 < size_ && (tree_.words[end + 1].upos == Upos::noun || tree_.words[end + 1].upos == Upos::sym ||
                            tree_.words[end + 1].upos == Upos::num || text(end + 1) == "%");
    return counts ? end : end + 1;
  }
  if (traits(end).legal_form && !traits(end).keyword && note(end).shape == Shape::lower && note(end).letters == 3)
    return end + 1;  // "Antofagasta plc"
  if (word == "," && end + 1 < size_ && traits(end + 1).legal_form && note(end + 1).shape != Shape::lower)
    return end + 2;
  return end;
}

bool NameRuns::is_ministry(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t w = begin; w < end; ++w) {
    if (traits(w).keyword && traits(w).takes_of) return traits(w).keyword_type == EntityType::government_body;
  }
  return false;
}

IndexRange NameRuns::plain_run(std::uint32_t w) const {
  std::uint32_t end = w;
  while (end < size_ && name_word(end)) ++end;
  return {w, end};
}

}  // namespace lode
