#include "lode/syntax/paired_punctuation.hpp"

namespace lode {

namespace {

struct Pair {
  std::string_view open, close;
};

constexpr Pair pairs[] = {{"(", ")"},
                          {"[", "]"},
                          {"{", "}"},
                          {"\"", "\""},
                          {"'", "'"},
                          {"``", "''"},
                          {"\xE2\x80\x9C", "\xE2\x80\x9D"},  // typographic double quotes
                          {"\xE2\x80\x98", "\xE2\x80\x99"},  // typographic single quotes
                          {"\xC2\xAB", "\xC2\xBB"}};         // guillemets

std::string_view partner_of(std::string_view open) {
  for (const Pair& pair : pairs) {
    if (pair.open == open) return pair.close;
  }
  return {};
}

/// Whether `word` stands below one of the two marks: then they cannot hang from it.
bool hangs_from(const Word* words, std::int32_t word, std::uint32_t open, std::uint32_t close) {
  for (std::int32_t above = word; above != no_head; above = words[above].head) {
    if (above == static_cast<std::int32_t>(open) || above == static_cast<std::int32_t>(close)) return true;
  }
  return false;
}

}  // namespace

void PairedPunctuation::attach(const std::vector<std::string_view>& forms, Word* words) {
  const auto count = static_cast<std::uint32_t>(forms.size());
  paired_.assign(count, false);
  for (std::uint32_t open = 0; open < count; ++open) {
    if (words[open].deprel != Deprel::punct || paired_[open]) continue;
    const std::string_view close = partner_of(forms[open]);
    if (close.empty()) continue;
    std::uint32_t inside = 0;  // brackets of the same kind that opened since
    for (std::uint32_t i = open + 1; i < count; ++i) {
      if (words[i].deprel != Deprel::punct || paired_[i]) continue;
      if (forms[i] == close && inside == 0) {
        const std::int32_t head = top_between(words, open, i);
        if (head == no_head || hangs_from(words, head, open, i)) break;
        words[open].head = words[i].head = head;
        paired_[open] = paired_[i] = true;
        break;
      }
      if (forms[i] == close) {
        --inside;
      } else if (forms[i] == forms[open]) {
        ++inside;
      }
    }
  }
}

std::int32_t PairedPunctuation::top_between(const Word* words, std::uint32_t open, std::uint32_t close) const {
  std::int32_t top = no_head;
  std::uint32_t least = 0;
  for (std::uint32_t i = open + 1; i < close; ++i) {
    if (words[i].deprel == Deprel::punct) continue;
    const std::int32_t head = words[i].head;
    if (head >= static_cast<std::int32_t>(open) && head <= static_cast<std::int32_t>(close)) continue;
    std::uint32_t depth = 0;
    for (std::int32_t above = head; above != no_head; above = words[above].head) ++depth;
    if (top != no_head && depth >= least) continue;
    top = static_cast<std::int32_t>(i);
    least = depth;
  }
  return top;
}

}  // namespace lode
