// Mentions, types and coreference of Lode's entities against those that GUM annotates.
//
//   lode_entity_score GUM.conllu...
//
// Sentences and tokens are the treebank's, trees Lode's own. docs/evaluation.md holds the figures and what they mean.

#include "coreference_score.hpp"
#include "gum_entities.hpp"

#include "data/embedded.hpp"
#include "lode/entities/entity_finder.hpp"
#include "lode/entities/lexicon.hpp"
#include "lode/syntax/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace lode;
using namespace lode::test;

namespace {

/// A mention of either answer, by which the two are compared.
struct Place {
  std::uint64_t span = 0;  ///< Number of its sentence and words.
  std::uint64_t head = 0;  ///< Number of its sentence and head word.
  std::string type;
};

using Entities = std::vector<std::vector<Place>>;

/// The word of `words` whose head, in the gold tree, lies outside.
std::uint32_t head_of(const Tree& tree, IndexRange words) {
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const std::int32_t head = tree.words[w].head;
    if (tree.words[w].upos != Upos::punct && (head == no_head || !words.contains(static_cast<std::uint32_t>(head))))
      return w;
  }
  return words.end - 1;
}

Place place_of(const GumText& text, std::uint32_t sentence, IndexRange words, std::string type) {
  const std::uint64_t line = static_cast<std::uint64_t>(sentence) << 32U;
  return {line | (words.begin << 16U) | words.end, line | head_of(text.treebank.trees[sentence], words),
          std::move(type)};
}

/// Every entity of the gold standard; with `named` those of persons, places and organizations that are called by a
/// proper name somewhere.
Entities gold_entities(const GumText& text, bool named) {
  std::map<std::string, std::vector<const GumMention*>> groups;
  for (const GumMention& mention : text.mentions) groups[mention.group].push_back(&mention);
  Entities result;
  for (const auto& [group, mentions] : groups) {
    const auto proper = [&](const GumMention* mention) {
      const Tree& tree = text.treebank.trees[mention->sentence];
      const bool type = mention->type == "person" || mention->type == "place" || mention->type == "organization";
      return type && tree.words[head_of(tree, mention->words)].upos == Upos::propn;
    };
    if (named && std::none_of(mentions.begin(), mentions.end(), proper)) continue;
    result.emplace_back();
    for (const GumMention* mention : mentions)
      result.back().push_back(place_of(text, mention->sentence, mention->words, mention->type));
  }
  return result;
}

/// The same of what Lode finds.
Entities found_entities(const GumText& text, const DocumentEntities& found, bool named) {
  std::vector<std::vector<const Mention*>> mentions(found.entities.size());
  for (const Mention& mention : found.mentions) mentions[mention.entity].push_back(&mention);
  Entities result;
  for (std::size_t e = 0; e < mentions.size(); ++e) {
    const EntityType type = found.entities[e].type;
    const bool actor = type != EntityType::commodity && type != EntityType::group;
    const bool by_name = std::any_of(mentions[e].begin(), mentions[e].end(), [](const Mention* mention) {
      return mention->kind == MentionKind::name || mention->kind == MentionKind::demonym;
    });
    if (named && !(actor && by_name)) continue;
    result.emplace_back();
    for (const Mention* mention : mentions[e])
      result.back().push_back(place_of(text, mention->sentence, mention->words, std::string(to_string(type))));
  }
  return result;
}

/// Numbers of places alone. Of two mentions in one place the first one counts.
Clusters clusters(const Entities& entities, std::uint64_t Place::*number) {
  std::set<std::uint64_t> taken;
  Clusters result;
  for (const auto& entity : entities) {
    Cluster cluster;
    for (const Place& place : entity) {
      if (taken.insert(place.*number).second) cluster.push_back(place.*number);
    }
    std::sort(cluster.begin(), cluster.end());
    if (!cluster.empty()) result.push_back(std::move(cluster));
  }
  return result;
}

/// Whether one of GUM's types is what one of ours means there. GUM calls countries places, groups of people persons,
/// and goods objects or substances.
bool same_type(std::string_view gum, std::string_view ours) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> table = {{
      {"person", "person group"},
      {"place", "place country asset"},
      {"organization", "company organization government_body bloc group"},
      {"object", "asset commodity"},
      {"substance", "commodity"},
      {"plant", "commodity"},
      {"animal", "commodity"},
  }};
  const auto* const row = std::find_if(table.begin(), table.end(), [&](const auto& pair) { return pair.first == gum; });
  return row != table.end() && row->second.find(ours) != std::string_view::npos;
}

struct Measures {
  Tally mentions;
  Tally muc;
  Tally b_cubed;
  Tally ceaf_e;
  std::size_t typed = 0;
  std::size_t typed_right = 0;

  void add(const Entities& gold, const Entities& found, std::uint64_t Place::*number) {
    const Clusters g = clusters(gold, number);
    const Clusters f = clusters(found, number);
    mentions += mention_score(g, f);
    muc += muc_score(g, f);
    b_cubed += b_cubed_score(g, f);
    ceaf_e += ceaf_e_score(g, f);
    std::map<std::uint64_t, std::string_view> types;
    for (const auto& entity : gold) {
      for (const Place& place : entity) types.emplace(place.*number, place.type);
    }
    for (const auto& entity : found) {
      for (const Place& place : entity) {
        const auto there = types.find(place.*number);
        if (there == types.end()) continue;
        ++typed;
        if (same_type(there->second, place.type)) ++typed_right;
      }
    }
  }

  void print(std::string_view what) const {
    const auto row = [](std::string_view name, const Tally& tally) {
      fmt::print("  {:<9} P {:.3f}  R {:.3f}  F1 {:.3f}\n", name, tally.precision(), tally.recall(), tally.f1());
    };
    fmt::print("{}\n", what);
    row("mentions", mentions);
    row("MUC", muc);
    row("B-cubed", b_cubed);
    row("CEAF-e", ceaf_e);
    fmt::print("  CoNLL F1  {:.3f}\n", (muc.f1() + b_cubed.f1() + ceaf_e.f1()) / 3);
    fmt::print("  types     {:.3f} of {} common mentions\n",
               typed == 0 ? 0.0 : static_cast<double>(typed_right) / static_cast<double>(typed), typed);
  }
};

int measure(const std::vector<GumText>& texts) {
  const Lexicon lexicon = Lexicon::shipped();
  const EntityFinder finder(lexicon);
  const Parser parser(embedded_file("english.model"));
  std::array<Measures, 4> sums;
  for (const GumText& text : texts) {
    const Document& document = text.treebank.document;
    const DocumentEntities found = finder.find(document, parser.parse(document));
    for (const bool named : {false, true}) {
      const Entities gold = gold_entities(text, named);
      const Entities ours = found_entities(text, found, named);
      sums[named ? 2 : 0].add(gold, ours, &Place::head);
      sums[named ? 3 : 1].add(gold, ours, &Place::span);
    }
  }
  fmt::print("{} texts\n", texts.size());
  sums[0].print("all mentions, by head word");
  sums[1].print("all mentions, by exact words");
  sums[2].print("named persons, places and organizations, by head word");
  sums[3].print("named persons, places and organizations, by exact words");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::vector<GumText> texts;
    for (int i = 1; i < argc; ++i) {
      std::ifstream in(argv[i], std::ios::binary);
      for (GumText& text : read_gum(in, argv[i])) texts.push_back(std::move(text));
    }
    if (texts.empty()) {
      fmt::print(stderr, "usage: lode_entity_score GUM.conllu...\n");
      return 2;
    }
    return measure(texts);
  } catch (const std::exception& error) {
    fmt::print(stderr, "lode_entity_score: {}\n", error.what());
    return 1;
  }
}
