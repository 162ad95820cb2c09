#include "treebank_articles.hpp"

#include <fmt/format.h>

#include <sys/resource.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <iterator>
#include <utility>

using namespace lode;

std::vector<Document> articles_of(const Treebank& treebank) {
  constexpr std::size_t paragraphs_each = 20;
  std::vector<Document> documents;
  const Document& all = treebank.document;
  for (std::size_t first = 0; first < all.paragraphs.size(); first += paragraphs_each) {
    const std::size_t last = std::min(first + paragraphs_each, all.paragraphs.size());
    const Span whole{all.paragraphs[first].begin, all.paragraphs[last - 1].end};
    Document document;
    document.text = all.slice(whole);
    for (std::size_t i = first; i < last; ++i) {
      document.paragraphs.push_back({all.paragraphs[i].begin - whole.begin, all.paragraphs[i].end - whole.begin});
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

int with_articles_of(int argc, char** argv, const std::string& program,
                     const std::function<int(std::vector<Document>)>& measure) {
  try {
    std::vector<Document> documents;
    for (int i = 1; i < argc; ++i) {
      std::ifstream in(argv[i], std::ios::binary);
      auto articles = articles_of(read_conllu(in, argv[i]));
      std::move(articles.begin(), articles.end(), std::back_inserter(documents));
    }
    if (documents.empty()) {
      fmt::print(stderr, "usage: {} TREEBANK.conllu...\n", program);
      return 2;
    }
    return measure(std::move(documents));
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}: {}\n", program, error.what());
    return 1;
  }
}
