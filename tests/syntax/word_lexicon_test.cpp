#include "lode/syntax/word_lexicon.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lode;

namespace {

constexpr std::uint32_t act = 4;  // classes of meaning, as an entry numbers them
constexpr std::uint32_t artifact = 6;
constexpr std::uint32_t possession = 13;

LexiconEntry noun_and_verb(std::uint32_t noun, std::uint32_t verb) {
  LexiconEntry entry;
  entry.noun = static_cast<std::uint8_t>(noun);
  entry.verb = static_cast<std::uint8_t>(verb);
  return entry;
}

std::vector<std::uint64_t> make_slots() {
  LexiconEntry men = noun_and_verb(18, 0);
  men.plural = true;
  LexiconEntry sold = noun_and_verb(0, possession);
  sold.past = true;
  LexiconEntry cheap;
  cheap.adjective = true;
  LexiconEntry fast;
  fast.adjective = fast.adverb = true;
  LexiconEntry better = fast;
  better.compared = true;
  const std::pair<std::string_view, LexiconEntry> words[] = {
      {"ship", noun_and_verb(artifact, 15)},
      {"ferry", noun_and_verb(artifact, 15)},
      {"box", noun_and_verb(artifact, 0)},
      {"sell", noun_and_verb(0, possession)},
      {"sold", sold},
      {"price", noun_and_verb(possession, possession)},
      {"carry", noun_and_verb(0, 12)},
      {"ban", noun_and_verb(act, 9)},
      {"men", men},
      {"fisherman", noun_and_verb(18, 0)},
      {"cheap", cheap},
      {"heavy", cheap},
      {"large", cheap},
      {"fast", fast},
      {"better", better},
  };
  std::vector<std::pair<std::uint64_t, std::uint16_t>> entries;
  for (const auto& [word, entry] : words) entries.emplace_back(lexicon_key(word), entry.packed());
  return make_fingerprint_slots(entries);
}

/// "noun verb modifier" of a form: class and, behind a slash, the form (0 base, 1 -s or plural, 2 past, 3 -ing).
std::string features_of(std::string_view form) {
  static const std::vector<std::uint64_t> slots = make_slots();
  static const WordLexicon lexicon({reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(std::uint64_t)});
  const WordLexicon::Features features = lexicon.find(form);
  return std::to_string(features.noun / 2) + '/' + std::to_string(features.noun % 2) + ' ' +
         std::to_string(features.verb / 4) + '/' + std::to_string(features.verb % 4) + ' ' +
         std::to_string(features.modifier);
}

}  // namespace

TEST_CASE("syntax/word_lexicon: an entry survives its 16 bits") {
  for (std::uint32_t noun = 0; noun <= 26; ++noun) {
    for (std::uint32_t verb = 0; verb <= 15; ++verb) {
      for (unsigned flags = 0; flags < 32; ++flags) {
        LexiconEntry entry = noun_and_verb(noun, verb);
        entry.adjective = (flags & 1U) != 0;
        entry.adverb = (flags & 2U) != 0;
        entry.plural = (flags & 4U) != 0;
        entry.past = (flags & 8U) != 0;
        entry.compared = (flags & 16U) != 0;
        const LexiconEntry again = LexiconEntry::unpack(entry.packed());
        REQUIRE(again.noun == entry.noun);
        REQUIRE(again.verb == entry.verb);
        REQUIRE(again.adjective == entry.adjective);
        REQUIRE(again.adverb == entry.adverb);
        REQUIRE(again.plural == entry.plural);
        REQUIRE(again.past == entry.past);
        REQUIRE(again.compared == entry.compared);
      }
    }
  }
  CHECK(LexiconEntry::unpack(31).noun == 0);  // no such class: an embedding row outside the table
}

TEST_CASE("syntax/word_lexicon: base forms, regular inflection undone, irregular forms as listed") {
  CHECK(features_of("ship") == "6/0 15/0 0");
  CHECK(features_of("ships") == "6/1 15/1 0");
  CHECK(features_of("ferries") == "6/1 15/1 0");
  CHECK(features_of("boxes") == "6/1 0/0 0");
  CHECK(features_of("shipped") == "0/0 15/2 0");
  CHECK(features_of("priced") == "0/0 13/2 0");
  CHECK(features_of("carried") == "0/0 12/2 0");
  CHECK(features_of("selling") == "0/0 13/3 0");
  CHECK(features_of("pricing") == "0/0 13/3 0");
  CHECK(features_of("banning") == "0/0 9/3 0");
  CHECK(features_of("sold") == "0/0 13/2 0");
  CHECK(features_of("men") == "18/1 0/0 0");
  CHECK(features_of("fishermen") == "18/1 0/0 0");
}

TEST_CASE("syntax/word_lexicon: adjectives, adverbs and their comparison") {
  CHECK(features_of("cheap") == "0/0 0/0 1");
  CHECK(features_of("fast") == "0/0 0/0 3");
  CHECK(features_of("better") == "0/0 0/0 7");
  CHECK(features_of("cheaper") == "0/0 0/0 5");
  CHECK(features_of("heaviest") == "0/0 0/0 5");
  CHECK(features_of("larger") == "0/0 0/0 5");
}

TEST_CASE("syntax/word_lexicon: what is not listed has no features") {
  for (const std::string_view form : {"", "s", "es", "ed", "ing", "zinc", "zincs", "shipper", "sellied"}) {
    CAPTURE(form);
    CHECK(features_of(form) == "0/0 0/0 0");
  }
}
