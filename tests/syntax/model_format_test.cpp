#include "lode/syntax/model_format.hpp"

#include "data/embedded.hpp"
#include "lode/syntax/parser.hpp"
#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

using namespace lode;

namespace {

std::string refusal(std::string_view model) {
  try {
    const Parser parser(model);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("syntax/model_format: what is written reads back") {
  ModelWriter writer;
  const std::vector<float> values = {1.5F, -2.0F};
  writer.add(SectionId::distance_scores, std::span<const float>(values));
  writer.add(SectionId::lemma_scripts, "abc");
  const std::string file = writer.finish();
  const ModelView view(file);
  CHECK(view.section<float>(SectionId::distance_scores, 2)[1] == -2.0F);
  CHECK(view.section(SectionId::lemma_scripts) == "abc");
  CHECK_THROWS_AS(static_cast<void>(view.section<float>(SectionId::distance_scores, 3)), InputError);
  CHECK_THROWS_AS(static_cast<void>(view.section(SectionId::tags)), InputError);
}

TEST_CASE("syntax/model_format: a damaged model is refused with the reason") {
  const std::string good(embedded_file("english.model"));
  REQUIRE(good.size() > 1000);
  CHECK(refusal(good) == "accepted");
  CHECK(refusal("") == "syntax model: the file is too short to be a model");
  std::string bad = good;
  bad[0] = 'X';
  CHECK(refusal(bad) == "syntax model: this is no syntax model");
  bad = good;
  bad[8] = 99;
  CHECK(refusal(bad) == "syntax model: the model has version 99, this program reads version 4");
  CHECK(refusal(std::string_view(good).substr(0, good.size() - 7)).find("cut off or damaged") != std::string::npos);
  for (const std::size_t place : {std::size_t{40 + 64}, good.size() / 2, good.size() - 1}) {
    bad = good;
    bad[place] = static_cast<char>(bad[place] ^ 1);
    CHECK(refusal(bad) == "syntax model: the model's checksum is wrong: it is damaged");
  }
}

TEST_CASE("syntax/model_format: distance buckets tell sides apart and widen") {
  CHECK(distance_bucket(1) == 11);
  CHECK(distance_bucket(-1) == 0);
  CHECK(distance_bucket(6) == distance_bucket(7));
  CHECK(distance_bucket(5) != distance_bucket(6));
  CHECK(distance_bucket(500) < root_distance_bucket);
  CHECK(distance_bucket(500) != distance_bucket(-500));
}
