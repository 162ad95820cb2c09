// Words a second from raw text to trees on one core, at each SIMD level, with start-up time and peak memory.
//
//   lode_syntax_speed [--model FILE] [--simd LEVEL] TREEBANK.conllu...
//
// The text is what the treebanks' "# text" lines say, sentence after sentence in their paragraphs.

#include "treebank_articles.hpp"

#include "data/embedded.hpp"
#include "lode/syntax/conllu.hpp"
#include "lode/syntax/parser.hpp"
#include "lode/text/segment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

using namespace lode;

namespace {

constexpr int rounds = 3;  // the fastest counts: the others were disturbed

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Speed {
  double segmentation = 1e9;  // seconds
  double parsing = 1e9;
  std::size_t words = 0;
  std::uint64_t check = 0;  // the same for all levels
};

Speed measure(const Parser& parser, std::vector<Document>& documents) {
  Speed best;
  Parser::Scratch scratch;
  Tree tree;
  for (int round = 0; round < rounds; ++round) {
    Speed speed;
    auto start = std::chrono::steady_clock::now();
    for (Document& document : documents) segment(document);
    speed.segmentation = seconds_since(start);
    start = std::chrono::steady_clock::now();
    for (const Document& document : documents) {
      for (const Sentence& sentence : document.sentences) {
        parser.parse(document, sentence, scratch, tree);
        speed.words += tree.size();
        for (const Word& word : tree.words) {
          speed.check = speed.check * 31 + static_cast<std::uint64_t>(word.head + 1) * 64 +
                        static_cast<std::uint64_t>(word.deprel);
        }
      }
    }
    speed.parsing = seconds_since(start);
    if (speed.segmentation + speed.parsing < best.segmentation + best.parsing) best = speed;
  }
  return best;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int argc, char** argv) {
  std::string file;
  std::string_view model = embedded_file("english.model");
  std::vector<Document> documents;
  std::optional<SimdLevel> only;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--model" && i + 1 < argc) {
      model = file = read_file(argv[++i]);
      continue;
    }
    if (argument == "--simd" && i + 1 < argc) {
      only = simd_level_from(argv[++i]);
      continue;
    }
    std::ifstream in(argument, std::ios::binary);
    const Treebank treebank = read_conllu(in, argument);
    auto articles = articles_of(treebank);
    documents.insert(documents.end(), std::make_move_iterator(articles.begin()),
                     std::make_move_iterator(articles.end()));
  }
  if (documents.empty()) {
    fmt::print(stderr, "usage: lode_syntax_speed [--model FILE] [--simd LEVEL] TREEBANK.conllu...\n");
    return 2;
  }
  const double memory_before = peak_megabytes();

  double start_up = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    const Parser parser(model);
    start_up = std::min(start_up, seconds_since(start));
  }
  fmt::print("model {:.2f} MB, start-up {:.1f} ms\n", static_cast<double>(model.size()) / 1e6, start_up * 1e3);
  for (const SimdLevel level : {SimdLevel::avx512, SimdLevel::avx2, SimdLevel::ssse3, SimdLevel::portable}) {
    if (!is_available(level) || (only && *only != level)) continue;
    const Speed speed = measure(Parser(model, level), documents);
    fmt::print(
        "{:8}  {:7.0f} words/s from raw text; parsing alone {:7.0f}, segmentation alone {:8.0f}; {} words, check "
        "{:016x}\n",
        to_string(level), static_cast<double>(speed.words) / (speed.segmentation + speed.parsing),
        static_cast<double>(speed.words) / speed.parsing, static_cast<double>(speed.words) / speed.segmentation,
        speed.words, speed.check);
  }
  fmt::print("peak memory {:.1f} MB, {:.1f} MB of it before parsing began\n", peak_megabytes(), memory_before);
  return 0;
}
