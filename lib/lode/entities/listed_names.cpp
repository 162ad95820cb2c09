#include "lode/entities/listed_names.hpp"

namespace lode {

ListedNames::ListedNames(ArticleDraft& draft, std::uint32_t sentence)
    : draft_(draft), sentence_(sentence), s_(draft.sentences[sentence]), tree_(*s_.tree), size_(tree_.size()) {
  look_up();
}

bool ListedNames::is_commodity(std::uint32_t terminal) const {
  const auto senses = draft_.knowledge.names.senses(terminal);
  return std::all_of(senses.begin(), senses.end(), [&](const NameSense& sense) {
    return draft_.knowledge.lexicon.entries()[sense.entry].type == EntityType::commodity;
  });
}

bool ListedNames::is_demonym(std::uint32_t terminal) const {
  return has_sense(terminal, [](const NameSense& sense) { return sense.name_class == NameClass::demonym; });
}

bool ListedNames::is_geographic(std::uint32_t terminal) const {
  return has_sense(terminal, [&](const NameSense& sense) {
    const EntityType type = draft_.knowledge.lexicon.entries()[sense.entry].type;
    return type == EntityType::country || type == EntityType::place || type == EntityType::bloc;
  });
}

bool ListedNames::plausible(IndexRange words, std::uint32_t terminal) const {
  if (words.size() > 1) return true;
  const Word& word = tree_.words[words.begin];
  // A listed name opens a sentence more often than a participle of its spelling: "Fed expected to add reserves".
  if (word.upos == Upos::verb && words.begin == 0 && !s_.title_case && note(0).shape == Shape::capital &&
      !is_commodity(terminal) && has_sense(terminal, [](const NameSense& sense) {
        return sense.name_class == NameClass::canonical || sense.name_class == NameClass::alias;
      }))
    return true;
  switch (word.upos) {
    case Upos::verb:
    case Upos::aux:
    case Upos::adp:
    case Upos::adv:
    case Upos::sconj:
    case Upos::cconj:
    case Upos::pron:
    case Upos::det:
      return note(words.begin).shape != Shape::lower && !(words.begin == 0 || s_.title_case) && !is_commodity(terminal);
    default:
      return true;
  }
}

bool ListedNames::ends_listed(std::uint32_t end) const {
  return std::any_of(listed_.begin(), listed_.end(),
                     [&](const Listed& listed) { return listed.words.end == end && listed.words.size() > 1; });
}

bool ListedNames::geographic_at(std::uint32_t w) const {
  for (const Listed& listed : listed_) {
    if (listed.words.contains(w)) return is_geographic(listed.terminal);
  }
  return false;
}

bool ListedNames::names_country(std::uint32_t terminal) const {
  const auto senses = draft_.knowledge.names.senses(terminal);
  return std::all_of(senses.begin(), senses.end(), [&](const NameSense& sense) {
    return draft_.knowledge.lexicon.entries()[sense.entry].type == EntityType::country &&
           (sense.name_class == NameClass::canonical || sense.name_class == NameClass::alias);
  });
}

bool ListedNames::names_part_of_other(std::uint32_t country, std::uint32_t body) const {
  if (body == 0) return false;
  const auto& entries = draft_.knowledge.lexicon.entries();
  const auto owners = draft_.knowledge.names.senses(country);
  return has_sense(body, [&](const NameSense& sense) {
    const std::string& home = entries[sense.entry].country;
    return !home.empty() && std::none_of(owners.begin(), owners.end(),
                                         [&](const NameSense& owner) { return entries[owner.entry].id == home; });
  });
}

void ListedNames::look_up() {
  listed_at_.assign(size_, none);
  for (std::uint32_t w = 0; w < size_;) {
    const NameTrie::Match match = draft_.knowledge.names.longest(s_.pieces, w, size_);
    if (match.terminal == 0 || !plausible({w, match.end_word}, match.terminal)) {
      ++w;
      continue;
    }
    listed_at_[w] = static_cast<std::uint32_t>(listed_.size());
    listed_.push_back({{w, match.end_word}, match.terminal});
    w = match.end_word;
  }
}

}  // namespace lode
