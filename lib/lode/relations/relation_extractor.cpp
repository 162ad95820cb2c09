#include "lode/relations/relation_extractor.hpp"

#include "lode/relations/frame_matcher.hpp"
#include "lode/relations/statement_merge.hpp"

#include <cassert>
#include <utility>

namespace lode {

RelationExtractor::RelationExtractor(Ontology ontology, Frames frames)
    : ontology_(std::move(ontology)), frames_(std::move(frames)) {}

std::vector<Explanation> RelationExtractor::explain(const Document& document, const std::vector<Tree>& trees,
                                                    const DocumentEntities& entities,
                                                    const std::vector<Proposition>& propositions) const {
  assert(trees.size() == document.sentences.size() && "one tree a sentence");
  std::vector<Candidate> candidates;
  std::uint32_t next = 0;
  for (std::uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    IndexRange range{next, next};
    while (range.end < propositions.size() && propositions[range.end].sentence == sentence) ++range.end;
    next = range.end;
    if (trees[sentence].words.empty()) continue;
    const SentenceEvents events(document, trees[sentence], entities, propositions, range, sentence, frames_);
    std::vector<Candidate> found = match_frames(events, frames_, ontology_);
    candidates.insert(candidates.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  }
  return merge_candidates(document, entities, std::move(candidates));
}

std::vector<Statement> RelationExtractor::extract(const Document& document, const std::vector<Tree>& trees,
                                                  const DocumentEntities& entities,
                                                  const std::vector<Proposition>& propositions) const {
  std::vector<Statement> statements;
  for (Explanation& explanation : explain(document, trees, entities, propositions)) {
    statements.push_back(std::move(explanation.statement));
  }
  return statements;
}

}  // namespace lode
