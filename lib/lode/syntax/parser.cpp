#include "lode/syntax/parser.hpp"

#include "lode/syntax/arc_scorer.hpp"
#include "lode/syntax/decoder.hpp"
#include "lode/syntax/encoder.hpp"
#include "lode/syntax/lemmatizer.hpp"
#include "lode/syntax/model_format.hpp"
#include "lode/syntax/network.hpp"

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
  explicit State(const Model& used) : model(used), encoder(used.network, used.kernels) {}

  void parse(Word* words, std::uint32_t count);
  void tag(std::uint32_t count);
  void label(Word* words, std::uint32_t count);

  const Model& model;
  Encoder encoder;
  Decoder decoder;
  std::vector<std::string_view> forms;
  std::vector<std::int32_t> sums;
  std::vector<float> projected;  ///< Per word: tags, arc dependent, arc head, label dependent, label head.
  std::vector<std::uint16_t> tags;
  ArcScorer arcs;
  std::vector<std::int32_t> tree;
  std::vector<float> margins;
  std::vector<float> hidden;
  std::vector<std::uint8_t> hidden_activations;
};

void Parser::Scratch::State::tag(std::uint32_t count) {
  const Network& network = model.network;
  const std::size_t columns = network.size.head_columns();
  sums.resize(count * columns);
  projected.resize(count * columns);
  const float* states = encoder.encode(forms);
  const std::uint8_t* activations = encoder.activations(states, count, network.size.width, network.scales.heads_input);
  model.kernels.multiply(activations, count, network.heads, sums.data());
  tags.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    float* row = projected.data() + i * columns;
    model.kernels.to_real(sums.data() + i * columns, network.heads.scales, network.heads.biases, columns, row);
    tags[i] = static_cast<std::uint16_t>(model.kernels.index_of_max(row, network.size.tag_columns));
  }
}

void Parser::Scratch::State::label(Word* words, std::uint32_t count) {
  const Network& network = model.network;
  const std::size_t width = network.size.label_width;
  const std::size_t columns = network.size.head_columns();
  const std::size_t begin = network.size.tag_columns + 2 * std::size_t{network.size.arc_width};
  hidden.resize(count * width);
  for (std::uint32_t i = 0; i < count; ++i) {
    const float* dependent = projected.data() + i * columns + begin;
    const bool root = tree[i] == no_head;
    const auto head = static_cast<std::uint32_t>(root ? 0 : tree[i]);
    const std::size_t head_tag = root ? network.size.tags : tags[head];
    const auto bucket = root ? root_distance_bucket : distance_bucket(static_cast<std::int32_t>(i) - tree[i]);
    const float* head_part = root ? network.root_part : projected.data() + head * columns + begin + width;
    model.kernels.add_rectified(dependent, head_part, network.dependent_tag_parts + tags[i] * width,
                                network.head_tag_parts + head_tag * width, network.distance_parts + bucket * width,
                                width, hidden.data() + i * width);
  }
  hidden_activations.resize(count * width);
  model.kernels.quantize_positive(hidden.data(), count * width, 1.0F / network.scales.label_hidden,
                                  hidden_activations.data());
  const std::size_t label_columns = network.size.label_columns;
  sums.resize(std::max(sums.size(), count * label_columns));
  model.kernels.multiply(hidden_activations.data(), count, network.labels, sums.data());
  hidden.resize(std::max(hidden.size(), label_columns));
  for (std::uint32_t i = 0; i < count; ++i) {
    if (tree[i] == no_head) {
      words[i].deprel = Deprel::root;
      continue;
    }
    model.kernels.to_real(sums.data() + i * label_columns, network.labels.scales, network.labels.biases, label_columns,
                          hidden.data());
    hidden[static_cast<std::size_t>(Deprel::root)] = std::numeric_limits<float>::lowest();
    words[i].deprel = static_cast<Deprel>(model.kernels.index_of_max(hidden.data(), label_columns));
  }
}

/// Fills tags, heads and relations of words whose forms are `forms`.
void Parser::Scratch::State::parse(Word* words, std::uint32_t count) {
  tag(count);
  const ArcScores scores =
      arcs.score(model.kernels, model.network.arcs, projected.data() + model.network.size.tag_columns,
                 model.network.size.head_columns(), count);
  tree.resize(count);
  margins.resize(count);
  decoder.decode(scores, tree.data(), margins.data());
  label(words, count);
  for (std::uint32_t i = 0; i < count; ++i) {
    words[i].head = tree[i];
    words[i].margin = margins[i];
    words[i].upos = model.network.tags[tags[i]].upos;
    words[i].xpos = model.network.tags[tags[i]].xpos;
  }
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
      model_->lemmatizer.append_lemma(tree.lemmas, state.tags[i], word.upos == Upos::propn, state.forms[i],
                                      state.encoder.normal(i));
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
