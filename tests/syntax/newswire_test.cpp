// That tests/syntax/newswire.conllu is fit to measure by; newswire_score.cpp measures.
#include "lode/syntax/conllu.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

using namespace lode;

namespace {

const std::filesystem::path source_dir = LODE_SOURCE_DIR;

/// Lower-case letters and digits of every "# text" line: sentences that differ in punctuation only are one.
std::set<std::string> texts_of(const std::filesystem::path& file) {
  std::set<std::string> texts;
  std::ifstream in(file);
  REQUIRE(in);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("# text = ")) continue;
    std::string& text = line.erase(0, 9);
    std::erase_if(text, [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; });
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    texts.insert(text);
  }
  return texts;
}

}  // namespace

TEST_CASE("syntax/newswire: 150 sentences and more, each once and by its own name, punctuation without dependents") {
  const auto file = source_dir / "tests/syntax/newswire.conllu";
  std::ifstream in(file);
  const Treebank treebank = read_conllu(in, file.string());
  CHECK(treebank.trees.size() >= 150);
  CHECK(texts_of(file).size() == treebank.trees.size());
  std::set<std::string> names(treebank.sentence_ids.begin(), treebank.sentence_ids.end());
  CHECK(names.size() == treebank.trees.size());
  for (std::size_t s = 0; s < treebank.trees.size(); ++s) {
    const Tree& tree = treebank.trees[s];
    CAPTURE(treebank.sentence_ids[s]);
    for (const Word& word : tree.words) {
      CHECK((word.upos == Upos::punct) == (word.deprel == Deprel::punct));
      CHECK(word.xpos != Xpos::none);
      CHECK(word.lemma_size > 0);
      if (word.head != no_head) CHECK(tree.words[static_cast<std::uint32_t>(word.head)].deprel != Deprel::punct);
    }
  }
}

TEST_CASE("syntax/newswire: no arc crosses another") {
  const auto file = source_dir / "tests/syntax/newswire.conllu";
  std::ifstream in(file);
  const Treebank treebank = read_conllu(in, file.string());
  for (std::size_t s = 0; s < treebank.trees.size(); ++s) {
    CAPTURE(treebank.sentence_ids[s]);
    const Tree& tree = treebank.trees[s];
    const Dependents dependents(tree);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      std::size_t words = 1;  // of the words below `i`; without a gap they fill its stretch
      for (std::uint32_t other = 0; other < tree.size(); ++other) {
        for (std::int32_t up = tree.words[other].head; up != no_head;
             up = tree.words[static_cast<std::uint32_t>(up)].head)
          words += static_cast<std::uint32_t>(up) == i ? 1 : 0;
      }
      CHECK(words == dependents.subtree(i).size());
    }
  }
}

TEST_CASE("syntax/newswire: none of the sentences is among those that models are trained on") {
  const std::set<std::string> measured = texts_of(source_dir / "tests/syntax/newswire.conllu");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir / "tools/train/treebank")) {
    if (entry.path().extension() != ".conllu") continue;
    ++files;
    for (const std::string& text : texts_of(entry.path())) {
      CAPTURE(text);
      CHECK_FALSE(measured.contains(text));
    }
  }
  CHECK(files > 0);
}
