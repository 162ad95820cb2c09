#include "lode/text/sentence_splitter.hpp"

#include "lode/text/boundary_rules.hpp"
#include "lode/text/character.hpp"

#include <algorithm>

namespace lode {

namespace {

constexpr std::uint32_t longest_sentence = 400;  // tokens; a table or a list without full stops is cut here

// Whether an end between the two tokens is conceivable at all: not between words when the second is in lower case.
bool is_conceivable(const Document& document, std::uint32_t last) {
  const Span before = document.tokens[last].span;
  const Span behind = document.tokens[last + 1].span;
  if (before.end == behind.begin) return false;
  switch (character_at(document.text, before.begin).kind) {
    case CharacterKind::dash:  // broken-off speech ends so, but in the news what follows goes on
    case CharacterKind::hyphen:
    case CharacterKind::opening:
    case CharacterKind::opening_quote:
      return false;
    default:
      break;
  }
  if (character_at(document.text, behind.begin).kind != CharacterKind::lower) return true;
  const auto byte = static_cast<unsigned char>(document.text[before.end - 1]);
  return byte < 0x80 && !is_word(character_at(document.text, before.end - 1).kind);
}

// Whether a rule's end behind `last` needs no judge: a plain full stop, and a capital behind it.
bool is_certain(const Document& document, std::uint32_t last) {
  return document.slice(document.tokens[last].span) == "." &&
         character_at(document.text, document.tokens[last + 1].span.begin).kind == CharacterKind::upper;
}

}  // namespace

void SentenceSplitter::split(Document& document, IndexRange tokens, std::uint32_t paragraph, SentenceKind kind) {
  const BoundaryRules rules(document, tokens, lists_);
  const auto add = [&](std::uint32_t begin, std::uint32_t end, SentenceKind sentence_kind) {
    const Span span{document.tokens[begin].span.begin, document.tokens[end - 1].span.end};
    document.sentences.push_back({span, {begin, end}, paragraph, sentence_kind});
  };
  std::uint32_t begin = kind == SentenceKind::body ? rules.end_of_dateline() : tokens.begin;
  if (begin > tokens.begin) add(tokens.begin, begin, SentenceKind::heading);

  const bool judged = kind != SentenceKind::title;
  if (judged) {
    signs_.assign(1, {});
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      signs_.push_back(token_signs(document.slice(document.tokens[i].span)));
    }
    signs_.insert(signs_.end(), 2, {});
  }
  while (begin < tokens.end) {
    const std::uint32_t limit = std::min(begin + longest_sentence, tokens.end);
    std::uint32_t end = rules.end_of_sentence(begin, begin, limit);
    for (std::uint32_t i = begin; judged && i + 1 < limit; ++i) {
      const bool by_rule = i + 1 == end;
      if (!by_rule && !is_conceivable(document, i)) continue;
      if (by_rule && is_certain(document, i)) break;
      const TokenSigns* signs = signs_.data() + (i - tokens.begin);
      const auto features = boundary_features(signs[0], signs[1], signs[2], signs[3], by_rule, i - begin);
      if (judge_.ends_sentence(features, document.tokens[i].span.end)) {
        end = i + 1;
        break;
      }
      if (by_rule) end = rules.end_of_sentence(begin, i + 1, limit);
    }
    add(begin, end, kind);
    begin = end;
  }
}

}  // namespace lode
