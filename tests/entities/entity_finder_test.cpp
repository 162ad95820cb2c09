#include "lode/entities/entity_finder.hpp"

#include "case_file.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

namespace {

/// Every case must do what it says, but for those that are marked as known failures, which must still fail.
void check_file(const std::string& name, std::size_t least, double share) {
  const auto cases = test::read_cases(name);
  CHECK(cases.size() >= least);
  std::size_t known = 0;
  for (const test::EntityCase& one : cases) {
    CAPTURE(one.line);
    CAPTURE(one.text);
    const std::string faults = test::faults_of(one);
    if (one.known.empty()) {
      CHECK(faults == "");
    } else {
      ++known;
      if (faults.empty()) MESSAGE("passes now, take the mark off: ", name, ":", one.line);
    }
  }
  CHECK(static_cast<double>(known) <= (1.0 - share) * static_cast<double>(cases.size()));
}

}  // namespace

TEST_SUITE_BEGIN("entities");

TEST_CASE("names that can mean several things are linked by their context") { check_file("linking.txt", 150, 0.9); }

TEST_CASE("pronouns, descriptions and short forms find what they stand for") {
  check_file("coreference.txt", 100, 0.9);
}

TEST_SUITE_END();
