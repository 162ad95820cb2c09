#include "lode/pipeline/sentence_check.hpp"

#include "lode/pipeline/extractor.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace lode;

namespace {

std::vector<SentenceCheck> read(const std::string& text) {
  std::istringstream in(text);
  return read_sentence_checks(in, "own.tsv");
}

SentenceFault run(const std::string& row) {
  static const Extractor extractor{ExtractorOptions{}};
  return run_sentence_check(read(row).front(), extractor);
}

}  // namespace

TEST_CASE("rows of sentences are read with their place") {
  const auto checks = read("# a note\n\nChile sells copper.\tChile|supplies|copper||asserted\n*It rains.\tA|owns|B\n");
  REQUIRE(checks.size() == 2);
  CHECK(checks[0].wanted);
  CHECK(checks[0].sentence == "Chile sells copper.");
  CHECK(checks[0].commodities.empty());
  CHECK(checks[0].place.line == 3);
  CHECK_FALSE(checks[1].wanted);
  CHECK(checks[1].object == "B");
}

TEST_CASE("a broken row of sentences is told with its line") {
  CHECK_THROWS_WITH_AS(read("\nChile sells copper. Chile|supplies|copper||asserted"),
                       "own.tsv:2: a row is a sentence, one tab, and the statement\n"
                       "  Chile sells copper. Chile|supplies|copper||asserted",
                       InputError);
  CHECK_THROWS_WITH_AS(
      read("A.\tChile|supplies|copper"),
      "own.tsv:1: a statement is subject|relation|object|commodities|status\n  A.\tChile|supplies|copper", InputError);
  CHECK_THROWS_WITH_AS(
      read("*A.\tChile|supplies"),
      "own.tsv:1: a statement that must not come out is subject|relation|object\n  *A.\tChile|supplies", InputError);
  CHECK_THROWS_WITH_AS(read("A.\tChile|supplies|copper||maybe"),
                       "own.tsv:1: there is no status \"maybe\"\n  A.\tChile|supplies|copper||maybe", InputError);
  CHECK_THROWS_WITH_AS(run("A.\tChile|feeds|copper||asserted"),
                       "own.tsv:1: there is no relation \"feeds\"\n  A.\tChile|feeds|copper||asserted", InputError);
}

TEST_CASE("a checked sentence says what came out instead") {
  CHECK(run("Chile sells copper to Japan.\tChile|supplies|Japan|copper|asserted").kind.empty());
  CHECK(run("*Chile sells copper to Japan.\tJapan|supplies|Chile").kind.empty());
  const SentenceFault status = run("Chile sells copper to Japan.\tChile|supplies|Japan|copper|planned");
  CHECK(status.kind == "other status");
  CHECK(status.got == "Chile|supplies|Japan|copper|asserted");
  CHECK(run("Chile sells copper to Japan.\tthe Chile|supplies|Japan|zinc|asserted").kind == "other commodities");
  const SentenceFault starred = run("*Chile sells copper to Japan.\tChile|supplies|Japan");
  CHECK(starred.kind == "comes out");
  CHECK(starred.got == "Chile|supplies|Japan|copper|asserted");
  const SentenceFault missing = run("Chile sells copper to Japan.\tChile|owns|Japan||asserted");
  CHECK(missing.kind == "not found");
  CHECK(missing.got == "Chile|supplies|Japan|copper|asserted");
  CHECK(run("It rains.\tChile|owns|Japan||asserted").got == "nothing");
}
