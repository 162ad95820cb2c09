#include "lode/syntax/paired_punctuation.hpp"

#include <doctest/doctest.h>

using namespace lode;

namespace {

struct Input {
  std::string_view form;
  std::int32_t head;  ///< From 0; -1 for the root.
  bool punct = false;
};

std::vector<std::int32_t> attach(const std::vector<Input>& input) {
  std::vector<std::string_view> forms;
  std::vector<Word> words;
  for (const Input& one : input) {
    forms.push_back(one.form);
    Word word{};
    word.head = one.head < 0 ? no_head : one.head;
    word.deprel = one.punct ? Deprel::punct : one.head < 0 ? Deprel::root : Deprel::dep;
    words.push_back(word);
  }
  PairedPunctuation pairs;
  pairs.attach(forms, words.data());
  std::vector<std::int32_t> heads;
  for (const Word& word : words) heads.push_back(word.head == no_head ? -1 : word.head);
  return heads;
}

}  // namespace

TEST_CASE("syntax/paired_punctuation: both brackets hang from the head of what they enclose") {
  // Codelco ( the miner ) fell
  CHECK(attach({{"Codelco", 5}, {"(", 0, true}, {"the", 3}, {"miner", 0}, {")", 5, true}, {"fell", -1}}) ==
        std::vector<std::int32_t>{5, 3, 3, 0, 3, -1});
}

TEST_CASE("syntax/paired_punctuation: nested brackets find their own partners") {
  // A ( b ( c ) )
  CHECK(attach({{"A", -1}, {"(", 0, true}, {"b", 0}, {"(", 0, true}, {"c", 2}, {")", 0, true}, {")", 0, true}}) ==
        std::vector<std::int32_t>{-1, 2, 0, 4, 2, 4, 2});
}

TEST_CASE("syntax/paired_punctuation: of several enclosed tops the one nearest the root is taken") {
  // " Prices rise " , he said " again "
  CHECK(attach({{"\"", 2, true},
                {"Prices", 2},
                {"rise", 6},
                {"\"", 6, true},
                {",", 6, true},
                {"he", 6},
                {"said", -1},
                {"\"", 6, true},
                {"again", 2},
                {"\"", 6, true}}) == std::vector<std::int32_t>{2, 2, 6, 2, 6, 6, -1, 8, 2, 8});
}

TEST_CASE(
    "syntax/paired_punctuation: marks without a partner, without words between, or that are no punctuation stay") {
  CHECK(attach({{"(", 1, true}, {"a", -1}}) == std::vector<std::int32_t>{1, -1});
  CHECK(attach({{"a", -1}, {"(", 0, true}, {")", 0, true}}) == std::vector<std::int32_t>{-1, 0, 0});
  CHECK(attach({{"miners", 2}, {"'", 0}, {"strike", -1}, {"'", 2}}) == std::vector<std::int32_t>{2, 0, -1, 2});
}

TEST_CASE(
    "syntax/paired_punctuation: a mark that its contents hang from keeps its head, so that the tree stays a tree") {
  CHECK(attach({{"x", -1}, {"(", 0, true}, {"a", 4}, {")", 0, true}, {"b", 1}}) ==
        std::vector<std::int32_t>{-1, 0, 4, 0, 1});
}
