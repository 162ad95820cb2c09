// Reads one sentence with the installed library and checks that it comes out as expected.

#include "lode/pipeline/extractor.hpp"

#include <iostream>

int main() {
  const lode::Extractor extractor{lode::ExtractorOptions{}};
  lode::Document document;
  document.id = "consumer";
  document.text = "China has restricted exports of rare earths.";
  document.paragraphs = {{0, static_cast<std::uint32_t>(document.text.size())}};
  const lode::Extraction extraction = extractor.extract(std::move(document));
  for (const lode::Statement& statement : extraction.statements) {
    if (statement.subject.id == "country:CN" && statement.relation == "restricts") return 0;
  }
  std::cerr << "the installed library did not find (China, restricts, rare earths)\n";
  return 1;
}
