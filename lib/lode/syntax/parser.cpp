#include "lode/syntax/parser.hpp"

#include "lode/syntax/decoder.hpp"
#include "lode/syntax/gapped_clauses.hpp"
#include "lode/syntax/lemmatizer.hpp"
#include "lode/syntax/model_format.hpp"
#include "lode/syntax/network.hpp"
#include "lode/syntax/paired_punctuation.hpp"
#include "lode/syntax/sentence_scorer.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace lode {

namespace {

/// Longer sentences are parsed in pieces, so that memory stays small; a later piece hangs from the first one's root.
constexpr std::uint32_t longest_piece = farthest;

/// The bytes themselves, or a copy that is aligned as the sections need it.
class AlignedBytes {
 public:
  explicit AlignedBytes(std::string_view bytes) : bytes_(bytes) {
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(std::uint64_t) == 0) return;
    copy_.resize(bytes.size() / sizeof(std::uint64_t) + 1);
    std::memcpy(copy_.data(), bytes.data(), bytes.size());
    bytes_ = {reinterpret_cast<const char*>(copy_.data()), bytes.size()};
  }
  [[nodiscard]] std::string_view view() const noexcept { return bytes_; }

 private:
  std::string_view bytes_;
  std::vector<std::uint64_t> copy_;
};

}  // namespace

struct Parser::Model {
  Model(std::string_view bytes, SimdLevel level)
      : data(bytes),
        view(data.view()),
        network(view),
        lemmatizer(view.section(SectionId::lemma_dictionary), view.section(SectionId::lemma_suffixes),
                   view.section(SectionId::lemma_scripts)),
        kernels(kernels_for(level)) {}

  AlignedBytes data;
  ModelView view;
  Network network;
  Lemmatizer lemmatizer;
  const Kernels& kernels;
};

/// Everything that one sentence needs; grows to the longest sentence seen.
struct Parser::Scratch::State {
  explicit State(const Model& used) : model(used), scorer(used.network, used.kernels) {}

  void parse(Word* words, std::uint32_t count);

  const Model& model;
  SentenceScorer scorer;
  Decoder decoder;
  GappedClauses gaps;
  PairedPunctuation pairs;
  std::vector<std::string_view> forms;
  std::vector<std::int32_t> tree;
  std::vector<float> margins;
};

/// Fills tags, heads and relations of words whose forms are `forms`.
void Parser::Scratch::State::parse(Word* words, std::uint32_t count) {
  scorer.read(forms);
  tree.resize(count);
  margins.resize(count);
  decoder.decode(scorer.arc_scores(), tree.data(), margins.data());
  scorer.read_heads(tree.data());
  for (std::uint32_t i = 0; i < count; ++i) {
    words[i].head = tree[i];
    words[i].margin = margins[i];
    words[i].deprel = Deprel::root;
    if (tree[i] != no_head) {
      words[i].deprel =
          static_cast<Deprel>(model.kernels.index_of_max(scorer.label_scores(i), model.network.size.label_columns));
    }
    const TagPair tag = model.network.tags[scorer.tags()[i]];
    words[i].upos = tag.upos;
    words[i].xpos = tag.xpos;
  }
  gaps.attach(forms, words);
  pairs.attach(forms, words);
}

Parser::Scratch::Scratch() = default;
Parser::Scratch::~Scratch() = default;
Parser::Scratch::Scratch(Scratch&&) noexcept = default;
Parser::Scratch& Parser::Scratch::operator=(Scratch&&) noexcept = default;

Parser::Parser(std::string_view model_bytes, SimdLevel level)
    : model_(std::make_unique<Model>(model_bytes, is_available(level) ? level : SimdLevel::portable)) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

void Parser::parse(const Document& document, const Sentence& sentence, Scratch& scratch, Tree& tree) const {
  if (!scratch.state_ || &scratch.state_->model != model_.get()) {
    scratch.state_ = std::make_unique<Scratch::State>(*model_);
  }
  Scratch::State& state = *scratch.state_;
  tree.words.resize(sentence.tokens.size());
  tree.lemmas.clear();
  std::int32_t root = no_head;
  for (std::uint32_t begin = 0; begin < tree.size(); begin += longest_piece) {
    const std::uint32_t count = std::min(longest_piece, tree.size() - begin);
    state.forms.clear();
    for (std::uint32_t i = 0; i < count; ++i) {
      const Token& token = document.tokens[sentence.tokens.begin + begin + i];
      tree.words[begin + i].span = token.span;
      tree.words[begin + i].continues = token.continues;
      state.forms.push_back(document.slice(token.span));
    }
    Word* words = tree.words.data() + begin;
    state.parse(words, count);
    for (std::uint32_t i = 0; i < count; ++i) {
      Word& word = words[i];
      word.lemma_begin = static_cast<std::uint32_t>(tree.lemmas.size());
      model_->lemmatizer.append_lemma(tree.lemmas, state.scorer.tags()[i], word.upos == Upos::propn, state.forms[i],
                                      state.scorer.normal(i));
      word.lemma_size = static_cast<std::uint16_t>(
          std::min<std::size_t>(tree.lemmas.size() - word.lemma_begin, std::numeric_limits<std::uint16_t>::max()));
      if (word.head != no_head) {
        word.head += static_cast<std::int32_t>(begin);
      } else if (root == no_head) {
        root = static_cast<std::int32_t>(begin + i);
      } else {
        word.head = root;
        word.deprel = Deprel::parataxis;
      }
    }
  }
}

std::vector<Tree> Parser::parse(const Document& document) const {
  std::vector<Tree> trees(document.sentences.size());
  Scratch scratch;
  for (std::size_t i = 0; i < trees.size(); ++i) parse(document, document.sentences[i], scratch, trees[i]);
  return trees;
}

}  // namespace lode
