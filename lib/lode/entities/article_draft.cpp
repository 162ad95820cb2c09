#include "lode/entities/article_draft.hpp"

#include <cassert>

namespace lode {

namespace {

/// Whether capitals say nothing in this sentence, because most words have them.
void note_capitals(SentenceDraft& sentence, SentenceKind kind) {
  std::uint32_t words = 0;
  std::uint32_t caps = 0;
  std::uint32_t capitals = 0;
  for (const WordNote& note : sentence.notes) {
    if (note.letters < 4) continue;
    ++words;
    if (note.shape == Shape::caps) ++caps;
    if (note.shape != Shape::lower) ++capitals;
  }
  sentence.shouting = words >= 2 && caps * 10 >= words * 8;
  sentence.title_case = sentence.shouting || (kind != SentenceKind::body && words >= 4 && capitals * 10 >= words * 8);
}

}  // namespace

ArticleDraft::ArticleDraft(const EntityKnowledge& known, const Document& article, const std::vector<Tree>& trees)
    : knowledge(known), document(article) {
  assert(trees.size() == article.sentences.size() && "one tree a sentence");
  sentences.reserve(trees.size());
  PieceCutter cutter;
  for (std::size_t s = 0; s < trees.size(); ++s) {
    const Tree& tree = trees[s];
    SentenceDraft& sentence = sentences.emplace_back(tree);
    sentence.notes.resize(tree.size());
    sentence.covered.assign(tree.size(), none);
    sentence.pieces.begins.reserve(tree.size() + 1);
    sentence.pieces.pieces.reserve(tree.size() + tree.size() / 8);
    sentence.pieces.begins.push_back(0);
    for (std::uint32_t w = 0; w < tree.size(); ++w) {
      WordNote& note = sentence.notes[w];
      append_word(known.vocabulary, cutter, article.slice(tree.words[w].span), sentence.pieces);
      const std::uint32_t first = sentence.pieces.begins[w];
      const std::uint32_t last = sentence.pieces.begins[w + 1];
      if (first < last) {
        note.shape = sentence.pieces.pieces[first].shape;
        note.letters = sentence.pieces.pieces[first].letters;
        if (last == first + 1) note.number = sentence.pieces.pieces[first].number;
      }
      const auto& folded = cutter.cut(tree.lemma(w));
      note.lemma = folded.size() == 1 ? known.vocabulary.find(folded.front().folded) : 0;
      if (note.number == 0 && last > first + 1) note.number = known.vocabulary.find(tree.lemma(w));
      if (note.lemma == 0) note.lemma = folded.size() > 1 ? known.vocabulary.find(tree.lemma(w)) : note.number;
    }
    note_capitals(sentence, article.sentences[s].kind);
  }
}

std::uint32_t ArticleDraft::head_of(std::uint32_t sentence, IndexRange words) const {
  const Tree& tree = *sentences[sentence].tree;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const std::int32_t head = tree.words[w].head;
    if (tree.words[w].upos == Upos::punct) continue;
    if (head == no_head || !words.contains(static_cast<std::uint32_t>(head))) return w;
  }
  return words.end - 1;
}

std::string fold_name(std::string_view name) {
  PieceCutter cutter;
  std::string key;
  for (const PieceText& piece : cutter.cut(name)) {
    if (key.empty() && piece.folded == "the") continue;
    if (!key.empty()) key += ' ';
    key += piece.folded;
  }
  return key;
}

std::string ArticleDraft::key_of(std::uint32_t sentence, IndexRange words) const {
  return fold_name(text(sentence, words));
}

std::uint32_t ArticleDraft::add(DraftMention mention) {
  const auto index = static_cast<std::uint32_t>(mentions.size());
  if (mention.found == Found::lexicon || mention.found == Found::recognizer) {
    for (std::uint32_t w = mention.words.begin; w < mention.words.end; ++w) {
      sentences[mention.sentence].covered[w] = index;
    }
  }
  if (mention.key.empty() && mention.kind != MentionKind::pronoun)
    mention.key = key_of(mention.sentence, mention.words);
  mentions.push_back(std::move(mention));
  return index;
}

}  // namespace lode
