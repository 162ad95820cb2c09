#include "lode/entities/name_trie.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace lode;

namespace {

/// A trie over a few names and the text that is searched, both cut at spaces into words.
struct Names {
  Vocabulary vocabulary;
  NameTrie trie;
  PieceCutter cutter;
  std::vector<std::vector<Piece>> added;

  void add(std::string_view name) {
    std::vector<Piece> pieces;
    for (const PieceText& piece : cutter.cut(name))
      pieces.push_back({vocabulary.add(piece.folded), piece.shape, piece.letters});
    trie.add(pieces, static_cast<std::uint32_t>(added.size()), NameClass::alias);
    added.push_back(pieces);
  }

  PieceList text(std::string_view words) {
    PieceList list;
    list.begins.push_back(0);
    while (!words.empty()) {
      const auto space = words.find(' ');
      for (const PieceText& piece : cutter.cut(words.substr(0, space))) {
        list.pieces.push_back({vocabulary.find(piece.folded), piece.shape, piece.letters});
      }
      list.begins.push_back(static_cast<std::uint32_t>(list.pieces.size()));
      if (space == std::string_view::npos) break;
      words.remove_prefix(space + 1);
    }
    return list;
  }

  /// End of the longest name at the first word of `words`; 0 without.
  std::uint32_t end_of(std::string_view words) {
    const PieceList list = text(words);
    return trie.longest(list, 0, static_cast<std::uint32_t>(list.begins.size() - 1)).end_word;
  }
};

}  // namespace

TEST_SUITE_BEGIN("entities");

TEST_CASE("pieces fold case, accents and full stops, and keep how they were written") {
  PieceCutter cutter;
  const auto dump = [&](std::string_view text) {
    std::string out;
    for (const PieceText& piece : cutter.cut(text)) {
      out += std::string(piece.folded) + "/" + "lcCo"[static_cast<int>(piece.shape)] + " ";
    }
    return out;
  };
  CHECK(dump("U.S.") == "us/C ");
  CHECK(dump("Inc.") == "inc/c ");
  CHECK(dump("São") == "sao/c ");
  CHECK(dump("Łódź") == "lodz/c ");
  CHECK(dump("Freeport-McMoRan") == "freeport/c mcmoran/c ");
  CHECK(dump("d’Ivoire") == "d/l ivoire/c ");
  CHECK(dump("&") == "and/o ");
  CHECK(dump("G7") == "g7/C ");
  CHECK(dump("2.5") == "25/o ");
  CHECK(dump("(") == "(/o ");
  CHECK(dump("OPEC+") == "opec/C +/o ");
  CHECK(dump("-") == "");
  CHECK(dump("\xff") == "#/o ");
}

TEST_CASE("the longest name wins, and capitals must be there") {
  Names names;
  for (const char* name : {"Rio", "Rio Tinto", "rare earths", "OPEC", "US", "Bank of Ghana"}) names.add(name);
  names.trie.seal();
  CHECK(names.end_of("Rio Tinto said") == 2);
  CHECK(names.end_of("Rio said") == 1);
  CHECK(names.end_of("rio tinto") == 0);
  CHECK(names.end_of("RIO TINTO") == 2);
  CHECK(names.end_of("Rare Earths") == 2);
  CHECK(names.end_of("rare - earths") == 3);
  CHECK(names.end_of("Opec cuts") == 1);
  CHECK(names.end_of("opec cuts") == 0);
  CHECK(names.end_of("us too") == 0);
  CHECK(names.end_of("Us too") == 0);
  CHECK(names.end_of("U.S. too") == 1);
  CHECK(names.end_of("Bank of Ghana") == 3);
  CHECK(names.end_of("Bank of England") == 0);
}

TEST_CASE("the trie finds what a search through all names finds") {
  std::mt19937 random(7);
  const std::vector<std::string> alphabet = {"Aa", "bb", "CC", "Dd", "ee"};
  for (int round = 0; round < 200; ++round) {
    Names names;
    const auto word = [&] { return alphabet[random() % alphabet.size()]; };
    for (int n = 0; n < 12; ++n) {
      std::string name = word();
      for (auto more = random() % 3; more > 0; --more) name += " " + word();
      names.add(name);
    }
    names.trie.seal();
    std::string sentence;
    for (int w = 0; w < 12; ++w) sentence += (w > 0 ? " " : "") + word();
    const PieceList list = names.text(sentence);
    for (std::uint32_t begin = 0; begin < 12; ++begin) {
      std::uint32_t expected = 0;
      for (const auto& name : names.added) {
        if (begin + name.size() > 12) continue;
        bool same = true;
        for (std::size_t i = 0; i < name.size(); ++i) {
          const Piece& piece = list.pieces[begin + i];
          same = same && piece.number == name[i].number;
          if (name[i].shape == Shape::capital) same = same && piece.shape != Shape::lower;
          if (name[i].shape == Shape::caps) same = same && piece.shape == Shape::caps;
        }
        if (same) expected = std::max(expected, begin + static_cast<std::uint32_t>(name.size()));
      }
      CHECK(names.trie.longest(list, begin, 12).end_word == expected);
    }
  }
}

TEST_SUITE_END();
