#include "evaluate.hpp"

#include "lode/text/segment.hpp"

#include <fmt/format.h>

namespace lode::train {

namespace {

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

void count(const Tree& tree, const Tree& gold, GoldTokenScores& scores) {
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

}  // namespace

GoldTokenScores evaluate_gold_tokens(const Parser& parser, const Treebank& treebank) {
  GoldTokenScores scores;
  Parser::Scratch scratch;
  Tree tree;
  for (std::size_t s = 0; s < treebank.trees.size(); ++s) {
    parser.parse(treebank.document, treebank.document.sentences[s], scratch, tree);
    count(tree, treebank.trees[s], scores);
  }
  return scores;
}

GoldTokenScores evaluate_gold_tokens(Teachers& teachers, const Treebank& treebank) {
  GoldTokenScores scores;
  Tree tree;
  for (std::size_t s = 0; s < treebank.trees.size(); ++s) {
    const Sentence& sentence = treebank.document.sentences[s];
    if (sentence.tokens.size() > Teachers::longest_sentence) continue;
    teachers.read(treebank.document, sentence);
    teachers.decide(treebank.document, sentence, tree);
    count(tree, treebank.trees[s], scores);
  }
  return scores;
}

std::string to_json(const GoldTokenScores& scores, const std::string& file) {
  const auto percent = [&](std::uint64_t right) {
    return scores.words == 0 ? 0.0 : 100.0 * static_cast<double>(right) / static_cast<double>(scores.words);
  };
  return fmt::format(
      "{{\"file\":{},\"words\":{},\"upos\":{:.2f},\"xpos\":{:.2f},\"lemma\":{:.2f},\"uas\":{:.2f},\"las\":{:.2f}}}",
      quoted(file), scores.words, percent(scores.upos), percent(scores.xpos), percent(scores.lemma),
      percent(scores.uas), percent(scores.las));
}

ConllScore evaluate_raw_text(const Parser& parser, const Treebank& treebank) {
  Document document;
  document.text = treebank.document.text;
  document.paragraphs = treebank.document.paragraphs;
  segment(document);
  return conll_score(treebank.document, treebank.trees, document, parser.parse(document));
}

std::string to_json(const ConllScore& scores, const std::string& file) {
  return fmt::format(
      "{{\"file\":{},\"tokens\":{:.2f},\"sentences\":{:.2f},\"words\":{:.2f},\"upos\":{:.2f},\"xpos\":{:.2f},"
      "\"lemma\":{:.2f},\"uas\":{:.2f},\"las\":{:.2f},\"las_with_subtypes\":{:.2f},\"clas\":{:.2f}}}",
      quoted(file), scores.tokens.f1(), scores.sentences.f1(), scores.words.f1(), scores.upos.f1(), scores.xpos.f1(),
      scores.lemmas.f1(), scores.uas.f1(), scores.las.f1(), scores.las_subtyped.f1(), scores.clas.f1());
}

}  // namespace lode::train
