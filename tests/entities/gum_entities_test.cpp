#include "gum_entities.hpp"

#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <sstream>

using namespace lode;

namespace {

std::string line(int id, std::string_view form, int head, std::string_view label, std::string_view misc) {
  return fmt::format("{}\t{}\t{}\tX\t_\t_\t{}\t{}\t_\t{}\n", id, form, form, head, label, misc);
}

}  // namespace

TEST_SUITE_BEGIN("entities");

TEST_CASE("GUM's brackets give nested mentions with their groups and types") {
  std::istringstream in(
      "# newdoc id = first\n# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity\n"
      "# text = Peru's mines closed\n" +
      line(1, "Peru", 3, "dep",
           "Entity=(7-place-new-nnnnn-cf2-3-sgl(2-place-new-nnnnn-cf1-1-coref-Peru|SpaceAfter=No") +
      line(2, "'s", 1, "dep", "Entity=2)") + line(3, "mines", 4, "dep", "Entity=7)") +
      line(4, "closed", 0, "root", "_") + "\n# text = it said\n" +
      line(1, "it", 2, "dep", "Entity=(2-place-giv:act-nnnnn-cf1-1-ana)") + line(2, "said", 0, "root", "_") +
      "\n# newdoc id = second\n# text = No\n" + line(1, "No", 0, "root", "_") + "\n");
  const auto texts = test::read_gum(in, "test");
  REQUIRE(texts.size() == 2);
  std::string dump;
  for (const test::GumMention& m : texts[0].mentions)
    dump += fmt::format("{} {} {} [{},{})\n", m.group, m.type, m.sentence, m.words.begin, m.words.end);
  CHECK(dump == "2 place 0 [0,2)\n7 place 0 [0,3)\n2 place 1 [0,1)\n");
  CHECK(texts[0].treebank.trees.size() == 2);
  CHECK(texts[1].id == "second");
  CHECK(texts[1].mentions.empty());
}

TEST_CASE("a treebank without entities is refused") {
  std::istringstream in("# newdoc id = a\n" + line(1, "No", 0, "root", "_") + "\n");
  CHECK_THROWS_WITH_AS(static_cast<void>(test::read_gum(in, "t.conllu")),
                       "t.conllu: has no \"# global.Entity = GRP-etype-...\"; is it GUM?", InputError);
}

TEST_SUITE_END();
