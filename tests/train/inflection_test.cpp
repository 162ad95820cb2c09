#include "inflection.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;
using namespace lode::train;

namespace {

/// The forms of `lemma` with that tag, a blank between.
std::string forms_of(const WordNet& net, std::string_view lemma, Xpos tag) {
  std::string forms;
  for (const InflectedForm& inflected : inflected_forms(net)) {
    if (inflected.lemma == lemma && inflected.xpos == tag) forms += (forms.empty() ? "" : " ") + inflected.form;
  }
  return forms;
}

}  // namespace

TEST_CASE("train/inflection: nouns take s, es or ies, or their irregular plurals") {
  WordNet net;
  net.nouns = {"mine", "tax", "bench", "refinery", "railway", "man", "quota"};
  net.irregular_nouns = {{"man", {"men"}}};
  CHECK(forms_of(net, "mine", Xpos::nns) == "mines");
  CHECK(forms_of(net, "mine", Xpos::nn) == "mine");
  CHECK(forms_of(net, "tax", Xpos::nns) == "taxes");
  CHECK(forms_of(net, "bench", Xpos::nns) == "benches");
  CHECK(forms_of(net, "refinery", Xpos::nns) == "refineries");
  CHECK(forms_of(net, "railway", Xpos::nns) == "railways");
  CHECK(forms_of(net, "man", Xpos::nns) == "men");
}

TEST_CASE("train/inflection: verbs, regular, with a doubled letter and irregular") {
  WordNet net;
  net.verbs = {"ship", "price", "supply", "ban", "sell", "tie", "agree", "free"};
  net.irregular_verbs = {{"ship", {"shipped"}}, {"ban", {"banned"}}, {"sell", {"sold"}}};
  CHECK(forms_of(net, "ship", Xpos::vbz) == "ships");
  CHECK(forms_of(net, "ship", Xpos::vbg) == "shipping");
  CHECK(forms_of(net, "ship", Xpos::vbd) == "shipped");
  CHECK(forms_of(net, "price", Xpos::vbn) == "priced");
  CHECK(forms_of(net, "price", Xpos::vbg) == "pricing");
  CHECK(forms_of(net, "supply", Xpos::vbz) == "supplies");
  CHECK(forms_of(net, "supply", Xpos::vbd) == "supplied");
  CHECK(forms_of(net, "supply", Xpos::vbg) == "supplying");
  CHECK(forms_of(net, "sell", Xpos::vbd) == "sold");
  CHECK(forms_of(net, "sell", Xpos::vbg) == "selling");
  CHECK(forms_of(net, "tie", Xpos::vbg) == "tying");
  CHECK(forms_of(net, "agree", Xpos::vbg) == "agreeing");
  CHECK(forms_of(net, "agree", Xpos::vbd) == "agreed");
}

TEST_CASE("train/inflection: short adjectives are compared, long ones and irregular ones as listed") {
  WordNet net;
  net.adjectives = {"cheap", "large", "expensive", "good"};
  net.irregular_adjectives = {{"better", "good"}, {"best", "good"}, {"heavier", "heavy"}};
  CHECK(forms_of(net, "cheap", Xpos::jjr) == "cheaper");
  CHECK(forms_of(net, "cheap", Xpos::jjs) == "cheapest");
  CHECK(forms_of(net, "large", Xpos::jjr) == "larger");
  CHECK(forms_of(net, "expensive", Xpos::jjr).empty());
  CHECK(forms_of(net, "expensive", Xpos::jj) == "expensive");
  CHECK(forms_of(net, "heavy", Xpos::jjr) == "heavier");
  CHECK(forms_of(net, "good", Xpos::jjs).find("best") != std::string::npos);
}
