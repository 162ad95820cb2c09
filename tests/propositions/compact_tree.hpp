#pragma once

#include "lode/syntax/conllu.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace lode::test {

/// Makes a treebank of one sentence from one word a line: "form lemma UPOS XPOS head relation", heads 1-based, 0 the
/// root. A form that begins with "+" is written together with the word before it.
inline Treebank compact_tree(const std::string& lines) {
  struct Row {
    std::string form, lemma, upos, xpos, head, deprel;
  };
  std::vector<Row> rows;
  std::istringstream in(lines);
  for (Row row; in >> row.form >> row.lemma >> row.upos >> row.xpos >> row.head >> row.deprel;) rows.push_back(row);
  std::string conllu;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool glued = i + 1 < rows.size() && rows[i + 1].form[0] == '+';
    const std::string form = rows[i].form[0] == '+' ? rows[i].form.substr(1) : rows[i].form;
    conllu += std::to_string(i + 1) + '\t' + form + '\t' + rows[i].lemma + '\t' + rows[i].upos + '\t' + rows[i].xpos +
              "\t_\t" + rows[i].head + '\t' + rows[i].deprel + "\t_\t" + (glued ? "SpaceAfter=No" : "_") + '\n';
  }
  std::istringstream stream(conllu + '\n');
  return read_conllu(stream, "test");
}

}  // namespace lode::test
