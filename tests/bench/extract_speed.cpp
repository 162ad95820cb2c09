// Words a second of the whole way, from raw text to statements, on one core, with start-up time and peak memory.
//
//   lode_extract_speed TREEBANK.conllu...
//
// The text is what the treebanks' "# text" lines say, sentence after sentence in their paragraphs.

#include "treebank_articles.hpp"

#include "lode/pipeline/extractor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace lode;

namespace {

constexpr int rounds = 3;  // the fastest counts: the others were disturbed

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

int measure(const std::vector<Document>& documents) {
  const auto start = std::chrono::steady_clock::now();
  const Extractor extractor{ExtractorOptions{}};
  fmt::print("start-up {:.1f} ms\n", seconds_since(start) * 1e3);
  double best = 1e9;
  std::size_t words = 0;
  std::size_t statements = 0;
  for (int round = 0; round < rounds; ++round) {
    words = 0;
    statements = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (const Document& document : documents) {
      const Extraction extraction = extractor.extract(document);
      words += extraction.document.tokens.size();
      statements += extraction.statements.size();
    }
    best = std::min(best, seconds_since(begin));
  }
  fmt::print("{:.0f} words/s from raw text to statements; {} words, {} statements, {:.2f} s\n",
             static_cast<double>(words) / best, words, statements, best);
  fmt::print("peak memory {:.1f} MB\n", peak_megabytes());
  return 0;
}

}  // namespace

int main(int argc, char** argv) { return with_articles_of(argc, argv, "lode_extract_speed", measure); }
