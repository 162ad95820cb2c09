#include "lode/entities/link_names.hpp"

#include "lode/entities/find_names.hpp"
#include "lode/entities/name_clusters.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lode {

namespace {

/// Joins the clusters of one entity and makes the entities.
class UnlistedLinker : NameClusters {
 public:
  using NameClusters::NameClusters;

  void run() {
    share_votes_in_lists();
    join_brackets();
    join_short_forms();
    join_acronyms();
    make_entities();
  }

 private:
  /// "Vitol, Trafigura and Orsa": what stands in one list is of one type.
  void share_votes_in_lists() {
    std::vector<std::pair<std::size_t, EntityType>> shares;
    for (std::uint32_t m = 0; m < draft_.mentions.size(); ++m) {
      if (cluster_of_[m] == no_cluster) continue;
      const DraftMention& mention = draft_.mentions[m];
      const SentenceDraft& s = draft_.sentences[mention.sentence];
      const Word& head = s.tree->words[mention.head];
      if (head.deprel != Deprel::conj || head.head == no_head) continue;
      const std::uint32_t other = s.covered[static_cast<std::uint32_t>(head.head)];
      if (other == none || cluster_of_[other] == no_cluster || other == m) continue;
      for (const auto& [from, to] :
           {std::pair{cluster_of_[m], cluster_of_[other]}, std::pair{cluster_of_[other], cluster_of_[m]}}) {
        if (clusters_[to].entity != none) continue;
        if (clusters_[from].entity == none && winner_margin(from) < 2) continue;
        shares.emplace_back(to, type_of(from));
      }
    }
    for (const auto& [to, type] : shares) clusters_[to].votes[static_cast<std::size_t>(type)] += 2.0F;
  }

  /// "North Oil Company (NOC)": an acronym in brackets right behind a name.
  void join_brackets() {
    const auto count = static_cast<std::uint32_t>(draft_.mentions.size());
    for (std::uint32_t m = 0; m < count; ++m) {
      if (cluster_of_[m] == no_cluster) continue;
      const DraftMention full = draft_.mentions[m];
      const SentenceDraft& s = draft_.sentences[full.sentence];
      const std::uint32_t open = full.words.end;
      if (open + 2 >= s.tree->size() || draft_.text(full.sentence, open) != "(") continue;
      if (take_exchange(m, open)) continue;
      const std::uint32_t inside = s.covered[open + 1];
      if (inside == none || cluster_of_[inside] == no_cluster) continue;
      const DraftMention& acronym = draft_.mentions[inside];
      if (acronym.words.begin != open + 1 || acronym.words.size() != 1) continue;
      if (draft_.text(full.sentence, acronym.words.end) != ")") continue;
      if (s.notes[acronym.words.begin].shape != Shape::caps &&
          !looks_like_ticker(draft_.text(full.sentence, acronym.words.begin)))
        continue;
      if (acronym.entity != none && full.entity != acronym.entity && misread(m, inside)) {
        reread_acronym(m, acronym.key);
        continue;
      }
      if (acronym.entity != none && !is_body(draft_.entities[acronym.entity].type)) continue;
      if (full.entity != none && !is_body(draft_.entities[full.entity].type) &&
          draft_.entities[full.entity].type != EntityType::asset)
        continue;
      join(cluster_of_[m], cluster_of_[inside]);
    }
  }

  /// "(NYSE: MP)": exchange and ticker are one more name of the company.
  bool take_exchange(std::uint32_t m, std::uint32_t open) {
    const std::uint32_t sentence = draft_.mentions[m].sentence;
    SentenceDraft& s = draft_.sentences[sentence];
    if (open + 4 >= s.tree->size() || draft_.text(sentence, open + 2) != ":" || draft_.text(sentence, open + 4) != ")")
      return false;
    if (!looks_like_ticker(draft_.text(sentence, open + 1))) return false;
    for (const std::uint32_t w : {open + 1, open + 3}) {
      const std::uint32_t other = s.covered[w];
      if (other == none) continue;
      draft_.mentions[other].entity = none;
      draft_.mentions[other].found = Found::description;
      if (cluster_of_[other] != no_cluster) std::erase(clusters_[find(cluster_of_[other])].mentions, other);
    }
    DraftMention alias;
    alias.sentence = sentence;
    alias.words = {open + 1, open + 4};
    alias.head = open + 3;
    alias.found = Found::recognizer;
    alias.certainty = 0.8F;
    const std::uint32_t index = draft_.add(std::move(alias));
    clusters_[find(cluster_of_[m])].mentions.push_back(index);
    cluster_of_.push_back(cluster_of_[m]);
    return true;
  }

  /// "North Oil Company (NOC)": the lexicon's NOC is another one when its name has little in common with this.
  bool misread(std::uint32_t full, std::uint32_t acronym) const {
    const std::string& key = draft_.mentions[full].key;
    if (initials(key, false) != draft_.mentions[acronym].key && initials(key, true) != draft_.mentions[acronym].key)
      return false;
    const std::string listed = fold_name(draft_.entities[draft_.mentions[acronym].entity].name);
    const auto there = words_of(listed);
    std::size_t shared = 0;
    const auto here = words_of(key);
    for (const std::string_view word : here)
      shared += std::find(there.begin(), there.end(), word) != there.end() ? 1 : 0;
    return shared * 2 < here.size();
  }

  /// All mentions of the acronym are of the name that it stands behind.
  void reread_acronym(std::uint32_t full, const std::string& key) {
    for (std::uint32_t m = 0; m < cluster_of_.size(); ++m) {
      DraftMention& mention = draft_.mentions[m];
      if (mention.key != key || cluster_of_[m] == no_cluster || mention.entity == none) continue;
      std::erase(clusters_[find(cluster_of_[m])].mentions, m);
      mention.entity = none;
      mention.found = Found::recognizer;
      mention.terminal = 0;
      cluster_of_[m] = cluster_of_[full];
      clusters_[find(cluster_of_[full])].mentions.push_back(m);
    }
  }

  static bool is_body(EntityType type) {
    return type == EntityType::company || type == EntityType::organization || type == EntityType::government_body ||
           type == EntityType::bloc;
  }

  /// Whether `shorter` can stand for `longer`: a person's last name, a firm's first words, a name without its kind.
  bool short_form(std::size_t shorter, std::size_t longer) const {
    const auto small = words_of(clusters_[shorter].key);
    const auto big = words_of(clusters_[longer].key);
    if (small.empty() || small.size() >= big.size()) return false;
    const EntityType type = type_of(longer);
    const bool prefix = std::equal(small.begin(), small.end(), big.begin());
    const bool suffix = std::equal(small.rbegin(), small.rend(), big.rbegin());
    const Vocabulary& vocabulary = draft_.knowledge.vocabulary;
    const EntityWords& words = draft_.knowledge.words;
    if (type == EntityType::person) {
      if (suffix) return true;
      if (prefix && small.size() == 1 && type_of(shorter) == EntityType::person) return true;  // Airlangga
      // Family name first (Xi Jinping): when it is no common first name.
      return prefix && small.size() == 1 && !words[vocabulary.find(small[0])].first_name &&
             type_of(shorter) != EntityType::place;
    }
    if (!prefix) {
      if (type == EntityType::company && suffix && small.size() == 1 &&
          is_listed(longer)) {  // Maersk: A.P. Moller-Maersk
        const WordTraits& traits = words[vocabulary.find(small[0])];
        return !traits.keyword && !traits.legal_form && !traits.first_name && type_of(shorter) != EntityType::place;
      }
      // "Department of Commerce" for "US Department of Commerce"
      return suffix && type == EntityType::government_body && small.size() >= 2 && big.size() - small.size() <= 2;
    }
    if (type_of(shorter) == EntityType::person && winner_margin(shorter) > 4) return false;
    // "Vulcan" for "Vulcan Energy Resources", whatever town is called so
    const WordTraits& left_off = words[vocabulary.find(big[small.size()])];
    const float sure = left_off.keyword || left_off.legal_form ? 6.0F : 2.0F;
    if (type_of(shorter) == EntityType::place && type != EntityType::place && winner_margin(shorter) > sure)
      return false;
    const WordTraits& kind = words[vocabulary.find(small.back())];
    if (kind.keyword && small.size() > 1 && kind.keyword_type != type &&
        (kind.keyword_type == EntityType::asset || kind.keyword_type == EntityType::place)) {
      return false;  // the Suez Canal is not the Suez Canal Authority
    }
    switch (type) {
      case EntityType::company:
      case EntityType::organization:
      case EntityType::asset: {
        if (small.size() == 1 && words[vocabulary.find(small[0])].keyword && !clusters_[shorter].caps)
          return false;  // "Energy", "National"
        // What is cut off must be what firms leave off, not the country that makes it a daughter; and the lexicon
        // would know the short form of a listed name, unless a mere kind of business is left off.
        const WordTraits& cut = words[vocabulary.find(big[small.size()])];
        if (is_listed(longer)) {
          return cut.keyword || cut.legal_form;
        }
        return !is_country(big[small.size()]);
      }
      case EntityType::place:
        return words[vocabulary.find(big.back())].keyword;
      default:
        return false;
    }
  }

  void join_short_forms() {
    const std::size_t count = clusters_.size();
    for (std::size_t c = 0; c < count; ++c) {
      if (clusters_[c].entity != none) continue;
      std::size_t best = count;
      const auto preferred = [&](std::size_t a, std::size_t b) {  // a over b
        const bool asset_a = type_of(a) == EntityType::asset;
        const bool asset_b = type_of(b) == EntityType::asset;
        if (asset_a != asset_b) return asset_b;
        if (is_listed(a) != is_listed(b)) return is_listed(a);
        return clusters_[a].first < clusters_[c].first && clusters_[a].first > clusters_[b].first;
      };
      for (std::size_t other = 0; other < count; ++other) {
        if (other == c || !short_form(c, other)) continue;
        // The nearest full form before it, else the first after it; a firm sooner than its works.
        if (best == count || preferred(other, best)) best = other;
      }
      if (best != count) join(best, c);
    }
  }

  static std::string initials(std::string_view key, bool with_small) {
    std::string letters;
    for (const std::string_view word : words_of(key)) {
      if (!with_small &&
          (word == "of" || word == "for" || word == "and" || word == "the" || word == "de" || word == "in"))
        continue;
      letters += word.front();
    }
    return letters;
  }

  void join_acronyms() {
    const std::size_t count = clusters_.size();
    for (std::size_t c = 0; c < count; ++c) {
      const std::string& key = clusters_[c].key;
      if (clusters_[c].entity != none || !clusters_[c].caps || key.size() < 2 || key.size() > 6 || find(c) != c)
        continue;
      for (std::size_t other = 0; other < count; ++other) {
        if (other == c || find(other) == c) continue;
        const std::string& full = clusters_[other].key;
        if (full.find(' ') == std::string::npos || !is_body(type_of(other))) continue;
        if (initials(full, false) == key || initials(full, true) == key) {
          join(other, c);
          break;
        }
      }
    }
  }

  void make_entities() {
    for (std::size_t c = 0; c < clusters_.size(); ++c) {
      const std::size_t root = find(c);
      if (clusters_[root].entity == none && doubtful(clusters_[root])) continue;
      if (clusters_[root].entity == none) {
        DraftEntity entity;
        entity.type = winner(clusters_[root].votes);
        std::size_t longest = 0;
        std::sort(clusters_[root].mentions.begin(), clusters_[root].mentions.end());
        for (const std::uint32_t m : clusters_[root].mentions) {
          const DraftMention& mention = draft_.mentions[m];
          if (mention.words.size() <= longest || (longest > 0 && draft_.sentences[mention.sentence].title_case))
            continue;
          longest = mention.words.size();
          entity.name = std::string(draft_.text(mention.sentence, mention.words));
          if (entity.type == EntityType::person) {
            const Gender gender = draft_.traits(mention.sentence, mention.words.begin).gender;
            if (gender != Gender::unknown) entity.gender = gender;
          }
        }
        entity.id = made_id(entity.type, entity.name);
        clusters_[root].entity = entity_with_id(std::move(entity));
      }
      for (const std::uint32_t m : clusters_[c].mentions) draft_.mentions[m].entity = clusters_[root].entity;
    }
  }

  /// A capitalised word that the model takes for no name, and that nothing else speaks for.
  bool doubtful(const Cluster& cluster) const {
    float least = 1;
    for (const std::uint32_t m : cluster.mentions) least = std::min(least, draft_.mentions[m].doubt);
    const float strongest =
        *std::max_element(cluster.votes.begin(), cluster.votes.end()) / static_cast<float>(cluster.mentions.size());
    return least > 0.6F && strongest < 4.0F;
  }

  std::uint32_t entity_with_id(DraftEntity entity) {
    for (std::uint32_t e = 0; e < draft_.entities.size(); ++e) {
      if (draft_.entities[e].id == entity.id) return e;
    }
    draft_.entities.push_back(std::move(entity));
    return static_cast<std::uint32_t>(draft_.entities.size() - 1);
  }
};

}  // namespace

std::string made_id(EntityType type, std::string_view name) {
  std::string slug;
  for (const char c : fold_name(name)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      slug += c;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return fmt::format("{}:{}", to_string(type), slug.empty() ? "unnamed" : slug);
}

void link_unlisted_names(ArticleDraft& draft) { UnlistedLinker(draft).run(); }

}  // namespace lode
