#include "lode/relations/relation_extractor.hpp"

#include "data/embedded.hpp"
#include "lode/propositions/proposition_finder.hpp"
#include "propositions/compact_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace lode;

namespace {

/// An entity that the test's sentence mentions by the words `text`.
struct Known {
  std::string text;
  std::string id;
  EntityType type;
};

DocumentEntities entities_of(const Document& document, const std::vector<Tree>& trees,
                             const std::vector<Known>& known) {
  DocumentEntities result;
  const Tree& tree = trees.front();
  for (const Known& one : known) {
    result.entities.push_back({one.id, one.text, one.type, true, 0.0, {}, {}, {}});
    const std::size_t found = document.text.find(one.text);
    REQUIRE(found != std::string::npos);
    const Span span{static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + one.text.size())};
    Mention mention;
    mention.entity = static_cast<std::uint32_t>(result.entities.size() - 1);
    mention.span = span;
    mention.words = {tree.size(), 0};
    for (std::uint32_t word = 0; word < tree.size(); ++word) {
      if (!span.contains(tree.words[word].span)) continue;
      mention.words.begin = std::min(mention.words.begin, word);
      mention.words.end = word + 1;
    }
    mention.head = mention.words.begin;
    for (std::uint32_t word = mention.words.begin; word < mention.words.end; ++word) {
      const std::int32_t head = tree.words[word].head;
      if (head < 0 || !mention.words.contains(static_cast<std::uint32_t>(head))) mention.head = word;
    }
    result.mentions.push_back(mention);
  }
  std::sort(result.mentions.begin(), result.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.words.begin < b.words.begin; });
  return result;
}

const RelationExtractor& extractor() {
  static const RelationExtractor extractor = [] {
    const Ontology ontology = Ontology::shipped();
    return RelationExtractor(ontology, Frames::shipped(ontology), {}, {}, QualifierWords::shipped());
  }();
  return extractor;
}

/// "relation(subject, object; commodities) status", one a statement.
std::string dump(const std::string& lines, const std::vector<Known>& known) {
  static const PropositionFinder finder{
      PredicateLexicon(embedded_file("propositions/predicates.json"), "propositions/predicates.json")};
  const Treebank bank = test::compact_tree(lines);
  const DocumentEntities entities = entities_of(bank.document, bank.trees, known);
  std::string text;
  for (const Statement& statement :
       extractor().extract(bank.document, bank.trees, entities, finder.find(bank.document, bank.trees))) {
    if (!text.empty()) text += "; ";
    text += statement.relation + "(" + statement.subject.name + ", " + statement.object.name;
    for (const Participant& commodity : statement.commodities) text += ", " + commodity.name;
    text += ")";
    if (statement.status != Status::asserted) text += " " + std::string(to_string(statement.status));
  }
  return text;
}

const Known chile{"Chile", "country:CL", EntityType::country};
const Known japan{"Japan", "country:JP", EntityType::country};
const Known copper{"copper", "commodity:copper", EntityType::commodity};
const Known acme{"Acme", "company:acme", EntityType::company};
const Known borax{"Borax", "company:borax", EntityType::company};

}  // namespace

TEST_CASE("a seller supplies the one it sells to") {
  CHECK(dump(R"(Chile Chile PROPN NNP 2 nsubj
                sells sell VERB VBZ 0 root
                copper copper NOUN NN 2 obj
                to to ADP IN 5 case
                Japan Japan PROPN NNP 2 obl)",
             {chile, copper, japan}) == "supplies(Chile, Japan, copper)");
}

TEST_CASE("a buyer is supplied by the one it buys from") {
  CHECK(dump(R"(Japan Japan PROPN NNP 3 nsubj
                will will AUX MD 3 aux
                buy buy VERB VB 0 root
                copper copper NOUN NN 3 obj
                from from ADP IN 6 case
                Chile Chile PROPN NNP 3 obl)",
             {chile, copper, japan})
            .find("supplies(Chile, Japan, copper) planned") != std::string::npos);
}

TEST_CASE("a noun and its possessor say who supplies what") {
  CHECK(dump(R"(Chile Chile PROPN NNP 3 nmod:poss
                +'s 's PART POS 1 case
                exports export NOUN NNS 8 nsubj
                of of ADP IN 5 case
                copper copper NOUN NN 3 nmod
                to to ADP IN 7 case
                Japan Japan PROPN NNP 3 nmod
                fell fall VERB VBD 0 root)",
             {chile, copper, japan}) == "supplies(Chile, Japan, copper)");
}

TEST_CASE("symmetric relations are ordered by id") {
  const std::string text = R"(Japan Japan PROPN NNP 4 nsubj
                and and CCONJ CC 3 cc
                Chile Chile PROPN NNP 1 conj
                negotiated negotiate VERB VBD 0 root)";
  CHECK(dump(text, {japan, chile}) == "negotiates_with(Chile, Japan)");
}

TEST_CASE("a name's possessor says where a company is") {
  CHECK(dump(R"(Chile Chile PROPN NNP 3 nmod:poss
                +'s 's PART POS 1 case
                Acme Acme PROPN NNP 4 nsubj
                owns own VERB VBZ 0 root
                Borax Borax PROPN NNP 4 obj)",
             {chile, acme, borax}) == "located_in(Acme, Chile); owns(Acme, Borax)");
}

TEST_CASE("what a company denies is negated") {
  CHECK(dump(R"(Acme Acme PROPN NNP 4 nsubj
                does do AUX VBZ 4 aux
                not not PART RB 4 advmod
                own own VERB VB 0 root
                Borax Borax PROPN NNP 4 obj)",
             {acme, borax}) == "owns(Acme, Borax) negated");
}

TEST_CASE("the nearest amounts of the right kind qualify a statement") {
  static const PropositionFinder finder{
      PredicateLexicon(embedded_file("propositions/predicates.json"), "propositions/predicates.json")};
  const Treebank bank = test::compact_tree(R"(Acme Acme PROPN NNP 2 nsubj
                owns own VERB VBZ 0 root
                40 40 NUM CD 4 nummod
                +% % SYM NN 2 obj
                of of ADP IN 6 case
                Borax Borax PROPN NNP 4 nmod)");
  const DocumentEntities entities = entities_of(bank.document, bank.trees, {acme, borax});
  const std::vector<Statement> statements =
      extractor().extract(bank.document, bank.trees, entities, finder.find(bank.document, bank.trees));
  REQUIRE(statements.size() == 1);
  CHECK(statements.front().relation == "owns");
  CHECK(statements.front().qualifiers.share == "40%");
  CHECK(statements.front().qualifiers.money.empty());
}

TEST_CASE("a price is no actor") {
  CHECK(dump(R"(Prices price NOUN NNS 2 nsubj
                supply supply VERB VBP 0 root
                hope hope NOUN NN 2 obj)",
             {})
            .empty());
}
