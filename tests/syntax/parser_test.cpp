#include "lode/syntax/parser.hpp"

#include "data/embedded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>

using namespace lode;

namespace {

const Parser& parser() {
  static const Parser instance(embedded_file("english.model"));
  return instance;
}

/// A document of one sentence whose tokens stand between blanks.
Document document_of(std::string_view words) {
  Document document;
  document.text = words;
  for (std::uint32_t begin = 0; begin < words.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(words.find(' ', begin), words.size()));
    document.tokens.push_back({{begin, end}, false});
    begin = end + 1;
  }
  document.sentences.push_back({{0, static_cast<std::uint32_t>(words.size())},
                                {0, static_cast<std::uint32_t>(document.tokens.size())},
                                1,
                                SentenceKind::body});
  return document;
}

/// "relation(head, dependent)" of the first word with the form `dependent`.
std::string arc(const Document& document, const Tree& tree, std::string_view dependent) {
  for (const Word& word : tree.words) {
    if (document.slice(word.span) != dependent) continue;
    const std::string head = word.head == no_head
                                 ? "ROOT"
                                 : std::string(document.slice(tree.words[static_cast<std::uint32_t>(word.head)].span));
    return std::string(to_string(word.deprel)) + "(" + head + ", " + std::string(dependent) + ")";
  }
  return "no such word";
}

}  // namespace

TEST_CASE("syntax/parser: subjects, objects and modifiers of plain sentences") {
  struct Case {
    std::string_view sentence;
    std::vector<std::string_view> arcs;
  };
  const Case cases[] = {
      {"Chile sells copper to Japan .",
       {"nsubj(sells, Chile)", "obj(sells, copper)", "obl(sells, Japan)", "root(ROOT, sells)"}},
      {"The ore was shipped by two traders in March .",
       {"nsubj:pass(shipped, ore)", "aux:pass(shipped, was)", "nummod(traders, two)"}},
      {"She said that the company had bought a mine .",
       {"nsubj(said, She)", "ccomp(said, bought)", "obj(bought, mine)", "mark(bought, that)"}},
      {"The minister who signed the agreement resigned .",
       {"nsubj(resigned, minister)", "acl:relcl(minister, signed)", "obj(signed, agreement)"}},
      {"Prices of nickel and cobalt fell sharply .",
       {"nsubj(fell, Prices)", "nmod(Prices, nickel)", "conj(nickel, cobalt)", "advmod(fell, sharply)"}},
  };
  for (const Case& c : cases) {
    const Document document = document_of(c.sentence);
    const auto trees = parser().parse(document);
    REQUIRE(trees.size() == 1);
    for (const std::string_view expected : c.arcs) {
      const auto comma = expected.find(", ");
      const std::string_view dependent = expected.substr(comma + 2, expected.size() - comma - 3);
      CHECK(arc(document, trees[0], dependent) == expected);
    }
  }
}

TEST_CASE("syntax/parser: lemmas of regular and irregular forms") {
  const Document document = document_of("The countries went ahead and bought larger mines .");
  const Tree tree = parser().parse(document)[0];
  std::string lemmas;
  for (std::uint32_t i = 0; i < tree.size(); ++i) lemmas += std::string(tree.lemma(i)) + " ";
  CHECK(lemmas == "the country go ahead and buy large mine . ");
}

TEST_CASE("syntax/parser: words take span and continuation of their tokens") {
  Document document = document_of("They do n't pay .");
  document.tokens[2].continues = true;
  const Tree tree = parser().parse(document)[0];
  CHECK(tree.words[2].continues);
  CHECK(tree.words[2].span == document.tokens[2].span);
  CHECK(tree.lemma(2) == "not");
}

TEST_CASE("syntax/parser: all SIMD levels and all threads give the same trees") {
  std::string text;
  for (int i = 0; i < 700; ++i)
    text += i % 9 == 4 ? ", which " : i % 7 == 2 ? "sells " : i % 5 == 1 ? "the " : "Ore" + std::to_string(i) + " ";
  const Document document = document_of(text + ".");
  const auto expected = Parser(embedded_file("english.model"), SimdLevel::portable).parse(document);
  REQUIRE(expected[0].size() == document.tokens.size());
  for (const SimdLevel level : {SimdLevel::ssse3, SimdLevel::avx2, SimdLevel::avx512}) {
    CHECK(Parser(embedded_file("english.model"), level).parse(document) == expected);
  }
  std::vector<Tree> other;
  std::thread thread([&] { other = parser().parse(document); });
  CHECK(parser().parse(document) == expected);
  thread.join();
  CHECK(other == expected);
}

TEST_CASE("syntax/parser: every sentence has one root and no circle, however odd") {
  const std::string odd[] = {".", "a", "( ( ( ) ) )", "\xC3\x89t\xC3\xA9 \xE2\x80\x9C caf\xC3\xA9 \xE2\x80\x9D",
                             std::string(5000, 'x')};
  for (const std::string& sentence : odd) {
    const Tree tree = parser().parse(document_of(sentence))[0];
    int roots = 0;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      std::uint32_t steps = 0;
      for (auto up = static_cast<std::int32_t>(i); up != no_head;
           up = tree.words[static_cast<std::uint32_t>(up)].head) {
        REQUIRE(++steps <= tree.size());
      }
      roots += tree.words[i].head == no_head ? 1 : 0;
      CHECK((tree.words[i].head == no_head) == (tree.words[i].deprel == Deprel::root));
    }
    CHECK(roots == 1);
  }
}
