// Scores the shipped parser on tests/syntax/newswire.conllu, construction by construction.
//
//     lode_newswire_score FILE [FIGURE=FLOOR...]
//
// Prints a table and returns 1 when a figure of all sentences together lies under its floor, in percent.
#include "evaluate.hpp"

#include "data/embedded.hpp"
#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
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

/// The sentences of one construction; the text and the tokens stay those of the whole file.
Treebank sentences_of(const Treebank& all, const std::vector<std::string>& constructions,
                      const std::string& construction) {
  Treebank chosen;
  chosen.document = all.document;
  chosen.document.sentences.clear();
  for (std::size_t s = 0; s < all.trees.size(); ++s) {
    if (constructions[s] != construction) continue;
    chosen.document.sentences.push_back(all.document.sentences[s]);
    chosen.trees.push_back(all.trees[s]);
  }
  return chosen;
}

/// The four figures in percent, by the names that floors are given under.
std::map<std::string, double> figures_of(const train::GoldTokenScores& scores) {
  const auto percent = [&](std::uint64_t right) {
    return scores.words == 0 ? 0.0 : 100.0 * static_cast<double>(right) / static_cast<double>(scores.words);
  };
  return {{"upos", percent(scores.upos)},
          {"lemma", percent(scores.lemma)},
          {"uas", percent(scores.uas)},
          {"las", percent(scores.las)}};
}

void print_row(const std::string& name, std::size_t sentences, const train::GoldTokenScores& scores) {
  const auto figures = figures_of(scores);
  fmt::print("{:<34} {:>9} {:>6} {:>6.2f} {:>6.2f} {:>6.2f} {:>6.2f}\n", name, sentences, scores.words,
             figures.at("upos"), figures.at("lemma"), figures.at("uas"), figures.at("las"));
}

/// Says which figures lie under their floors; true when none does.
bool floors_hold(const std::map<std::string, double>& figures, std::span<char*> floors) {
  bool hold = true;
  for (const std::string_view argument : floors) {
    const auto equals = argument.find('=');
    const auto figure = figures.find(std::string(argument.substr(0, equals)));
    const std::string_view number = equals == argument.npos ? "" : argument.substr(equals + 1);
    double floor = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), floor);
    if (figure == figures.end() || read.ec != std::errc() || read.ptr != number.data() + number.size()) {
      throw InputError({}, "expected a figure (upos, lemma, uas, las), '=' and a number", argument);
    }
    if (figure->second >= floor) continue;
    fmt::print("FAILED: {} of all newswire sentences is {:.2f}, under its floor of {:.2f}\n", figure->first,
               figure->second, floor);
    hold = false;
  }
  return hold;
}

bool score(const std::string& path, std::span<char*> floors) {
  const std::vector<std::string> constructions = read_constructions(path);
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path}, "cannot be opened");
  const Treebank all = read_conllu(in, path);
  if (constructions.size() != all.trees.size()) throw InputError({path}, "a sentence has no \"# text\" line");
  const Parser parser(embedded_file("english.model"));

  fmt::print("{:<34} {:>9} {:>6} {:>6} {:>6} {:>6} {:>6}\n", "construction", "sentences", "words", "UPOS", "lemma",
             "UAS", "LAS");
  std::vector<std::string> printed;
  for (const std::string& construction : constructions) {
    if (std::find(printed.begin(), printed.end(), construction) != printed.end()) continue;
    printed.push_back(construction);
    const Treebank chosen = sentences_of(all, constructions, construction);
    print_row(construction, chosen.trees.size(), train::evaluate_gold_tokens(parser, chosen));
  }
  const train::GoldTokenScores total = train::evaluate_gold_tokens(parser, all);
  print_row("all", all.trees.size(), total);
  return floors_hold(figures_of(total), floors);
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
