#pragma once

#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// What a CoNLL-U file holds: one text with its tokens, sentences and trees.
struct Treebank {
  Document document;                      ///< All sentences as one text; paragraphs by "# newpar" and "# newdoc".
  std::vector<Tree> trees;                ///< One a sentence of `document`.
  std::vector<std::string> sentence_ids;  ///< "# sent_id" of every sentence; empty where there is none.
};

/// Reads CoNLL-U.
///
/// Words of a multiword token that spell it end to end become tokens with `continues`; when they do not, its bytes are
/// dealt out in order. Empty nodes are skipped. XPOS tags of other tag sets become `Xpos::none`.
/// Throws: InputError with line, message and the bad line when a line has not ten columns, ids are out of order, a tag
///         or relation is unknown, a head lies outside, the heads are no tree with one root, or the forms differ from
///         "# text".
/// Source: Universal Dependencies, CoNLL-U format, https://universaldependencies.org/format.html
[[nodiscard]] Treebank read_conllu(std::istream& in, std::string_view source);

/// Writes sentences as CoNLL-U, with sent_id, text, SpaceAfter=No and multiword-token lines.
/// Pre: one tree a sentence of `document`.
void write_conllu(std::ostream& out, const Document& document, const std::vector<Tree>& trees);

}  // namespace lode
