#include "lode/propositions/proposition_finder.hpp"

#include "data/embedded.hpp"
#include "propositions/compact_tree.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

namespace {

const PropositionFinder& finder() {
  static const PropositionFinder finder{
      PredicateLexicon(embedded_file("propositions/predicates.json"), "propositions/predicates.json")};
  return finder;
}

/// "lemma[modality,not](role:marker=Head role=Head)", one a proposition, verbs and nouns alike.
std::string dump(const std::string& lines) {
  const Treebank bank = test::compact_tree(lines);
  std::string text;
  for (const Proposition& proposition : finder().find(bank.document, bank.trees)) {
    const Tree& tree = bank.trees[proposition.sentence];
    const auto form = [&](std::uint32_t word) { return std::string(bank.document.slice(tree.words[word].span)); };
    if (!text.empty()) text += "; ";
    text += proposition.lemma;
    if (proposition.modality != Modality::actual || proposition.negated) {
      text += "[" + std::string(to_string(proposition.modality)) + (proposition.negated ? ",not" : "") + "]";
    }
    text += "(";
    for (const Argument& argument : proposition.arguments) {
      if (text.back() != '(') text += " ";
      text += std::string(to_string(argument.role)) + (argument.marker.empty() ? "" : ":" + argument.marker) + "=" +
              form(argument.head);
    }
    text += ")";
    if (proposition.attributed_to) text += "@" + form(*proposition.attributed_to);
  }
  return text;
}

}  // namespace

TEST_CASE("active and passive come out in one shape") {
  CHECK(dump("Chile Chile PROPN NNP 2 nsubj\n"
             "supplies supply VERB VBZ 0 root\n"
             "copper copper NOUN NN 2 obj\n"
             "to to ADP IN 5 case\n"
             "China China PROPN NNP 2 obl\n") == "supply(agent=Chile patient=copper oblique:to=China)");
  CHECK(dump("Copper copper NOUN NN 3 nsubj:pass\n"
             "is be AUX VBZ 3 aux:pass\n"
             "supplied supply VERB VBN 0 root\n"
             "to to ADP IN 5 case\n"
             "China China PROPN NNP 3 obl\n"
             "by by ADP IN 7 case\n"
             "Chile Chile PROPN NNP 3 obl:agent\n") == "supply(patient=Copper oblique:to=China agent=Chile)");
}

TEST_CASE("a noun with a direct object is a verb that the parser misread") {
  CHECK(dump("Chile Chile PROPN NNP 2 compound\n"
             "supplies supplies NOUN NNS 0 root\n"
             "copper copper NOUN NN 2 obj\n"
             "to to ADP IN 5 case\n"
             "China China PROPN NNP 2 obl\n") == "supply(agent=Chile patient=copper oblique:to=China)");
  CHECK(dump("Copper copper NOUN NN 2 compound\n"
             "supplies supply NOUN NNS 3 nsubj\n"
             "fell fall VERB VBD 0 root\n") == "supply(modifier=Copper); fall(agent=supplies)");
}

TEST_CASE("relative pronouns give way to their noun, and a gap is filled") {
  CHECK(dump("Codelco Codelco PROPN NNP 0 root\n"
             ", , PUNCT , 4 punct\n"
             "which which PRON WDT 4 nsubj\n"
             "mines mine VERB VBZ 1 acl:relcl\n"
             "copper copper NOUN NN 4 obj\n") == "mine(agent=Codelco patient=copper)");
  CHECK(dump("ore ore NOUN NN 0 root\n"
             "China China PROPN NNP 3 nsubj\n"
             "bought buy VERB VBD 1 acl:relcl\n") == "buy(agent=China patient=ore)");
}

TEST_CASE("participles and infinitives have the subject that a reader understands") {
  CHECK(dump("smelters smelter NOUN NNS 0 root\n"
             "owned own VERB VBN 1 acl\n"
             "by by ADP IN 4 case\n"
             "Umicore Umicore PROPN NNP 2 obl\n") == "smelter(complement=owned); own(patient=smelters agent=Umicore)");
  CHECK(dump("Brussels Brussels PROPN NNP 2 nsubj\n"
             "urged urge VERB VBD 0 root\n"
             "Beijing Beijing PROPN NNP 2 obj\n"
             "to to PART TO 5 mark\n"
             "ease ease VERB VB 2 xcomp\n"
             "curbs curb NOUN NNS 5 obj\n") ==
        "urge(agent=Brussels patient=Beijing complement=ease); ease[possible](agent=Beijing patient=curbs)");
}

TEST_CASE("coordinated verbs share subject and object, coordinated nouns the role") {
  CHECK(dump("Peru Peru PROPN NNP 2 nsubj\n"
             "mines mine VERB VBZ 0 root\n"
             "and and CCONJ CC 4 cc\n"
             "exports export VERB VBZ 2 conj\n"
             "zinc zinc NOUN NN 2 obj\n"
             "and and CCONJ CC 7 cc\n"
             "tin tin NOUN NN 5 conj\n") ==
        "mine(agent=Peru patient=zinc patient=tin); export(agent=Peru patient=zinc patient=tin)");
}

TEST_CASE("an event noun takes its arguments from phrases, possessors and light verbs") {
  CHECK(dump("China China PROPN NNP 2 nsubj\n"
             "imposed impose VERB VBD 0 root\n"
             "curbs curb NOUN NNS 2 obj\n"
             "on on ADP IN 5 case\n"
             "exports export NOUN NNS 3 nmod\n"
             "of of ADP IN 7 case\n"
             "gallium gallium NOUN NN 5 nmod\n") ==
        "impose(agent=China patient=curbs); curb(oblique:on=exports agent=China); export(oblique:of=gallium)");
  CHECK(dump("Niger Niger PROPN NNP 3 nmod:poss\n"
             "+'s 's PART POS 1 case\n"
             "exports export NOUN NNS 0 root\n"
             "and and CCONJ CC 5 cc\n"
             "sales sale NOUN NNS 3 conj\n") == "export(possessor=Niger); sale(possessor=Niger)");
}

TEST_CASE("copulas and appositions say who is what") {
  CHECK(dump("Congo Congo PROPN NNP 3 nsubj\n"
             "is be AUX VBZ 3 cop\n"
             "producer producer NOUN NN 0 root\n"
             "of of ADP IN 5 case\n"
             "cobalt cobalt NOUN NN 3 nmod\n") == "producer(agent=Congo oblique:of=cobalt)");
  CHECK(dump("China China PROPN NNP 6 nsubj\n"
             ", , PUNCT , 3 punct\n"
             "producer producer NOUN NN 1 appos\n"
             "of of ADP IN 5 case\n"
             "magnets magnet NOUN NNS 3 nmod\n"
             "retaliated retaliate VERB VBD 0 root\n") ==
        "producer(oblique:of=magnets apposition=China); retaliate(agent=China)");
}

TEST_CASE("plans, possibilities and denials are told apart") {
  CHECK(dump("Tesla Tesla PROPN NNP 3 nsubj\n"
             "may may AUX MD 3 aux\n"
             "build build VERB VB 0 root\n"
             "plants plant NOUN NNS 3 obj\n") == "build[possible](agent=Tesla patient=plants)");
  CHECK(dump("Tesla Tesla PROPN NNP 2 nsubj\n"
             "plans plan VERB VBZ 0 root\n"
             "to to PART TO 4 mark\n"
             "build build VERB VB 2 xcomp\n"
             "plants plant NOUN NNS 4 obj\n") ==
        "plan(agent=Tesla complement=build); build[planned](agent=Tesla patient=plants)");
  CHECK(dump("Niger Niger PROPN NNP 2 nsubj\n"
             "halted halt VERB VBD 0 root\n"
             "exports export NOUN NNS 2 obj\n"
             "of of ADP IN 5 case\n"
             "uranium uranium NOUN NN 3 nmod\n") ==
        "halt(agent=Niger patient=exports); export[actual,not](oblique:of=uranium agent=Niger)");
  CHECK(dump("Niger Niger PROPN NNP 4 nsubj\n"
             "did do AUX VBD 4 aux\n"
             "not not PART RB 4 advmod\n"
             "sell sell VERB VB 0 root\n"
             "uranium uranium NOUN NN 4 obj\n") == "sell[actual,not](agent=Niger patient=uranium)");
}

TEST_CASE("who says so is kept, and saying so does not make it less so") {
  CHECK(dump("Niger Niger PROPN NNP 2 nsubj\n"
             "sold sell VERB VBD 0 root\n"
             "ore ore NOUN NN 2 obj\n"
             ", , PUNCT , 6 punct\n"
             "Orano Orano PROPN NNP 6 nsubj\n"
             "said say VERB VBD 2 parataxis\n") == "sell(agent=Niger patient=ore)@Orano; say(agent=Orano)");
}

TEST_CASE("a clause that the parser only added to a name is about that name") {
  CHECK(dump("Vale Vale PROPN NNP 0 root\n"
             ", , PUNCT , 3 punct\n"
             "miner miner NOUN NN 1 appos\n"
             ", , PUNCT , 3 punct\n"
             "bought buy VERB VBD 1 parataxis\n"
             "pits pit NOUN NNS 5 obj\n") == "miner(apposition=Vale); buy(agent=Vale patient=pits)");
  CHECK(dump("Vale Vale PROPN NNP 0 root\n"
             ", , PUNCT , 3 punct\n"
             "buy buy VERB VB 1 parataxis\n"
             "pits pit NOUN NNS 3 obj\n") == "buy(patient=pits)");
  CHECK(dump("Vale Vale PROPN NNP 0 root\n"
             "dug dig VERB VBD 1 acl:relcl\n"
             "pits pit NOUN NNS 2 obj\n") == "dig(agent=Vale patient=pits)");
}

TEST_CASE("who is asked to do it does it, and a copula of its own needs no noun before it") {
  CHECK(dump("Courts court NOUN NNS 2 nsubj\n"
             "ordered order VERB VBD 0 root\n"
             "Vale Vale PROPN NNP 2 obj\n"
             "to to PART TO 5 mark\n"
             "pay pay VERB VB 2 advcl\n") == "order(agent=Courts patient=Vale); pay[planned](agent=Vale)");
  CHECK(dump("Courts court NOUN NNS 2 nsubj\n"
             "hurt hurt VERB VBD 0 root\n"
             "Vale Vale PROPN NNP 2 obj\n"
             "to to PART TO 5 mark\n"
             "please please VERB VB 2 advcl\n") == "hurt(agent=Courts patient=Vale); please[planned](agent=Courts)");
  CHECK(dump("Zinc zinc NOUN NN 2 nsubj\n"
             "melts melt VERB VBZ 0 root\n"
             "and and CCONJ CC 5 cc\n"
             "is be AUX VBZ 5 cop\n"
             "soft soft ADJ JJ 2 conj\n") == "melt(agent=Zinc); soft(agent=Zinc)");
}

TEST_CASE("who says so is the nearest subject of saying, and never what is announced") {
  CHECK(dump("Acme Acme PROPN NNP 7 nsubj\n"
             "sold sell VERB VBD 7 ccomp\n"
             "copper copper NOUN NN 2 obj\n"
             ", , PUNCT , 2 punct\n"
             "trade trade NOUN NN 6 compound\n"
             "sources source NOUN NNS 7 nsubj\n"
             "said say VERB VBD 0 root\n")
            .find("patient=copper)@sources") != std::string::npos);
  CHECK(dump("As as SCONJ IN 3 mark\n"
             "Reuters Reuters PROPN NNP 3 nsubj\n"
             "reported report VERB VBD 6 advcl\n"
             ", , PUNCT , 3 punct\n"
             "Acme Acme PROPN NNP 6 nsubj\n"
             "sold sell VERB VBD 0 root\n"
             "copper copper NOUN NN 6 obj\n")
            .find("sell(agent=Acme patient=copper)@Reuters") != std::string::npos);
  CHECK(dump("Sanctions sanction NOUN NNS 6 nsubj\n"
             ", , PUNCT , 3 punct\n"
             "announced announce VERB VBN 1 acl\n"
             "today today NOUN NN 3 obl:unmarked\n"
             ", , PUNCT , 3 punct\n"
             "block block VERB VBP 0 root\n"
             "sales sale NOUN NNS 6 obj\n")
            .find('@') == std::string::npos);
}

TEST_CASE("a subject that the parser took for something else is one") {
  CHECK(dump("building building NOUN NN 2 compound\n"
             "houses house VERB VBZ 0 root\n"
             "archives archive NOUN NNS 2 obj\n") == "house(agent=building patient=archives)");
  CHECK(dump("it it PRON PRP 2 expl\n"
             "plans plan VERB VBZ 0 root\n"
             "to to PART TO 4 mark\n"
             "build build VERB VB 2 xcomp\n") == "plan(agent=it complement=build); build[planned](agent=it)");
  CHECK(dump("it it PRON PRP 2 expl\n"
             "seems seem VERB VBZ 0 root\n"
             "that that SCONJ IN 5 mark\n"
             "Vale Vale PROPN NNP 5 nsubj\n"
             "left leave VERB VBD 2 ccomp\n") == "seem(complement:that=left); leave(agent=Vale)");
  CHECK(dump("Text text NOUN NN 2 nsubj\n"
             "survives survive VERB VBZ 0 root\n"
             "in in ADP IN 4 case\n"
             "vaults vault NOUN NNS 2 obl\n"
             ", , PUNCT , 6 punct\n"
             "buried bury VERB VBN 2 parataxis\n"
             "in in ADP IN 8 case\n"
             "Oslo Oslo PROPN NNP 6 obl\n") ==
        "survive(agent=Text oblique:in=vaults); bury(patient=vaults oblique:in=Oslo)");
  CHECK(dump("firm firm NOUN NN 2 nsubj\n"
             "plans plan NOUN NNS 0 root\n"
             "to to PART TO 4 mark\n"
             "grow grow VERB VB 2 xcomp\n") == "plan(agent=firm complement=grow); grow[planned](agent=firm)");
}

TEST_CASE("of two subjects the one behind the comma acts, if the first only describes it") {
  CHECK(dump("A a DET DT 2 det\n"
             "native native NOUN NN 5 nsubj\n"
             ", , PUNCT , 2 punct\n"
             "Doyle Doyle PROPN NNP 5 nsubj\n"
             "left leave VERB VBD 0 root\n") == "leave(agent=Doyle)");
  CHECK(dump("Vale Vale PROPN NNP 4 nsubj\n"
             ", , PUNCT , 1 punct\n"
             "officials official NOUN NNS 4 nsubj\n"
             "left leave VERB VBD 0 root\n") == "leave(agent=Vale)");
}

TEST_CASE("a possessive question word without a clause above it belongs to nobody") {
  CHECK(dump("Whose whose PRON WP$ 2 nmod:poss\n"
             "exports export NOUN NNS 0 root\n"
             "? ? PUNCT . 2 punct\n") == "");
}

TEST_CASE("a clause without its verb has the verb of the one before it, and shares what it does not say itself") {
  CHECK(dump("Chile Chile PROPN NNP 2 nsubj\n"
             "sells sell VERB VBZ 0 root\n"
             "copper copper NOUN NN 2 obj\n"
             "to to ADP IN 5 case\n"
             "China China PROPN NNP 2 obl\n"
             "+, , PUNCT , 7 punct\n"
             "Peru Peru PROPN NNP 2 conj\n"
             "to to ADP IN 9 case\n"
             "Japan Japan PROPN NNP 7 orphan\n") ==
        "sell(agent=Chile patient=copper oblique:to=China); sell(agent=Peru oblique:to=Japan patient=copper)");
  CHECK(dump("Glencore Glencore PROPN NNP 2 nsubj\n"
             "holds hold VERB VBZ 0 root\n"
             "40 40 NUM CD 4 nummod\n"
             "+% % SYM NN 2 obj\n"
             "of of ADP IN 7 case\n"
             "the the DET DT 7 det\n"
             "mine mine NOUN NN 4 nmod\n"
             "and and CCONJ CC 9 cc\n"
             "Vale Vale PROPN NNP 2 conj\n"
             "60 60 NUM CD 11 nummod\n"
             "+% % SYM NN 9 orphan\n") == "hold(agent=Glencore patient=%); hold(agent=Vale patient=% oblique:of=mine)");
}
