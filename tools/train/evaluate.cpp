#include "evaluate.hpp"

#include <fmt/format.h>

namespace lode::train {

GoldTokenScores evaluate_gold_tokens(const Parser& parser, const Treebank& treebank) {
  GoldTokenScores scores;
  Parser::Scratch scratch;
  Tree tree;
  for (std::size_t s = 0; s < treebank.trees.size(); ++s) {
    const Tree& gold = treebank.trees[s];
    parser.parse(treebank.document, treebank.document.sentences[s], scratch, tree);
    for (std::uint32_t i = 0; i < gold.size(); ++i) {
      const Word& is = tree.words[i];
      const Word& should = gold.words[i];
      ++scores.words;
      scores.upos += is.upos == should.upos ? 1 : 0;
      scores.xpos += is.xpos == should.xpos ? 1 : 0;
      scores.lemma += tree.lemma(i) == gold.lemma(i) ? 1 : 0;
      scores.uas += is.head == should.head ? 1 : 0;
      scores.las += is.head == should.head && is.deprel == should.deprel ? 1 : 0;
    }
  }
  return scores;
}

std::string to_json(const GoldTokenScores& scores, const std::string& file) {
  const auto percent = [&](std::uint64_t right) {
    return scores.words == 0 ? 0.0 : 100.0 * static_cast<double>(right) / static_cast<double>(scores.words);
  };
  std::string name;
  for (const char c : file) {
    if (c == '"' || c == '\\') name += '\\';
    name += c;
  }
  return fmt::format(
      "{{\"file\":\"{}\",\"words\":{},\"upos\":{:.2f},\"xpos\":{:.2f},\"lemma\":{:.2f},\"uas\":{:.2f},\"las\":{:.2f}}}",
      name, scores.words, percent(scores.upos), percent(scores.xpos), percent(scores.lemma), percent(scores.uas),
      percent(scores.las));
}

}  // namespace lode::train
