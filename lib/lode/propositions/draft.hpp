#pragma once

// Private to the room: propositions of one sentence while they are made.

#include "lode/propositions/predicate_lexicon.hpp"
#include "lode/propositions/proposition.hpp"
#include "lode/propositions/sentence_view.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lode {

/// A proposition and what the clauses below it need to know of it.
struct Draft {
  Proposition proposition;
  bool passive = false;
  WordList subjects;  ///< Surface subjects, relative pronouns replaced by what they stand for.
  WordList objects;   ///< Surface objects.
  bool own_subject = false;
};

/// The propositions of one sentence, found by predicate word.
class Drafts {
 public:
  Drafts(const SentenceView& view, const PredicateLexicon& lexicon, std::uint32_t sentence)
      : view_(view), lexicon_(lexicon), sentence_(sentence), index_(view.size(), none) {}

  [[nodiscard]] const SentenceView& view() const noexcept { return view_; }
  [[nodiscard]] const PredicateLexicon& lexicon() const noexcept { return lexicon_; }

  /// Makes an empty draft for the predicate `word`, or returns the one there is.
  Draft& make(std::uint32_t word, PredicateKind kind);
  [[nodiscard]] Draft* find(std::uint32_t word) noexcept {
    return index_[word] == none ? nullptr : &list_[index_[word]];
  }

  /// Adds an argument unless the draft has it with the same role and marker.
  void add(Draft& draft, Role role, std::uint32_t head, std::string marker = {}, bool shared = false);
  /// Adds the argument and all that is coordinated with it.
  void add_all(Draft& draft, Role role, std::uint32_t head, const std::string& marker = {}, bool shared = false);

  /// All drafts, ordered by predicate; leaves this object empty.
  [[nodiscard]] std::vector<Draft> take();

 private:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  const SentenceView& view_;
  const PredicateLexicon& lexicon_;
  std::uint32_t sentence_;
  std::vector<Draft> list_;
  std::vector<std::uint32_t> index_;
};

/// Lemma of a predicate with its particle, in American spelling: "take over", "nationalize".
[[nodiscard]] std::string predicate_lemma(const SentenceView& view, const PredicateLexicon& lexicon,
                                          std::uint32_t word);

/// The noun that the relative pronouns of a clause stand for; nothing when `word` is in no relative clause.
[[nodiscard]] std::optional<std::uint32_t> antecedent(const SentenceView& view, std::uint32_t word);

/// The subject that a clause without one is understood to have: by conjunction, control, or the noun it modifies.
/// Pre: the words above it are done.
[[nodiscard]] WordList understood_subject(Drafts& drafts, std::uint32_t word);

/// The subject of a finite clause that the parser added to `head` without one. "Benedetti, founder of the chain, bought
/// it": a name with a long apposition is read as the sentence and the rest as added to it. "The river rises in the
/// hills, flows south": clauses in a row without "and" share their subject. `governor` is the draft of `head`, if it
/// has one.
[[nodiscard]] WordList subject_of_added_clause(const SentenceView& view, const Draft* governor, std::uint32_t head,
                                               std::uint32_t word);

/// Adds the draft of the verb `word`. Pre: the words above it in the tree are done.
void draft_verb(Drafts& drafts, std::uint32_t word);

/// Adds the draft of a noun or adjective that is a predicate, if `word` is one. Pre: the words above it are done.
void draft_nominal(Drafts& drafts, std::uint32_t word);

/// Gives event nouns what their light verb has: "China imposed restrictions" makes China the agent of "restrictions".
/// Pre: all drafts of the sentence are made.
void share_with_light_objects(Drafts& drafts);

/// Decides negation, modality, attribution and parents. Pre: all drafts of the sentence are made.
/// `drafts` are ordered by predicate; parents are written as indices into it.
void judge_reality(const SentenceView& view, const PredicateLexicon& lexicon, std::vector<Draft>& drafts,
                   bool headline);

/// Adds the clauses that leave out the verb of the one before them, as propositions of that verb. They come after all
/// others. Pre: the drafts are judged.
void add_gapped_clauses(const SentenceView& view, std::vector<Draft>& drafts);

}  // namespace lode
