// Words a second of the look-up of listed names alone, and of finding all entities; and what share of the whole way
// from text to statements that is.
//
//   lode_entity_speed TREEBANK.conllu...
//
// The text is what the treebanks' "# text" lines say. Everything runs on one core.

#include "treebank_articles.hpp"

#include "lode/entities/entity_finder.hpp"
#include "lode/entities/entity_knowledge.hpp"
#include "lode/pipeline/extractor.hpp"
#include "lode/text/segment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace lode;

namespace {

constexpr int rounds = 5;  // the fastest counts: the others were disturbed

template <typename Work>
double fastest(Work&& work) {
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return best;
}

/// Cuts and numbers the words of a sentence.
void number_words(const EntityKnowledge& knowledge, PieceCutter& cutter, const Document& document,
                  const Sentence& sentence, PieceList& list) {
  list.pieces.clear();
  list.begins.clear();
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
    append_word(knowledge.vocabulary, cutter, document.slice(document.tokens[t].span), list);
}

/// Listed names of a sentence, from the left, the longest first.
std::size_t look_up(const EntityKnowledge& knowledge, const PieceList& list, std::uint32_t size) {
  std::size_t found = 0;
  for (std::uint32_t w = 0; w < size;) {
    const NameTrie::Match match = knowledge.names.longest(list, w, size);
    w = match.terminal == 0 ? w + 1 : match.end_word;
    found += match.terminal == 0 ? 0 : 1;
  }
  return found;
}

int measure(std::vector<Document> documents) {
  const Lexicon lexicon = Lexicon::shipped();
  const EntityKnowledge knowledge(lexicon, EntityFiles::shipped());
  double words = 0;
  std::vector<Document> cut = documents;
  std::vector<PieceList> lists;
  PieceCutter cutter;
  for (Document& document : cut) {
    segment(document);
    words += static_cast<double>(document.tokens.size());
    for (const Sentence& sentence : document.sentences)
      number_words(knowledge, cutter, document, sentence, lists.emplace_back());
  }
  std::size_t names = 0;
  const double searching = fastest([&] {
    names = 0;
    for (const PieceList& list : lists)
      names += look_up(knowledge, list, static_cast<std::uint32_t>(list.begins.size()) - 1);
  });
  PieceList scratch;
  const double numbering = fastest([&] {
    for (const Document& document : cut) {
      for (const Sentence& sentence : document.sentences) number_words(knowledge, cutter, document, sentence, scratch);
    }
  });
  fmt::print("{:.0f} words, {} listed names\n", words, names);
  fmt::print("{:.2f} million words/s to look up listed names, {:.2f} with cutting and numbering the words\n",
             words / searching / 1e6, words / (searching + numbering) / 1e6);

  const Extractor extractor{ExtractorOptions{}};
  const EntityFinder finder(lexicon);
  const double whole = fastest([&] {
    for (const Document& document : documents) static_cast<void>(extractor.extract(document));
  });
  std::vector<Extraction> read;
  read.reserve(documents.size());
  for (const Document& document : documents) read.push_back(extractor.extract(document));
  std::size_t mentions = 0;
  const double finding = fastest([&] {
    mentions = 0;
    for (const Extraction& each : read) mentions += finder.find(each.document, each.trees).mentions.size();
  });
  fmt::print("{:.2f} million words/s to find all entities ({} mentions); {:.1f} % of the whole way\n",
             words / finding / 1e6, mentions, 100 * finding / whole);
  return 0;
}

}  // namespace

int main(int argc, char** argv) { return with_articles_of(argc, argv, "lode_entity_speed", measure); }
