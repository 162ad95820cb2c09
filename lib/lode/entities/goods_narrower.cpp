#include "lode/entities/goods_narrower.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace lode {

void GoodsNarrower::take(std::uint32_t m) {
  DraftMention& mention = draft_.mentions[m];
  const std::uint32_t general = mention.entity;
  const SentenceDraft& s = draft_.sentences[mention.sentence];
  bool definite = false;
  bool modified = false;
  for (const std::uint32_t d : s.dependents.of(mention.head)) {
    if (mention.words.contains(d)) continue;
    const Deprel label = s.tree->words[d].deprel;
    const std::string_view text = draft_.text(mention.sentence, d);
    if (label == Deprel::det) definite = text == "the" || text == "The" || text == "this" || text == "This";
    modified = modified || label == Deprel::amod || label == Deprel::compound || label == Deprel::nmod ||
               label == Deprel::acl || label == Deprel::acl_relcl;
  }
  const bool whole = s.tree->words[mention.head].deprel != Deprel::compound;
  for (auto back = commodities_.rbegin(); back != commodities_.rend(); ++back) {
    const DraftMention& special = draft_.mentions[*back];
    if (special.entity == general || !is_kind_of(special.entity, general)) continue;
    const bool same_head = mention.words.size() == 1 && special.key.size() > mention.key.size() + 1 &&
                           special.key.ends_with(mention.key) &&
                           special.key[special.key.size() - mention.key.size() - 1] == ' ';
    if (!modified && (same_head || (definite && whole))) {
      mention.entity = special.entity;
      mention.kind = MentionKind::nominal;
      mention.certainty = 0.7F;
      return;
    }
  }
  commodities_.push_back(m);
}

void GoodsNarrower::join_general_goods() {
  std::map<std::uint32_t, std::vector<std::uint32_t>> kinds;  // of a general commodity, those of the same head noun
  for (const std::uint32_t m : commodities_) kinds.try_emplace(draft_.mentions[m].entity);
  const auto head = [&](std::uint32_t e) {
    const std::string key = fold_name(draft_.entities[e].name);
    const auto space = key.rfind(' ');
    return space == std::string::npos ? key : key.substr(space + 1);
  };
  for (auto& [general, special] : kinds) {
    for (const auto& [other, unused] : kinds) {
      if (other != general && is_component(general) && is_kind_of(other, general) && head(other) == head(general))
        special.push_back(other);
    }
  }
  for (const auto& [general, special] : kinds) {
    if (special.size() != 1) continue;
    for (DraftMention& mention : draft_.mentions) {
      if (mention.entity == general) mention.entity = special.front();
    }
  }
}

bool GoodsNarrower::is_component(std::uint32_t entity) const {
  const std::uint32_t entry = draft_.entities[entity].entry;
  return entry != none && draft_.knowledge.lexicon.entries()[entry].stage == "component";
}

bool GoodsNarrower::is_kind_of(std::uint32_t special, std::uint32_t general) const {
  const Lexicon& lexicon = draft_.knowledge.lexicon;
  if (draft_.entities[special].entry == none) return false;
  std::vector<std::uint32_t> open = {draft_.entities[special].entry};
  const std::string& wanted = draft_.entities[general].id;
  for (std::size_t i = 0; i < open.size() && i < 32; ++i) {  // the hierarchy is shallow
    for (const std::string& id : lexicon.entries()[open[i]].broader) {
      if (id == wanted) return true;
      if (const auto index = lexicon.index_of(id)) open.push_back(*index);
    }
  }
  return false;
}

}  // namespace lode
