#include "lode/text/boundary_model.hpp"

#include "lode/text/input_error.hpp"
#include "lode/text/sentence_splitter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace lode;

namespace {

std::string refusal(const std::string& bytes) {
  try {
    const BoundaryModel model(bytes);
  } catch (const InputError& error) {
    return error.message();
  }
  return "accepted";
}

// Says yes where it is told to, and notes where it was asked.
class NotingJudge final : public BoundaryJudge {
 public:
  explicit NotingJudge(bool answer) : answer_(answer) {}
  [[nodiscard]] bool ends_sentence(const BoundaryFeatures& /*features*/, std::uint32_t offset) override {
    asked.push_back(offset);
    return answer_;
  }
  std::vector<std::uint32_t> asked;

 private:
  bool answer_;
};

Document body(std::string_view text) {
  Document document;
  document.text = text;
  document.paragraphs = {{0, static_cast<std::uint32_t>(text.size())}};
  return document;
}

}  // namespace

TEST_CASE("a model of sentence ends is written and read back") {
  std::vector<signed char> weights(boundary_weight_count, 0);
  const TokenSigns stop = token_signs(".");
  const TokenSigns word = token_signs("Ore");
  const BoundaryFeatures features = boundary_features(word, stop, word, word, true, 4);
  weights[features[0]] = 5;
  weights[features[3]] = -7;
  const std::string file = boundary_model_file("source: a test", weights);
  int expected = 0;
  for (const std::uint16_t feature : features) expected += weights[feature];
  CHECK(BoundaryModel(file).score(features) == expected);
}

TEST_CASE("a damaged model of sentence ends is refused") {
  const std::string file = boundary_model_file("source: a test", std::vector<signed char>(boundary_weight_count, 1));
  CHECK(refusal("something else") == "is no model of sentence ends of this version");
  CHECK(refusal(file.substr(0, 1000)) == "is cut off or has the wrong size");
  std::string damaged = file;
  damaged[2000] = 'x';
  CHECK(refusal(damaged) == "is damaged: its checksum is wrong");
  CHECK(refusal(file) == "accepted");
}

TEST_CASE("signs take words in either case, and shapes by kinds of characters") {
  CHECK(token_signs("Ore").word == token_signs("ORE").word);
  CHECK(token_signs("Ore").shape == token_signs("Zinc").shape);
  CHECK(token_signs("Ore").shape != token_signs("ORE").shape);
  CHECK(token_signs("U.S.").shape == token_signs("E.U.").shape);
  CHECK(token_signs("12").shape != token_signs("ab").shape);
}

TEST_CASE("the judge is asked where an end is conceivable, and not where it is plain or out of the question") {
  Document document = body("Thanks, Jane sells ore. Ore is \u2013 Zinc is dear");
  NotingJudge no(false);
  segment(document, no);
  CHECK(document.sentences.size() == 2);  // the full stop with a capital behind it is plain
  // Behind the comma and before the dash; not between "Jane" and "sells", and not behind the dash.
  const bool asked = no.asked == std::vector<std::uint32_t>{7, 30};
  CHECK(asked);
  NotingJudge yes(true);
  segment(document, yes);
  CHECK(document.sentences.size() == 4);
}

TEST_CASE("a headline is split by rules alone") {
  Document document = body("Ore, Zinc And Tin");
  document.title_span = document.paragraphs.front();
  document.paragraphs.clear();
  NotingJudge yes(true);
  segment(document, yes);
  CHECK(document.sentences.size() == 1);
  CHECK(yes.asked.empty());
}
