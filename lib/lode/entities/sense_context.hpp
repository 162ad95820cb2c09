#pragma once

// Private to the room: what the words around a listed name say for one of its senses.

#include "lode/entities/article_draft.hpp"

#include <vector>

namespace lode {

class SenseContext {
 public:
  explicit SenseContext(const ArticleDraft& draft) : draft_(draft), entries_(draft.knowledge.lexicon.entries()) {}

  /// Whether a capital's name means the city here: "in Beijing", "Kinshasa-based", "Moscow airport", a dateline.
  bool is_mere_place(const DraftMention& m) const;
  /// "BRUSSELS, Dec 15 –", "NEW DELHI (Reuters) -": capitals that open a paragraph before a date or dash.
  bool dateline(const DraftMention& m) const;
  /// Evidence for a sense, positive or negative; 3 is strong.
  float score(const DraftMention& m, const NameSense& sense) const;
  /// "the German finance ministry", "India's Coal Ministry": the nationality right before decides between namesakes.
  float owner_support(const DraftMention& m, const LexiconEntry& candidate) const;
  /// Whether a place bears the very name of the mention.
  bool has_place_of_name(const DraftMention& m) const;
  /// Whether a noun stands where goods stand: "exporter of tin", "lead prices", "tin lost ground while copper rose".
  bool traded(const DraftMention& m) const;
  /// What the model of names makes of the words around: 1 for the entry's type, -1 against it.
  float learned_support(const DraftMention& m, EntityType type) const;
  /// "Fields" after "Jane Fields said": the article has its own bearer of the name.
  bool part_of_unlisted_name(const DraftMention& m) const;

 private:
  const LexiconEntry& entry(const NameSense& sense) const { return entries_[sense.entry]; }
  /// "Georgia's governor", "the governor of Washington", "Georgia lawmakers"
  bool beside_state_office(const DraftMention& m) const;

  const ArticleDraft& draft_;
  const std::vector<LexiconEntry>& entries_;
};

}  // namespace lode
