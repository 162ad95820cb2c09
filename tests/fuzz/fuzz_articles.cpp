// Feeds arbitrary bytes to the article reader and the segmenter, and checks what every document promises.

#include "lode/text/input_error.hpp"
#include "lode/text/read_articles.hpp"
#include "lode/text/segment.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace {

void require(bool promise) {
  if (!promise) std::abort();
}

void check(const lode::Document& document) {
  const auto size = static_cast<std::uint32_t>(document.text.size());
  std::uint32_t last = 0;
  for (const lode::Span paragraph : document.paragraphs) {
    require(last <= paragraph.begin && paragraph.begin < paragraph.end && paragraph.end <= size);
    last = paragraph.end;
  }
  require(document.title_span.end <= size);
  require(!document.id.empty());
  last = 0;
  for (const lode::Token& token : document.tokens) {
    require(last <= token.span.begin && token.span.begin < token.span.end && token.span.end <= size);
    last = token.span.end;
    const lode::OriginalPlace place = lode::original_place(document, token.span);
    require(place.begin < place.end);
  }
  std::uint32_t next = 0;
  for (const lode::Sentence& sentence : document.sentences) {
    require(sentence.tokens.begin == next && !sentence.tokens.empty());
    next = sentence.tokens.end;
    require(sentence.span.begin == document.tokens[sentence.tokens.begin].span.begin);
    require(sentence.span.end == document.tokens[sentence.tokens.end - 1].span.end);
  }
  require(next == document.tokens.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream input(std::string(reinterpret_cast<const char*>(data), size));
  lode::Diagnostics diagnostics;
  try {
    lode::ArticleReader reader(input, "input", "input");
    while (auto document = reader.next(diagnostics)) {
      lode::segment(*document);
      check(*document);
    }
  } catch (const lode::InputError&) {  // refused, as it should be
  }
  return 0;
}
