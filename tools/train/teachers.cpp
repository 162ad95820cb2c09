#include "teachers.hpp"

#include "float_rows.hpp"

#include <algorithm>
#include <cmath>

namespace lode::train {

namespace {

constexpr std::size_t tag_pairs = std::size_t{upos_count} * xpos_count;

std::size_t pair_number(Upos upos, Xpos xpos) {
  return static_cast<std::size_t>(upos) * xpos_count + static_cast<std::size_t>(xpos);
}

}  // namespace

Teachers::Teacher::Teacher(const std::string& bytes)
    : view(bytes), network(view), scorer(network, kernels_for(best_simd_level())) {}

Teachers::Teachers(const std::vector<std::string>& models) {
  for (const std::string& bytes : models) teachers_.push_back(std::make_unique<Teacher>(bytes));
}

void Teachers::read(const Document& document, const Sentence& sentence) {
  forms_.clear();
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    forms_.push_back(document.slice(document.tokens[t].span));
  }
  words_ = forms_.size();
  tags_.assign(words_ * tag_pairs, 0.0F);
  heads_.assign(words_ * (words_ + 1), 0.0F);
  const float part = 1.0F / static_cast<float>(teachers_.size());
  for (const std::unique_ptr<Teacher>& teacher : teachers_) {
    teacher->scorer.read(forms_);
    const ArcScores arcs = teacher->scorer.arc_scores();
    for (std::size_t i = 0; i < words_; ++i) {
      const float* scores = teacher->scorer.tag_scores(i);
      row_.assign(scores, scores + teacher->network.tags.size());
      softmax(row_.data(), row_.size());
      for (std::size_t t = 0; t < row_.size(); ++t) {
        const TagPair tag = teacher->network.tags[t];
        tags_[i * tag_pairs + pair_number(tag.upos, tag.xpos)] += part * row_[t];
      }
      row_.assign(arcs.values + i * arcs.stride, arcs.values + i * arcs.stride + words_ + 1);
      softmax(row_.data(), row_.size());
      for (std::size_t head = 0; head <= words_; ++head) heads_[i * (words_ + 1) + head] += part * row_[head];
    }
  }
}

void Teachers::read_heads(const Tree& tree) {
  std::vector<std::int32_t> heads;
  for (const Word& word : tree.words) heads.push_back(word.head);
  deprels_.assign(words_ * deprel_count, 0.0F);
  const float part = 1.0F / static_cast<float>(teachers_.size());
  for (const std::unique_ptr<Teacher>& teacher : teachers_) {
    teacher->scorer.read_heads(heads.data());
    for (std::size_t i = 0; i < words_; ++i) {
      if (heads[i] == no_head) continue;
      const float* scores = teacher->scorer.label_scores(i);
      row_.assign(scores, scores + deprel_count);
      softmax(row_.data(), row_.size());
      for (std::size_t r = 0; r < deprel_count; ++r) deprels_[i * deprel_count + r] += part * row_[r];
    }
  }
}

void Teachers::decide(const Document& document, const Sentence& sentence, Tree& tree) {
  tree.words.assign(words_, {});
  tree.lemmas.clear();
  std::vector<float> scores(heads_.size());
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i] = std::log(heads_[i] + 1e-12F);
  std::vector<std::int32_t> heads(words_);
  std::vector<float> margins(words_);
  decoder_.decode({scores.data(), words_ + 1, words_}, heads.data(), margins.data());
  for (std::size_t i = 0; i < words_; ++i) {
    Word& word = tree.words[i];
    const Token& token = document.tokens[sentence.tokens.begin + i];
    word.span = token.span;
    word.continues = token.continues;
    word.head = heads[i];
    word.margin = margins[i];
    const float* tags = tags_.data() + i * tag_pairs;
    const auto best = static_cast<std::size_t>(std::max_element(tags, tags + tag_pairs) - tags);
    word.upos = static_cast<Upos>(best / xpos_count);
    word.xpos = static_cast<Xpos>(best % xpos_count);
  }
  read_heads(tree);
  for (std::size_t i = 0; i < words_; ++i) {
    const float* chances = deprels_.data() + i * deprel_count;
    tree.words[i].deprel = heads[i] == no_head
                               ? Deprel::root
                               : static_cast<Deprel>(std::max_element(chances, chances + deprel_count) - chances);
  }
}

std::vector<Lesson> Teachers::lessons(const Vocabulary& vocabulary, const Tree& tree) {
  read_heads(tree);
  std::vector<Lesson> lessons(words_);
  for (std::size_t i = 0; i < words_; ++i) {
    row_.clear();
    for (const TagPair& tag : vocabulary.tags) row_.push_back(tags_[i * tag_pairs + pair_number(tag.upos, tag.xpos)]);
    lessons[i].tag = Target::likeliest(row_.data(), row_.size());
    lessons[i].head = Target::likeliest(heads_.data() + i * (words_ + 1), words_ + 1);
    if (tree.words[i].head == no_head) {
      lessons[i].deprel = Target::certain(static_cast<std::size_t>(Deprel::root));
    } else {
      lessons[i].deprel = Target::likeliest(deprels_.data() + i * deprel_count, deprel_count);
    }
  }
  return lessons;
}

}  // namespace lode::train
