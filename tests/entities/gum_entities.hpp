#pragma once

#include "lode/syntax/conllu.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace lode::test {

/// A mention as GUM marks it.
struct GumMention {
  std::uint32_t sentence = 0;
  IndexRange words;   ///< Of that sentence.
  std::string type;   ///< "person", "place", "organization", "object", "substance", "abstract", ...
  std::string group;  ///< Mentions of one group are one entity.
};

/// One text of the corpus with its gold trees.
struct GumText {
  std::string id;
  Treebank treebank;
  std::vector<GumMention> mentions;
};

/// Reads the texts of a GUM file, one for each "# newdoc". Mentions in several pieces are left out.
/// Throws:  InputError when it is not CoNLL-U, or its entities are not annotated.
/// Source:  the "# global.Entity" line: GRP-etype-infstat-salience-centering-minspan-link-identity; the brackets of the
///          MISC column as in CoNLL-U Coref, "(3-person-new-...", "3)".
[[nodiscard]] std::vector<GumText> read_gum(std::istream& in, std::string_view source);

}  // namespace lode::test
