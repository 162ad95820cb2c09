#include "lode/render/drawing_style.hpp"

#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

using namespace lode;

TEST_CASE("the shipped style fits its schema and knows every type") {
  const DrawingStyle style = DrawingStyle::shipped();
  CHECK(style.of(EntityType::commodity).shape == "ellipse");
  CHECK(style.groups[style.group_of("sanctions")].name == "pressure");
  CHECK(style.group_of("a relation of a user") == 0);
}

TEST_CASE("a style that breaks the schema or forgets a type is refused") {
  CHECK_THROWS_AS(static_cast<void>(read_drawing_style("{}", "own.json")), InputError);
  const std::string text = R"({"source":"","licence":"","fonts":"x","ink":"#000000","faint":"#000000",
    "entities":[{"type":"bloc","label":"b","shape":"box","corners":"square","fill":"#000000","line":"#000000"}],
    "relations":[{"group":"g","interest":1,"label":"g","line":"#000000","names":[]}]})";
  CHECK_THROWS_WITH_AS(static_cast<void>(read_drawing_style(text, "own.json")),
                       "own.json: says nothing of the entity type country", InputError);
}
