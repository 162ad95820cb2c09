#pragma once

#include "lode/entities/entity.hpp"
#include "lode/propositions/proposition.hpp"
#include "lode/relations/calibration.hpp"
#include "lode/relations/candidate_scorer.hpp"
#include "lode/relations/described_candidate.hpp"
#include "lode/relations/explanation.hpp"
#include "lode/relations/frames.hpp"
#include "lode/relations/ontology.hpp"
#include "lode/relations/qualifier_words.hpp"
#include "lode/relations/relation_trace.hpp"
#include "lode/relations/statement.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <vector>

namespace lode {

class SentenceEvents;
struct Candidate;

/// Turns propositions into statements: frames propose, a scorer judges. Immutable and safe to share between threads.
class RelationExtractor {
 public:
  /// Without a scorer the frames alone decide. `calibration` turns the scorer's probabilities into the confidence of
  /// statements; it changes no decision. Without `qualifier_words` no qualifiers are read.
  RelationExtractor(Ontology ontology, Frames frames, CandidateScorer scorer = {}, Calibration calibration = {},
                    QualifierWords qualifier_words = {});

  [[nodiscard]] const Ontology& ontology() const noexcept { return ontology_; }
  [[nodiscard]] const Frames& frames() const noexcept { return frames_; }

  /// Statements of one article, each fact once, ordered by the first sentence that says it.
  /// Pre: `trees` has one tree a sentence of `document`; `propositions` are ordered by sentence.
  [[nodiscard]] std::vector<Statement> extract(const Document& document, const std::vector<Tree>& trees,
                                               const DocumentEntities& entities,
                                               const std::vector<Proposition>& propositions) const;

  /// The same statements with the reasons for them.
  [[nodiscard]] std::vector<Explanation> explain(const Document& document, const std::vector<Tree>& trees,
                                                 const DocumentEntities& entities,
                                                 const std::vector<Proposition>& propositions) const;

  /// The same statements with all that was proposed on the way and what became of it. Slow: for questions of users.
  [[nodiscard]] Trace trace(const Document& document, const std::vector<Tree>& trees, const DocumentEntities& entities,
                            const std::vector<Proposition>& propositions) const;

  /// All that is proposed, before it is judged, with its features: what the scorer is trained on.
  [[nodiscard]] std::vector<DescribedCandidate> candidates(const Document& document, const std::vector<Tree>& trees,
                                                           const DocumentEntities& entities,
                                                           const std::vector<Proposition>& propositions) const;

 private:
  [[nodiscard]] std::vector<Explanation> run(const Document& document, const std::vector<Tree>& trees,
                                             const DocumentEntities& entities,
                                             const std::vector<Proposition>& propositions, bool explained) const;

  /// Adds the pairs of near entities and gives every candidate the log odds of its own features.
  void judge(const SentenceEvents& events, std::vector<Candidate>& found, bool explained) const;

  /// Replaces every confidence by the scorer's probability, now that all candidates of the article are known.
  void judge_rivals(std::vector<Candidate>& candidates) const;

  Ontology ontology_;
  Frames frames_;
  CandidateScorer scorer_;
  Calibration calibration_;
  QualifierWords qualifier_words_;
};

}  // namespace lode
