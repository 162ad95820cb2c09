#include "lode/syntax/conllu.hpp"

#include <fmt/format.h>

#include <cassert>
#include <iterator>
#include <ostream>

namespace lode {

namespace {

/// The sentence's text on one line.
void append_line(std::string& out, std::string_view text) {
  for (const char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

/// Whether white space, or nothing at all, follows byte `end` of the text.
bool space_follows(const Document& document, std::uint32_t end) {
  if (end >= document.text.size()) return true;
  const char next = document.text[end];
  return next == ' ' || next == '\n' || next == '\t' || next == '\r' ||
         std::string_view(document.text).substr(end).starts_with("\xC2\xA0");
}

/// How many words from `first` on are written as one multiword token.
std::uint32_t multiword_size(const Tree& tree, std::uint32_t first) {
  std::uint32_t next = first + 1;
  while (next < tree.size() && tree.words[next].continues) ++next;
  return next - first;
}

void append_words(std::string& out, const Document& document, const Tree& tree) {
  std::uint32_t multiword_end = 0;  // words before it belong to a range line already written
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const Word& word = tree.words[i];
    const auto size = multiword_size(tree, i);
    auto to = std::back_inserter(out);
    if (i >= multiword_end && size > 1) {
      multiword_end = i + size;
      const Span whole{word.span.begin, tree.words[multiword_end - 1].span.end};
      fmt::format_to(to, "{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", i + 1, multiword_end, document.slice(whole),
                     space_follows(document, whole.end) ? "_" : "SpaceAfter=No");
    }
    const bool no_space = i >= multiword_end && !space_follows(document, word.span.end);
    const std::string_view lemma = tree.lemma(i);
    fmt::format_to(to, "{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", i + 1, document.slice(word.span),
                   lemma.empty() ? "_" : lemma, to_string(word.upos), to_string(word.xpos), word.head + 1,
                   to_string(word.deprel), no_space ? "SpaceAfter=No" : "_");
  }
}

}  // namespace

void write_conllu(std::ostream& out, const Document& document, const std::vector<Tree>& trees) {
  assert(trees.size() == document.sentences.size());
  std::string buffer;
  std::uint32_t paragraph = 0;
  for (std::size_t i = 0; i < trees.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    buffer.clear();
    const std::string_view id = document.id.empty() ? std::string_view("document") : std::string_view(document.id);
    if (i == 0) fmt::format_to(std::back_inserter(buffer), "# newdoc id = {}\n", id);
    if (i == 0 || sentence.paragraph != paragraph) buffer += "# newpar\n";
    paragraph = sentence.paragraph;
    fmt::format_to(std::back_inserter(buffer), "# sent_id = {}-{}\n# text = ", id, i + 1);
    append_line(buffer, document.slice(sentence.span));
    buffer += '\n';
    append_words(buffer, document, trees[i]);
    buffer += '\n';
    out.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
  }
}

}  // namespace lode
