#include "lode/syntax/word_lexicon.hpp"

#include "lode/syntax/word_features.hpp"

#include <array>
#include <string>

namespace lode {

namespace {

constexpr std::size_t longest_word = 40;  // bytes; no longer word is in the table

/// Regular English inflection: an ending and what stands in its place in the base form; "+" takes back a doubled
/// letter.
struct Ending {
  std::string_view ending;
  std::string_view base;
};
constexpr Ending s_endings[] = {{"s", ""}, {"es", ""}, {"ies", "y"}, {"men", "man"}};
constexpr Ending ed_endings[] = {{"ed", "e"}, {"ed", ""}, {"ied", "y"}, {"ed", "+"}};
constexpr Ending ing_endings[] = {{"ing", ""}, {"ing", "e"}, {"ing", "+"}};
constexpr Ending compared_endings[] = {{"er", ""}, {"er", "e"}, {"ier", "y"}, {"est", ""}, {"est", "e"}, {"iest", "y"}};

/// The base form that `form` has by one ending; empty when it does not fit.
std::string undo(std::string_view form, const Ending& ending) {
  if (!form.ends_with(ending.ending) || form.size() < ending.ending.size() + 2) return {};
  std::string base(form.substr(0, form.size() - ending.ending.size()));
  if (ending.base != "+") return base += ending.base;
  if (base[base.size() - 1] != base[base.size() - 2]) return {};
  base.pop_back();
  return base;
}

}  // namespace

std::uint16_t LexiconEntry::packed() const noexcept {
  unsigned bits = noun;
  bits |= static_cast<unsigned>(verb) << 5U;
  bits |= static_cast<unsigned>(adjective) << 9U;
  bits |= static_cast<unsigned>(adverb) << 10U;
  bits |= static_cast<unsigned>(plural) << 11U;
  bits |= static_cast<unsigned>(past) << 12U;
  bits |= static_cast<unsigned>(compared) << 13U;
  return static_cast<std::uint16_t>(bits);
}

LexiconEntry LexiconEntry::unpack(std::uint32_t bits) noexcept {
  LexiconEntry entry;
  entry.noun = static_cast<std::uint8_t>(bits & 31U);
  if (entry.noun > 26) entry.noun = 0;
  entry.verb = static_cast<std::uint8_t>((bits >> 5U) & 15U);
  entry.adjective = (bits >> 9U & 1U) != 0;
  entry.adverb = (bits >> 10U & 1U) != 0;
  entry.plural = (bits >> 11U & 1U) != 0;
  entry.past = (bits >> 12U & 1U) != 0;
  entry.compared = (bits >> 13U & 1U) != 0;
  return entry;
}

std::uint64_t lexicon_key(std::string_view form) noexcept { return hash_bytes(form, 2); }

LexiconEntry WordLexicon::entry(std::string_view form) const noexcept {
  const std::uint32_t bits = table_.find(lexicon_key(form));
  return bits == FingerprintTable::absent ? LexiconEntry() : LexiconEntry::unpack(bits);
}

WordLexicon::Features WordLexicon::find(std::string_view normal) const {
  Features features;
  if (normal.empty() || normal.size() > longest_word) return features;
  const LexiconEntry whole = entry(normal);
  features.noun = whole.noun * 2U + (whole.plural ? 1U : 0U);
  features.verb = whole.verb * 4U + (whole.past ? 2U : 0U);
  features.modifier = (whole.adjective ? 1U : 0U) + (whole.adverb ? 2U : 0U) + (whole.compared ? 4U : 0U);
  if (normal.back() == 's' || normal.ends_with("men")) {
    for (const Ending& ending : s_endings) {
      const LexiconEntry base = entry(undo(normal, ending));
      if (features.noun == 0 && base.noun != 0) features.noun = base.noun * 2U + 1;
      if (features.verb == 0 && base.verb != 0 && normal.back() == 's') features.verb = base.verb * 4U + 1;
    }
  }
  const auto undo_verb = [&](const auto& endings, std::uint32_t kind) {
    for (const Ending& ending : endings) {
      if (features.verb != 0) return;
      const LexiconEntry base = entry(undo(normal, ending));
      if (base.verb != 0) features.verb = base.verb * 4U + kind;
    }
  };
  if (normal.ends_with("ed")) undo_verb(ed_endings, 2);
  if (normal.ends_with("ing")) undo_verb(ing_endings, 3);
  if (features.modifier == 0 && (normal.ends_with("er") || normal.ends_with("est"))) {
    for (const Ending& ending : compared_endings) {
      if (entry(undo(normal, ending)).adjective) features.modifier = 1 + 4;
    }
  }
  return features;
}

}  // namespace lode
