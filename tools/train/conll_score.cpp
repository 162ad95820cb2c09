#include "conll_score.hpp"

#include "lode/text/input_error.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace lode {

namespace {

using Stretch = std::pair<std::uint32_t, std::uint32_t>;  // half-open, in bytes that are no white space

constexpr std::uint32_t nothing = ~std::uint32_t{0};

double percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

// Size of the white space at `at`: ASCII and the no-break space, which treebanks use inside numbers.
std::size_t white_space(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  return c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0' ? 2 : 0;
}

// One analysis with all places counted without white space.
struct Analysis {
  Analysis(const Document& source, const std::vector<Tree>& source_trees) : document(source), trees(source_trees) {
    assert((trees.empty() || trees.size() == document.sentences.size()) && "one tree a sentence");
    bare_offset.reserve(document.text.size() + 1);
    for (std::size_t at = 0; at < document.text.size();) {
      const std::size_t skipped = white_space(document.text, at);
      bare_offset.insert(bare_offset.end(), std::max<std::size_t>(skipped, 1), static_cast<std::uint32_t>(bare.size()));
      if (skipped == 0) bare += document.text[at];
      at += std::max<std::size_t>(skipped, 1);
    }
    bare_offset.push_back(static_cast<std::uint32_t>(bare.size()));

    for (const Sentence& sentence : document.sentences) {
      sentences.push_back(stretch(sentence.span));
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Token& token = document.tokens[i];
        words.push_back(stretch(token.span));
        if (token.continues && !tokens.empty()) {
          tokens.back().second = words.back().second;
        } else {
          tokens.push_back(words.back());
        }
      }
    }
    for (std::size_t s = 0; s < trees.size(); ++s) {
      for (std::uint32_t w = 0; w < trees[s].size(); ++w) {
        sentence_of.push_back(static_cast<std::uint32_t>(s));
        first_word.push_back(static_cast<std::uint32_t>(sentence_of.size()) - 1 - w);
      }
    }
    assert((trees.empty() || sentence_of.size() == words.size()) && "one word a token");
  }

  [[nodiscard]] Stretch stretch(Span span) const { return {bare_offset[span.begin], bare_offset[span.end]}; }
  [[nodiscard]] const Tree& tree(std::uint32_t word) const { return trees[sentence_of[word]]; }
  [[nodiscard]] std::uint32_t in_tree(std::uint32_t word) const { return word - first_word[word]; }
  [[nodiscard]] const Word& word(std::uint32_t word) const { return tree(word).words[in_tree(word)]; }
  [[nodiscard]] std::string_view lemma(std::uint32_t word) const { return tree(word).lemma(in_tree(word)); }
  /// The head's number among all words of the document; `nothing` for a root.
  [[nodiscard]] std::uint32_t head(std::uint32_t at) const {
    const std::int32_t head = word(at).head;
    return head == no_head ? nothing : first_word[at] + static_cast<std::uint32_t>(head);
  }

  const Document& document;
  const std::vector<Tree>& trees;
  std::string bare;
  std::vector<std::uint32_t> bare_offset;  // a byte's place without white space
  std::vector<Stretch> sentences, tokens, words;
  std::vector<std::uint32_t> sentence_of, first_word;  // of every word of the trees
};

// For every gold stretch the number of the same system stretch, or `nothing`. Both lists are in text order.
std::vector<std::uint32_t> align(const std::vector<Stretch>& gold, const std::vector<Stretch>& system) {
  std::vector<std::uint32_t> partner(gold.size(), nothing);
  std::size_t s = 0;
  for (std::size_t g = 0; g < gold.size(); ++g) {
    while (s < system.size() && system[s] < gold[g]) ++s;
    if (s < system.size() && system[s] == gold[g]) partner[g] = static_cast<std::uint32_t>(s++);
  }
  return partner;
}

MatchCount count_aligned(const std::vector<Stretch>& gold, const std::vector<Stretch>& system) {
  const auto partner = align(gold, system);
  return {gold.size(), system.size(),
          static_cast<std::uint64_t>(
              std::count_if(partner.begin(), partner.end(), [](std::uint32_t p) { return p != nothing; }))};
}

bool is_functional(Deprel label) {
  switch (universal(label)) {
    case Deprel::aux:
    case Deprel::cop:
    case Deprel::mark:
    case Deprel::det:
    case Deprel::clf:
    case Deprel::case_:
    case Deprel::cc:
    case Deprel::punct:
      return true;
    default:
      return false;
  }
}

std::uint64_t content_words(const Analysis& analysis) {
  std::uint64_t count = 0;
  for (std::uint32_t w = 0; w < analysis.words.size(); ++w) count += is_functional(analysis.word(w).deprel) ? 0 : 1;
  return count;
}

}  // namespace

double MatchCount::precision() const noexcept { return percent(correct, system); }
double MatchCount::recall() const noexcept { return percent(correct, gold); }
double MatchCount::f1() const noexcept { return percent(2 * correct, gold + system); }

ConllScore conll_score(const Document& gold_document, const std::vector<Tree>& gold_trees,
                       const Document& system_document, const std::vector<Tree>& system_trees) {
  const Analysis gold(gold_document, gold_trees);
  const Analysis system(system_document, system_trees);
  if (gold.bare != system.bare) {
    const auto [at, other] = std::mismatch(gold.bare.begin(), gold.bare.end(), system.bare.begin(), system.bare.end());
    const auto bare = static_cast<std::uint32_t>(at - gold.bare.begin());
    const auto offset = static_cast<std::size_t>(
        std::upper_bound(gold.bare_offset.begin(), gold.bare_offset.end(), bare) - gold.bare_offset.begin() - 1);
    throw InputError(place_at(gold_document.source, gold_document.text, offset),
                     "the analysed text differs from the gold text here", line_at(gold_document.text, offset));
  }

  ConllScore score;
  score.tokens = count_aligned(gold.tokens, system.tokens);
  score.sentences = count_aligned(gold.sentences, system.sentences);
  score.words = count_aligned(gold.words, system.words);
  if (gold.trees.empty() || system.trees.empty()) return score;

  const auto partner = align(gold.words, system.words);
  for (MatchCount* count : {&score.upos, &score.xpos, &score.lemmas, &score.uas, &score.las, &score.las_subtyped}) {
    *count = {gold.words.size(), system.words.size(), 0};
  }
  score.clas = {content_words(gold), content_words(system), 0};
  for (std::uint32_t g = 0; g < partner.size(); ++g) {
    const std::uint32_t s = partner[g];
    if (s == nothing) continue;
    const Word& expected = gold.word(g);
    const Word& found = system.word(s);
    score.upos.correct += expected.upos == found.upos ? 1 : 0;
    score.xpos.correct += expected.xpos == found.xpos ? 1 : 0;
    score.lemmas.correct += gold.lemma(g) == "_" || gold.lemma(g) == system.lemma(s) ? 1 : 0;
    const std::uint32_t gold_head = gold.head(g);
    const std::uint32_t expected_head = gold_head == nothing ? nothing : partner[gold_head];
    if (expected_head != system.head(s) || (gold_head != nothing && expected_head == nothing)) continue;
    ++score.uas.correct;
    score.las_subtyped.correct += expected.deprel == found.deprel ? 1 : 0;
    if (universal(expected.deprel) != universal(found.deprel)) continue;
    ++score.las.correct;
    score.clas.correct += is_functional(expected.deprel) ? 0 : 1;
  }
  return score;
}

}  // namespace lode
