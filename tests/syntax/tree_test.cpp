#include "lode/syntax/tree.hpp"

#include <doctest/doctest.h>

using namespace lode;

TEST_CASE("dependents come in text order and subtrees cover all descendants") {
  Tree tree;  // China(0) restricts(1) exports(2) of(3) magnets(4)
  tree.words.resize(5);
  const int heads[] = {1, no_head, 1, 4, 2};
  for (std::uint32_t i = 0; i < 5; ++i) tree.words[i].head = heads[i];
  const Dependents dependents(tree);

  std::vector<std::uint32_t> of_root(dependents.of(1).begin(), dependents.of(1).end());
  CHECK(of_root == std::vector<std::uint32_t>{0, 2});
  CHECK(dependents.of(0).empty());
  CHECK(dependents.subtree(2) == IndexRange{2, 5});
  CHECK(dependents.subtree(1) == IndexRange{0, 5});
}

TEST_CASE("every tag name reads back as the same tag") {
  for (std::size_t i = 0; i < deprel_count; ++i) {
    const auto label = static_cast<Deprel>(i);
    CHECK(deprel_from(to_string(label)) == label);
  }
  CHECK(universal(Deprel::nmod_poss) == Deprel::nmod);
  CHECK(universal(Deprel::obj) == Deprel::obj);
  CHECK_FALSE(upos_from("noun").has_value());
}
