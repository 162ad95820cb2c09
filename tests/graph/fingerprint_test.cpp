#include "lode/graph/fingerprint.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

namespace {

std::string report(int sentences, const std::string& seasoning) {
  std::string text;
  for (int i = 0; i < sentences; ++i) {
    const std::string number = std::to_string(i * 7919);
    text += "Shipment " + number + " left " + seasoning + ' ' + number + " for smelter " + seasoning + ". ";
  }
  return text;
}

}  // namespace

TEST_CASE("capitals, punctuation and white space make no difference to a fingerprint") {
  CHECK(fingerprint("The mine, shut since May, reopens.") == fingerprint("the mine shut\n\nsince may reopens"));
}

TEST_CASE("a text without words resembles nothing, not even itself") {
  CHECK(fingerprint(" ... ").empty);
  CHECK(resemblance(fingerprint(""), fingerprint("")) == 0.0);
}

TEST_CASE("a wire story with another first and last line is the same report, another story is not") {
  const std::string story = report(40, "Kolwezi");
  const Fingerprint original = fingerprint("Reuters wrote today. " + story);
  CHECK(resemblance(original, fingerprint(story + "Write to our editors with your views.")) >= same_report);
  CHECK(resemblance(original, fingerprint(report(40, "Lubumbashi"))) < same_report);
}

TEST_CASE("a text shorter than one word sequence has a fingerprint") {
  CHECK(resemblance(fingerprint("Cobalt rises"), fingerprint("cobalt rises!")) == 1.0);
  CHECK(resemblance(fingerprint("Cobalt rises"), fingerprint("Cobalt falls")) < 0.2);
}
