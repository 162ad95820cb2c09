#pragma once

// Private to the room: what the scorer knows of a candidate. Features are of syntax, types, frames and distance; no
// names.

#include "lode/relations/candidate.hpp"
#include "lode/relations/sentence_events.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lode {

/// Features of one candidate: present or absent.
class FeatureList {
 public:
  /// With `named`, the features' names are kept too, for training and explanations.
  explicit FeatureList(bool named = false) : named_(named) {}

  /// Adds the feature whose name is the pieces joined by "|".
  void add(std::initializer_list<std::string_view> pieces);

  void clear();
  [[nodiscard]] const std::vector<std::uint64_t>& hashes() const noexcept { return hashes_; }
  /// Parallel to `hashes()`; empty when names are not kept.
  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }

 private:
  bool named_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::string> names_;
};

/// The number that stands for a feature's name.
[[nodiscard]] std::uint64_t feature_hash(std::string_view name) noexcept;

/// What is the same for all candidates of a sentence.
struct CandidateContext {
  CandidateContext(const SentenceEvents& sentence, const Frames& frames, const Ontology& ontology,
                   const std::vector<Candidate>& candidates);

  const SentenceEvents& sentence;
  const std::vector<Candidate>& candidates;
  std::vector<std::string> word_classes;     ///< A word: the relations that a frame of it makes, "" for none.
  std::vector<std::uint16_t> actors_before;  ///< Number of actor mentions whose head stands before the word.
};

/// Fills `features` with those of `candidate`.
void describe_candidate(const CandidateContext& context, const Candidate& candidate, FeatureList& features);

}  // namespace lode
