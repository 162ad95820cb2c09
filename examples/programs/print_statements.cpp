// Shows the shortest way to use the library: one article in, its statements out. Start here.
//
//   print_statements < article.txt

#include "lode/pipeline/extractor.hpp"
#include "lode/text/read_articles.hpp"

#include <iostream>
#include <optional>

int main() {
  try {
    const lode::Extractor extractor{lode::ExtractorOptions{}};
    lode::Diagnostics problems;
    lode::ArticleReader articles(std::cin, "standard input", "article");
    while (std::optional<lode::Document> article = articles.next(problems)) {
      for (const lode::Statement& statement : extractor.extract(std::move(*article)).statements) {
        std::cout << statement.subject.name << ' ' << statement.relation << ' ' << statement.object.name << " ("
                  << lode::to_string(statement.status) << ")\n    " << statement.evidence.front().text << '\n';
      }
    }
    for (const lode::Diagnostic& problem : problems) {
      std::cerr << lode::to_string(problem.place) << ": " << problem.message << '\n';
    }
    return problems.empty() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
