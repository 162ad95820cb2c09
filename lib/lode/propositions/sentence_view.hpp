#pragma once

// Private to the room: questions about one tree that all of its files ask.

#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Indices of words, in text order unless said otherwise.
using WordList = std::vector<std::uint32_t>;

/// One sentence's tree with its dependents. Holds references: it must not outlive document and tree.
class SentenceView {
 public:
  SentenceView(const Document& document, const Tree& tree) : document_(document), tree_(tree), dependents_(tree) {}

  [[nodiscard]] const Tree& tree() const noexcept { return tree_; }
  [[nodiscard]] std::uint32_t size() const noexcept { return tree_.size(); }
  [[nodiscard]] const Word& word(std::uint32_t index) const noexcept { return tree_.words[index]; }
  [[nodiscard]] std::string_view lemma(std::uint32_t index) const noexcept { return tree_.lemma(index); }
  [[nodiscard]] std::string_view form(std::uint32_t index) const noexcept {
    return document_.slice(tree_.words[index].span);
  }
  [[nodiscard]] Dependents::Range dependents(std::uint32_t index) const noexcept { return dependents_.of(index); }
  [[nodiscard]] IndexRange subtree(std::uint32_t index) const noexcept { return dependents_.subtree(index); }

  /// The head word; nothing for the root.
  [[nodiscard]] std::optional<std::uint32_t> head(std::uint32_t index) const noexcept;

  /// First dependent with one of `labels`.
  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t index,
                                                   std::initializer_list<Deprel> labels) const noexcept;
  [[nodiscard]] bool has_child(std::uint32_t index, std::initializer_list<Deprel> labels) const noexcept {
    return child(index, labels).has_value();
  }

  /// The subject of a clause. Of two before the predicate ("A native of Cork, Doyle left") the nearer one is it, the
  /// other only describes it.
  [[nodiscard]] std::optional<std::uint32_t> subject(std::uint32_t index) const noexcept;

  /// The word and what is coordinated with it: "cobalt", "nickel" and "copper" of "cobalt, nickel and copper".
  [[nodiscard]] WordList conjuncts(std::uint32_t index) const;

  /// The preposition or conjunction before an argument, with the words fixed to it: "to", "according to".
  /// Several prepositions are joined by a space; empty when there is none.
  [[nodiscard]] std::string marker(std::uint32_t index) const;

  /// What `index` is coordinated with. "began to design and build guitars": a bare infinitive that the parser
  /// coordinates with a finite verb belongs to the infinitive between them. Pre: `index` is a conjunct.
  [[nodiscard]] std::uint32_t coordinated_with(std::uint32_t index) const noexcept;

  /// Words of the phrase around `index` without what is coordinated with it.
  [[nodiscard]] IndexRange phrase(std::uint32_t index) const noexcept;

  /// A verb, or a noun that the parser gave a direct object, or a subject and a complement: a misread verb, as in
  /// "Glencore supplies cobalt" and "the firm, founded in May, plans to build".
  /// Source: of 18,590 objects in the English treebanks' training and development parts, 14 depend on a noun; of 5,751
  /// words with a subject and a complement but no copula, none is a noun.
  [[nodiscard]] bool is_verb(std::uint32_t index) const noexcept {
    return word(index).upos == Upos::verb || is_misread_verb(index);
  }
  [[nodiscard]] bool is_misread_verb(std::uint32_t index) const noexcept {
    if (word(index).upos != Upos::noun) return false;
    if (has_child(index, {Deprel::obj})) return true;
    return has_child(index, {Deprel::nsubj}) && has_child(index, {Deprel::xcomp, Deprel::ccomp}) &&
           !has_child(index, {Deprel::cop});
  }
  /// A verb form with tense, or one with an auxiliary or copula: "closed", "would close", "is open".
  [[nodiscard]] bool is_finite(std::uint32_t index) const noexcept {
    switch (word(index).xpos) {
      case Xpos::vbd:
      case Xpos::vbz:
      case Xpos::vbp:
        return true;
      default: {
        const auto helper = child(index, {Deprel::aux, Deprel::aux_pass, Deprel::cop});
        return helper && word(*helper).xpos != Xpos::vbg && word(*helper).xpos != Xpos::vb;
      }
    }
  }
  /// Noun, name or pronoun.
  [[nodiscard]] bool is_nominal(std::uint32_t index) const noexcept {
    const Upos upos = word(index).upos;
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::pron;
  }
  [[nodiscard]] bool is_common_noun(std::uint32_t index) const noexcept { return word(index).upos == Upos::noun; }
  /// Relative pronoun or adverb: which, who, that, whose, where.
  [[nodiscard]] bool is_relative(std::uint32_t index) const noexcept;

  /// "A native of Cork" of the subject "Doyle": a noun with an article and a comma right before the subject.
  [[nodiscard]] bool describes(std::uint32_t description, std::uint32_t subject,
                               std::uint32_t predicate) const noexcept;

 private:
  const Document& document_;
  const Tree& tree_;
  Dependents dependents_;
};

}  // namespace lode
