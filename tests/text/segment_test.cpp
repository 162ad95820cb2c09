#include "lode/text/segment.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace lode;

namespace {

Document body(std::string_view text) {
  Document document;
  document.text = text;
  document.paragraphs = {{0, static_cast<std::uint32_t>(text.size())}};
  segment(document);
  return document;
}

// Tokens apart by blanks, a bar before the later part of a multiword token, sentences apart by " || ".
std::string dump(const Document& document) {
  std::string line;
  for (const Sentence& sentence : document.sentences) {
    if (!line.empty()) line += " || ";
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& token = document.tokens[i];
      if (i > sentence.tokens.begin) line += token.continues ? "|" : " ";
      line += document.slice(token.span);
    }
  }
  return line;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("words are split as in the English UD treebanks") {
  const Case cases[] = {
      {"They don't, can't and won't cannot.", "They do|n't , ca|n't and wo|n't can|not ."},
      {"I'd've gone, it’s said.", "I|'d|'ve gone , it|’s said ."},
      {"The EU's and the miners' view", "The EU|'s and the miners|' view"},
      {"the 'miners' club'", "the ' miners ' club '"},
      {"O'Neill left Côte d’Ivoire", "O'Neill left Côte d’Ivoire"},
      {"in the 1980's and '90s", "in the 1980's and '90s"},
      {"a long-term US-China deal", "a long - term US - China deal"},
      {"its co-founder, a non-executive, re-elected mid-2026",
       "its co-founder , a non-executive , re-elected mid-2026"},
      {"EU/China and/or b/d", "EU / China and / or b/d"},
      {"AT&T, S&P and R&D", "AT&T , S&P and R&D"},
      {"OPEC+ met; OPEC+'s cut", "OPEC+ met ; OPEC+|'s cut"},
      {"RELI.NS at 10:30, www.example.org/a-b.", "RELI.NS at 10:30 , www.example.org/a-b ."},
      {"tell 'em@once.", "tell 'em @ once ."},
      {"mail <jane.doe@example.org>", "mail < jane.doe@example.org >"},
      {"the agency -LRB- FAA -RRB- said", "the agency -LRB- FAA -RRB- said"},
      {"prices (spot) \"rose\" [sic]", "prices ( spot ) \" rose \" [ sic ]"},
      {"cobalt–nickel — and ores – too", "cobalt – nickel — and ores – too"},
      {"wait... what?! Go!!", "wait ... what ?! || Go !!"},
      {"NiFe, NdPr and CO₂", "NiFe , NdPr and CO₂"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(dump(body(each.text)) == each.expected);
  }
}

TEST_CASE("numbers, money and units are split as in the English UD treebanks") {
  const Case cases[] = {
      {"$400 million, 0.1% and 1.4 million bpd", "$ 400 million , 0.1 % and 1.4 million bpd"},
      {"US$1.2bn, C$30m, HK$5 and €3.5m", "US$ 1.2 bn , C$ 30 m , HK$ 5 and € 3.5 m"},
      {"12,500 tonnes in [13,14]", "12,500 tonnes in [ 13 , 14 ]"},
      {"50-60% in 2024-2025", "50 - 60 % in 2024 - 2025"},
      {"call 555-0123 or 212-555-0123 on 2025-11-05", "call 555-0123 or 212-555-0123 on 2025-11-05"},
      {"9/11, 1/2 and 11/28/2025", "9/11 , 1/2 and 11/28/2025"},
      {"5pm, 35mm, 3M, 5G, 1990s, 21st", "5 pm , 35 mm , 3M , 5G , 1990s , 21st"},
      {"up .5 to $.04", "up .5 to $ .04"},
      {"24°C", "24 ° C"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(dump(body(each.text)) == each.expected);
  }
}

TEST_CASE("a full stop ends a sentence, but not the one of an abbreviation") {
  const Case cases[] = {
      {"It rose. It fell.", "It rose . || It fell ."},
      {"Mr. Ito met Dr. Okoye in St. Paul.", "Mr. Ito met Dr. Okoye in St. Paul ."},
      {"The U.S. Senate met. So did U.S.-led talks.", "The U.S. Senate met . || So did U.S. - led talks ."},
      {"He left the U.S. The talks failed.", "He left the U.S. || The talks failed ."},
      {"Acme Corp. Chairman Jane Q. Public spoke.", "Acme Corp. Chairman Jane Q. Public spoke ."},
      {"The D.R.C.'s Gecamines and Yahoo! Inc. agreed.", "The D.R.C.|'s Gecamines and Yahoo ! Inc. agreed ."},
      {"Ore, concentrate, etc. The rest followed.", "Ore , concentrate , etc . || The rest followed ."},
      {"No. 5 rose. He said no. It fell.", "No. 5 rose . || He said no . || It fell ."},
      {"On Nov. 5 it fell, i.e. Beijing won.", "On Nov. 5 it fell , i.e. Beijing won ."},
      {"“Prices fell.” She left.", "“ Prices fell . ” || She left ."},
      {"“Why?” she asked.", "“ Why ? ” she asked ."},
      {"(It closed in May.) Work resumed.", "( It closed in May . ) || Work resumed ."},
      {"It grew 2.5 percent. 300 men work there.", "It grew 2.5 percent . || 300 men work there ."},
      {"1. Lithium leads. 2. Nickel trails.", "1 . Lithium leads . || 2 . Nickel trails ."},
      {"He won.[2][3] Then he lost.", "He won . [ 2 ] [ 3 ] || Then he lost ."},
      {"So … it may be … fine.", "So … it may be … fine ."},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(dump(body(each.text)) == each.expected);
  }
}

TEST_CASE("a dateline is a sentence of its own") {
  const Case cases[] = {
      {"BRUSSELS, Dec 15 – The bloc agreed.", "BRUSSELS , Dec 15 – || The bloc agreed ."},
      {"LONDON (Reuters) - Copper fell.", "LONDON ( Reuters ) - || Copper fell ."},
      {"NEW YORK/LONDON, Feb. 2 -- Copper fell.", "NEW YORK / LONDON , Feb. 2 -- || Copper fell ."},
      {"BRASILIA, February 6. – The state agreed.", "BRASILIA , February 6 . – || The state agreed ."},
      {"SUVA – The islands agreed.", "SUVA – || The islands agreed ."},
      // Not datelines:
      {"OPEC – Riyadh above all – agreed.", "OPEC – Riyadh above all – agreed ."},
      {"OPEC - the oil club - agreed.", "OPEC - the oil club - agreed ."},
      {"ASML sells to TSMC - and to Intel.", "ASML sells to TSMC - and to Intel ."},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(dump(body(each.text)) == each.expected);
  }
}

TEST_CASE("line breaks and quoting signs of mail are white space inside a paragraph") {
  CHECK(dump(body("Miners in the\r\nnorth sell\n> > copper\u00A0ore.\n> They do.")) ==
        "Miners in the north sell copper ore . || They do .");
}

TEST_CASE("title, headings and body are told apart, and paragraphs numbered") {
  Document document;
  document.text = "Copper climbs\n\nPrices rose in May.\n\nWhat comes next\n\nAnalysts expect more:";
  document.title_span = {0, 13};
  document.paragraphs = {{15, 34}, {36, 51}, {53, 74}};
  segment(document);
  REQUIRE(document.sentences.size() == 4);
  const SentenceKind kinds[] = {SentenceKind::title, SentenceKind::body, SentenceKind::heading, SentenceKind::body};
  for (std::uint32_t i = 0; i < 4; ++i) {
    CHECK(document.sentences[i].kind == kinds[i]);
    CHECK(document.sentences[i].paragraph == i);
  }
  CHECK(document.slice(document.sentences[2].span) == "What comes next");
}

TEST_CASE("a run without full stops is cut before it grows beyond measure") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "ore ";
  const Document document = body(text);
  CHECK(document.tokens.size() == 1000);
  CHECK(document.sentences.size() > 1);
}

TEST_CASE("a paragraph that is known to be a sentence is not cut") {
  Document document;
  document.text = "He said: \"It is so.\" He left.\n\nIt rained. He stayed.";
  document.paragraphs = {{0, 29}, {31, 52}};
  document.paragraph_is_sentence = true;
  segment(document);
  REQUIRE(document.sentences.size() == 2);
  CHECK(document.slice(document.sentences[0].span) == "He said: \"It is so.\" He left.");
  CHECK(document.slice(document.sentences[1].span) == "It rained. He stayed.");
  CHECK(document.sentences[1].tokens.end == document.tokens.size());
}

TEST_CASE("nothing in, nothing out") {
  Document document;
  segment(document);
  CHECK(document.sentences.empty());
  CHECK(body(" \n ").tokens.empty());
}
