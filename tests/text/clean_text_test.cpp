#include "lode/text/clean_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

TEST_CASE("clean text stays as it is") {
  const CleanText clean = clean_text("Ore\u00A0prices \u2019rose\u2019\r\n\t5 %");
  CHECK(clean.text == "Ore\u00A0prices \u2019rose\u2019\r\n\t5 %");
  CHECK(clean.anchors.empty());
}

TEST_CASE("invisible characters go and stray Windows-1252 punctuation is read as meant") {
  const CleanText clean = clean_text("\uFEFFneo\u00ADdym\u200Bium \u0093ore\u0094\u0085 it\u0092s 5\u0080");
  CHECK(clean.text == "neodymium \u201Core\u201D\u2026 it\u2019s 5\u20AC");
}

TEST_CASE("offsets of cleaned text translate back to the original") {
  const std::string raw = "\uFEFFneo\u00ADdymium \u0093ore\u0094 end";
  const CleanText clean = clean_text(raw);
  Document document;
  document.text = clean.text;
  document.anchors = clean.anchors;
  const auto original = [&](std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(document.text.find(part));
    const OriginalPlace place = original_place(document, {begin, begin + static_cast<std::uint32_t>(part.size())});
    return raw.substr(place.begin, place.end - place.begin);
  };
  CHECK(original("neodymium") == "neo\u00ADdymium");
  CHECK(original("ore") == "ore");
  CHECK(original("\u201Core\u201D") == "\u0093ore\u0094");
  CHECK(original("end") == "end");
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK_FALSE(invalid_utf8("caf\u00E9 \U0001F600").has_value());
  CHECK(invalid_utf8("caf\xE9 noir") == 3U);
  CHECK(invalid_utf8("ab\xC3") == 2U);
  CHECK(invalid_utf8("\xED\xA0\x80") == 0U);  // a surrogate
}
