#pragma once

// Private to the room: several entities that one word takes up together.

#include "lode/entities/article_draft.hpp"
#include "lode/entities/entity_words.hpp"

#include <cstdint>
#include <vector>

namespace lode {

/// What a word that means several entities asks of them: "both", "the pair", "the companies", "they".
struct GroupReference {
  std::uint32_t sentence = 0;
  std::uint32_t word = 0;  ///< Its first word: what stands before can be meant.
  std::uint32_t head = 0;  ///< Its head word.
  TypeSet types;
  std::uint32_t count = 0;         ///< How many are meant; 0: not said.
  std::uint32_t reach = 4;         ///< Sentences back.
  bool possessive = false;         ///< May mean the subject of its own clause.
  bool coordinated_only = false;   ///< Only what an "and" joins will do.
  std::uint32_t including = none;  ///< Entity that must be among them, unless they are the subject of their clause.
};

/// Mentions in text order up to the point that is being read, and those that "and" joins.
class MentionGroups {
 public:
  explicit MentionGroups(const ArticleDraft& draft) : draft_(draft) {}

  /// A mention whose entity is settled and that stands before everything asked from now on.
  void note(std::uint32_t mention);

  /// The entities that fit best, the first mentioned first; empty when none do.
  [[nodiscard]] std::vector<std::uint32_t> best(const GroupReference& reference) const;

 private:
  struct Choice {
    std::vector<std::uint32_t> members;
    float value = 0;
  };
  struct Standing {
    std::uint32_t entity = 0;
    std::uint32_t sentence = 0;  // of the mention that counts most
    float value = 0;
  };
  [[nodiscard]] float value_of(const DraftMention& mention, std::uint32_t sentence) const;
  [[nodiscard]] std::vector<std::uint32_t> excluded_by(const GroupReference& reference) const;
  void exclude_named_behind(const GroupReference& reference, const std::vector<std::uint32_t>& above,
                            std::vector<std::uint32_t>& excluded) const;
  [[nodiscard]] bool may_belong(const GroupReference& reference, const DraftMention& mention,
                                const std::vector<std::uint32_t>& excluded) const;
  [[nodiscard]] Choice best_coordination(const GroupReference& reference,
                                         const std::vector<std::uint32_t>& excluded) const;
  [[nodiscard]] Choice best_pair(const GroupReference& reference, const std::vector<std::uint32_t>& excluded) const;

  const ArticleDraft& draft_;
  std::vector<std::uint32_t> noted_;                       // mentions
  std::vector<std::uint32_t> times_;                       // how often every entity was noted
  std::vector<std::vector<std::uint32_t>> coordinations_;  // mentions, in text order
};

}  // namespace lode
