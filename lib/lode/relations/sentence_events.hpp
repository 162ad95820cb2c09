#pragma once

// Private to the room: what frames look at in one sentence.

#include "lode/entities/entity.hpp"
#include "lode/propositions/proposition.hpp"
#include "lode/relations/frames.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Indices of words in text order.
using Words = std::vector<std::uint32_t>;

/// A predicate for frames: a proposition, or a name or title with what hangs on it.
struct Event {
  FrameKind kind = FrameKind::verb;
  std::string lemma;
  std::uint32_t word = 0;
  std::vector<Argument> arguments;
  bool copula = false;
  bool passive = false;  ///< A verb whose patient stands before it or that has no subject.
  bool negated = false;
  Modality modality = Modality::actual;
  std::string cue;
  std::optional<std::uint32_t> speaker;
  std::int32_t parent = -1;   ///< Index into `SentenceEvents::events`; -1 for none.
  std::int32_t mention = -1;  ///< For names: index into `DocumentEntities::mentions`.
};

/// One sentence with its tree, mentions and events. Holds references to what it was made from.
class SentenceEvents {
 public:
  /// `propositions` are those of the whole document; `range` those of this sentence.
  SentenceEvents(const Document& document, const Tree& tree, const DocumentEntities& entities,
                 const std::vector<Proposition>& propositions, IndexRange range, std::uint32_t sentence,
                 const Frames& frames);

  [[nodiscard]] std::uint32_t sentence() const noexcept { return sentence_; }
  [[nodiscard]] const Document& document() const noexcept { return document_; }
  [[nodiscard]] const Tree& tree() const noexcept { return tree_; }
  [[nodiscard]] const DocumentEntities& entities() const noexcept { return entities_; }
  [[nodiscard]] const std::vector<Event>& events() const noexcept { return events_; }

  [[nodiscard]] const Word& word(std::uint32_t index) const noexcept { return tree_.words[index]; }
  [[nodiscard]] std::string lower_lemma(std::uint32_t index) const;
  [[nodiscard]] std::string_view form(std::uint32_t index) const noexcept {
    return document_.slice(tree_.words[index].span);
  }
  [[nodiscard]] Dependents::Range dependents(std::uint32_t index) const noexcept { return dependents_.of(index); }
  [[nodiscard]] IndexRange subtree(std::uint32_t index) const noexcept { return dependents_.subtree(index); }

  /// Event of the verb, noun or adjective `word`; null when there is none.
  [[nodiscard]] const Event* event_of(std::uint32_t word) const noexcept {
    return event_of_[word] < 0 ? nullptr : &events_[static_cast<std::size_t>(event_of_[word])];
  }

  /// Arguments of the event of `word`; those that the tree shows when it has none.
  [[nodiscard]] std::vector<Argument> arguments_of(std::uint32_t word) const;

  /// Mentions whose head is `word`, as indices into `entities().mentions`, longest first.
  [[nodiscard]] const Words& mentions_headed(std::uint32_t word) const noexcept { return headed_[word]; }
  /// The shortest mention that has `word` inside.
  [[nodiscard]] std::optional<std::uint32_t> mention_around(std::uint32_t word) const noexcept;
  /// The mention right after the comma that follows `mention`, when it closes the phrase.
  [[nodiscard]] std::optional<std::uint32_t> mention_after_comma(std::uint32_t mention) const noexcept;

  /// Prepositions of an argument, joined by spaces.
  [[nodiscard]] std::string marker(std::uint32_t word) const;
  /// `word` and what is coordinated with it.
  [[nodiscard]] Words conjuncts(std::uint32_t word) const;

 private:
  void index_mentions();
  void add_propositions(const std::vector<Proposition>& propositions, IndexRange range);
  void correct_antecedents(Event& event) const;
  void correct_parted_subject(Event& event) const;
  void resolve_oblique(Event& event, std::uint32_t pronoun) const;
  void resolve_where(Event& event, std::uint32_t where) const;
  void add_bare_nouns(const Frames& frames);
  void add_hyphenated(const Frames& frames);
  void add_names(const Frames& frames);
  [[nodiscard]] std::vector<Argument> arguments_from_tree(std::uint32_t word) const;
  void add_argument(std::vector<Argument>& arguments, Role role, std::uint32_t word, const std::string& marker) const;

  const Document& document_;
  const Tree& tree_;
  const DocumentEntities& entities_;
  std::uint32_t sentence_;
  Dependents dependents_;
  IndexRange mentions_;
  std::vector<Words> headed_;
  std::vector<Event> events_;
  std::vector<std::int32_t> event_of_;
};

}  // namespace lode
