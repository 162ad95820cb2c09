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
const Known ray{"Ray", "person:ray", EntityType::person};
const Known poe{"Poe", "person:poe", EntityType::person};

bool says(const std::string& statements, const char* statement) {
  return statements.find(statement) != std::string::npos;
}

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

TEST_CASE("the owner of goods behind a measure supplies them") {
  CHECK(says(dump(R"(Japan Japan PROPN NNP 2 nsubj
                     takes take VERB VBZ 0 root
                     half half NOUN NN 2 obj
                     of of ADP IN 7 case
                     Chile Chile PROPN NNP 7 nmod:poss
                     +'s 's PART POS 5 case
                     copper copper NOUN NN 3 nmod)",
                  {japan, chile, copper}),
             "supplies(Chile, Japan, copper)"));
}

TEST_CASE("a phrase after a verb is the verb's, however far the tree hung it") {
  const std::string lines = R"(Chile Chile PROPN NNP 2 nsubj
                               ships ship VERB VBZ 0 root
                               copper copper NOUN NN 2 obj
                               each each DET DT 5 det
                               year year NOUN NN 2 obl:unmarked
                               to to ADP IN 7 case
                               Japan Japan PROPN NNP 5 nmod)";
  CHECK(says(dump(lines, {chile, copper, japan}), "supplies(Chile, Japan, copper)"));
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

TEST_CASE("the name before a relative pronoun is what its clause is about, wherever the clause hangs") {
  const Known mine{"Zohr", "asset:zohr", EntityType::asset};
  CHECK(dump(R"(Output output NOUN NN 8 nsubj
                at at ADP IN 3 case
                Zohr Zohr PROPN NNP 1 nmod
                +, , PUNCT , 7 punct
                which which PRON WDT 7 obj
                Acme Acme PROPN NNP 7 nsubj
                operates operate VERB VBZ 1 acl:relcl
                fell fall VERB VBD 0 root)",
             {mine, acme}) == "operates(Acme, Zohr)");
  CHECK(dump(R"(Output output NOUN NN 12 nsubj
                at at ADP IN 3 case
                Zohr Zohr PROPN NNP 1 nmod
                +, , PUNCT , 7 punct
                where where ADV WRB 7 advmod
                Acme Acme PROPN NNP 7 nsubj
                has have VERB VBZ 1 acl:relcl
                a a DET DT 9 det
                stake stake NOUN NN 7 obj
                +, , PUNCT , 7 punct
                again again ADV RB 12 advmod
                fell fall VERB VBD 0 root)",
             {mine, acme}) == "owns(Acme, Zohr)");
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

TEST_CASE("only an infinitive makes an order of what is told") {
  CHECK(says(dump(R"(Chile Chile PROPN NNP 2 nsubj
                     told tell VERB VBD 0 root
                     Acme Acme PROPN NNP 2 iobj
                     to to PART TO 5 mark
                     close close VERB VB 2 xcomp)",
                  {chile, acme}),
             "directs(Chile, Acme)"));
  CHECK_FALSE(says(dump(R"(Chile Chile PROPN NNP 2 nsubj
                           told tell VERB VBD 0 root
                           Acme Acme PROPN NNP 2 iobj
                           that that SCONJ IN 6 mark
                           Borax Borax PROPN NNP 6 nsubj
                           closed close VERB VBD 2 ccomp)",
                        {chile, acme, borax}),
                   "directs("));
}

TEST_CASE("the verb above a noun says who obeyed") {
  CHECK(says(dump(R"(Acme Acme PROPN NNP 2 nsubj
                     stopped stop VERB VBD 0 root
                     at at ADP IN 5 case
                     the the DET DT 5 det
                     behest behest NOUN NN 2 obl
                     of of ADP IN 7 case
                     Chile Chile PROPN NNP 5 nmod)",
                  {acme, chile}),
             "directs(Chile, Acme)"));
}

TEST_CASE("a minister without a country belongs to the one that the article is about") {
  CHECK(says(dump(R"(Chile Chile PROPN NNP 2 nsubj
                     met meet VERB VBD 0 root
                     Japan Japan PROPN NNP 2 obj
                     while while SCONJ IN 7 mark
                     minister minister NOUN NN 6 nmod:desc
                     Ray Ray PROPN NNP 7 nsubj
                     slept sleep VERB VBD 2 advcl)",
                  {chile, japan, ray}),
             "affiliated_with(Ray, Chile)"));
}

TEST_CASE("a speaker's post and firm may stand in brackets") {
  CHECK(says(dump(R"(Ray Ray PROPN NNP 0 root
                     ( ( PUNCT -LRB- 3 punct
                     manager manager NOUN NN 1 appos
                     , , PUNCT , 5 punct
                     Acme Acme PROPN NNP 3 appos
                     ) ) PUNCT -RRB- 3 punct)",
                  {ray, acme}),
             "affiliated_with(Ray, Acme)"));
}

TEST_CASE("the name behind a title's phrase is the one that holds it") {
  CHECK(says(dump(R"(The the DET DT 2 det
                     head head NOUN NN 8 nsubj
                     of of ADP IN 4 case
                     Acme Acme PROPN NNP 2 nmod
                     , , PUNCT , 8 punct
                     Ray Ray PROPN NNP 8 nsubj
                     , , PUNCT , 8 punct
                     slept sleep VERB VBD 0 root)",
                  {acme, ray}),
             "affiliated_with(Ray, Acme)"));
}

TEST_CASE("a plural title is held by all whom it names") {
  const std::string statements = dump(R"(Chile Chile PROPN NNP 3 nmod:poss
                                         +'s 's PART POS 1 case
                                         ministers minister NOUN NNS 4 nmod:desc
                                         Ray Ray PROPN NNP 7 nsubj
                                         and and CCONJ CC 6 cc
                                         Poe Poe PROPN NNP 4 conj
                                         slept sleep VERB VBD 0 root)",
                                      {chile, ray, poe});
  CHECK(says(statements, "affiliated_with(Ray, Chile)"));
  CHECK(says(statements, "affiliated_with(Poe, Chile)"));
}

TEST_CASE("who is named before two posts holds the second too") {
  CHECK(says(dump(R"(Ray Ray PROPN NNP 8 nsubj
                     , , PUNCT , 3 punct
                     owner owner NOUN NN 1 appos
                     and and CCONJ CC 5 cc
                     chairman chairman NOUN NN 3 conj
                     of of ADP IN 7 case
                     Acme Acme PROPN NNP 5 nmod
                     slept sleep VERB VBD 0 root)",
                  {ray, acme}),
             "affiliated_with(Ray, Acme)"));
}

TEST_CASE("a by-phrase hung on another phrase is still the agent's") {
  CHECK(says(dump(R"(Acme Acme PROPN NNP 3 nsubj:pass
                     is be AUX VBZ 3 aux:pass
                     run run VERB VBN 0 root
                     from from ADP IN 5 case
                     Lima Lima PROPN NNP 3 obl
                     by by ADP IN 7 case
                     Ray Ray PROPN NNP 5 nmod)",
                  {acme, ray}),
             "affiliated_with(Ray, Acme)"));
}

TEST_CASE("a relative pronoun after a preposition stands for the name before it") {
  CHECK(says(dump(R"(Japan Japan PROPN NNP 7 nsubj
                     , , PUNCT , 6 punct
                     to to ADP IN 4 case
                     which which PRON WDT 6 obl
                     Chile Chile PROPN NNP 6 nsubj
                     appealed appeal VERB VBD 1 acl:relcl
                     slept sleep VERB VBD 0 root)",
                  {japan, chile}),
             "appeals_to(Chile, Japan)"));
}

TEST_CASE("a phrase between commas does not take the subject's place") {
  // the parser's subject is the partner
  CHECK(dump(R"(Acme Acme PROPN NNP 0 root
                , , PUNCT , 5 punct
                whose whose PRON WP$ 4 nmod:poss
                partner partner NOUN NN 7 nsubj
                left leave VERB VBD 1 acl:relcl
                , , PUNCT , 7 punct
                sued sue VERB VBD 1 parataxis
                Borax Borax PROPN NNP 7 obj)",
             {acme, borax}) == "sues(Acme, Borax)");
}
