// Scores the shipped parser on tests/syntax/newswire.conllu, construction by construction.
//
//     lode_newswire_score FILE [FIGURE=FLOOR...]
//
// Prints a table and returns 1 when a figure of all sentences together lies under its floor, in percent.
#include "data/embedded.hpp"
#include "lode/syntax/conllu.hpp"
#include "lode/syntax/parser.hpp"
#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace lode;

namespace {

/// "# construction = ..." of every sentence, in file order.
/// Throws: InputError when a sentence has none, or two.
std::vector<std::string> read_constructions(const std::string& path) {
  constexpr std::string_view key = "# construction = ";
  std::ifstream in(path, std::ios::binary);
  std::vector<std::string> constructions;
  std::size_t sentences = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(key)) constructions.push_back(line.substr(key.size()));
    if (line.starts_with("# text = ") && constructions.size() != ++sentences) {
      throw InputError({path}, "every sentence needs one \"# construction\" line before its \"# text\"", line);
    }
  }
  return constructions;
}

/// How many words got what right; punctuation counts, relations with their subtypes.
struct Score {
  std::size_t sentences = 0;
  std::size_t words = 0;
  std::map<std::string, std::size_t> right = {{"upos", 0}, {"lemma", 0}, {"uas", 0}, {"las", 0}};

  void add(const Tree& gold, const Tree& tree) {
    ++sentences;
    for (std::uint32_t i = 0; i < gold.size(); ++i) {
      const Word& should = gold.words[i];
      const Word& is = tree.words[i];
      ++words;
      right["upos"] += is.upos == should.upos ? 1 : 0;
      right["lemma"] += tree.lemma(i) == gold.lemma(i) ? 1 : 0;
      right["uas"] += is.head == should.head ? 1 : 0;
      right["las"] += is.head == should.head && is.deprel == should.deprel ? 1 : 0;
    }
  }
  [[nodiscard]] double percent(const std::string& figure) const {
    return words == 0 ? 0.0 : 100.0 * static_cast<double>(right.at(figure)) / static_cast<double>(words);
  }
  void print(const std::string& name) const {
    fmt::print("{:<34} {:>9} {:>6} {:>6.2f} {:>6.2f} {:>6.2f} {:>6.2f}\n", name, sentences, words, percent("upos"),
               percent("lemma"), percent("uas"), percent("las"));
  }
};

/// Says which figures lie under their floors; true when none does.
bool floors_hold(const Score& score, std::span<char*> floors) {
  bool hold = true;
  for (const std::string_view argument : floors) {
    const auto equals = argument.find('=');
    const std::string figure(argument.substr(0, equals));
    const std::string_view number = equals == argument.npos ? "" : argument.substr(equals + 1);
    double floor = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), floor);
    if (!score.right.contains(figure) || read.ec != std::errc() || read.ptr != number.data() + number.size()) {
      throw InputError({}, "expected a figure (upos, lemma, uas, las), '=' and a number", argument);
    }
    if (score.percent(figure) >= floor) continue;
    fmt::print("FAILED: {} of all newswire sentences is {:.2f}, under its floor of {:.2f}\n", figure,
               score.percent(figure), floor);
    hold = false;
  }
  return hold;
}

bool score(const std::string& path, std::span<char*> floors) {
  const std::vector<std::string> constructions = read_constructions(path);
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path}, "cannot be opened");
  const Treebank gold = read_conllu(in, path);
  if (constructions.size() != gold.trees.size()) throw InputError({path}, "a sentence has no \"# text\" line");
  const Parser parser(embedded_file("english.model"));
  const std::vector<Tree> trees = parser.parse(gold.document);

  Score all;
  std::map<std::string, Score> scores;
  std::vector<std::string> in_file_order;
  for (std::size_t s = 0; s < trees.size(); ++s) {
    if (!scores.contains(constructions[s])) in_file_order.push_back(constructions[s]);
    scores[constructions[s]].add(gold.trees[s], trees[s]);
    all.add(gold.trees[s], trees[s]);
  }
  fmt::print("{:<34} {:>9} {:>6} {:>6} {:>6} {:>6} {:>6}\n", "construction", "sentences", "words", "UPOS", "lemma",
             "UAS", "LAS");
  for (const std::string& construction : in_file_order) scores[construction].print(construction);
  all.print("all");
  return floors_hold(all, floors);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    fmt::print(stderr, "usage: {} FILE [FIGURE=FLOOR...]\n", arguments[0]);
    return EXIT_FAILURE;
  }
  try {
    const auto all = std::span(arguments, static_cast<std::size_t>(count));
    return score(all[1], all.subspan(2)) ? EXIT_SUCCESS : EXIT_FAILURE;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return EXIT_FAILURE;
  }
}
