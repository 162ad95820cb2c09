#include "lode/graph/load_graph.hpp"

#include "lode/graph/identity.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

namespace lode {

namespace {

/// The article with the smallest index among those that print the same report, for each article.
std::vector<std::uint32_t> number_reports(std::size_t articles,
                                          const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
  std::vector<std::uint32_t> report(articles);
  std::iota(report.begin(), report.end(), 0U);
  const auto root = [&](std::uint32_t article) {
    while (report[article] != article) article = report[article] = report[report[article]];
    return article;
  };
  for (const auto& [first, second] : pairs) {
    const std::uint32_t a = root(first);
    const std::uint32_t b = root(second);
    report[std::max(a, b)] = std::min(a, b);
  }
  for (std::uint32_t article = 0; article < articles; ++article) report[article] = root(article);
  return report;
}

std::vector<GraphArticle> load_articles(const Store& store) {
  std::vector<ArticleRecord> records = store.articles();
  const std::vector<std::uint32_t> reports = number_reports(records.size(), store.same_reports());
  std::vector<GraphArticle> articles;
  articles.reserve(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) articles.push_back({std::move(records[i]), reports[i]});
  return articles;
}

/// What all articles together say of an id.
struct EntityTally {
  std::map<std::string, std::uint32_t> names;         ///< Articles that call it so.
  std::map<std::string, std::uint32_t> listed_names;  ///< Those of them that take the name from a lexicon.
  std::array<std::uint32_t, entity_type_count> types{};
  std::map<std::pair<std::string, MentionKind>, std::uint32_t> written;
  std::set<std::uint32_t> articles;
};

/// The key with the largest count; of equals the smallest.
const std::string& most_frequent(const std::map<std::string, std::uint32_t>& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

GraphEntity settle(const std::string& id, const EntityTally& tally) {
  GraphEntity entity;
  entity.id = id;
  entity.listed = !tally.listed_names.empty();
  entity.name = most_frequent(entity.listed ? tally.listed_names : tally.names);
  entity.type = static_cast<EntityType>(std::max_element(tally.types.begin(), tally.types.end()) - tally.types.begin());
  entity.articles = static_cast<std::uint32_t>(tally.articles.size());
  for (const auto& [name, uses] : tally.written) entity.names.push_back({name.first, name.second, uses});
  std::stable_sort(entity.names.begin(), entity.names.end(),
                   [](const WrittenName& a, const WrittenName& b) { return a.uses > b.uses; });
  return entity;
}

class EntityLoader {
 public:
  EntityLoader(const Store& store, const Vocabulary& vocabulary, bool judged) {
    std::map<std::string, bool> present;
    std::vector<StoredEntity> stored;
    store.for_each_entity([&](StoredEntity&& entity) {
      bool& listed = present[entity.entity.id];
      listed = listed || entity.entity.listed;
      stored.push_back(std::move(entity));
    });
    const Identity identity(judged ? store.judgements() : std::vector<Judgement>{}, present);
    std::map<std::string, EntityTally> tallies;
    for (const StoredEntity& each : stored) tally(each, identity, tallies);
    for (const auto& [id, tally] : tallies) {
      numbers_.emplace(id, static_cast<std::uint32_t>(entities_.size()));
      entities_.push_back(settle(id, tally));
    }
    for (const auto& [id, listed] : present) {
      const std::uint32_t number = numbers_.at(identity.of(id));
      if (numbers_.emplace(id, number).second) entities_[number].other_ids.push_back(id);
    }
    for (const KnownEntity& known : vocabulary.entities) {
      const auto found = numbers_.find(known.id);
      if (found != numbers_.end() && entities_[found->second].id == known.id)
        entities_[found->second].name = known.name;
    }
  }

  [[nodiscard]] std::uint32_t number(const std::string& id) const { return numbers_.at(id); }
  [[nodiscard]] std::vector<GraphEntity> take() { return std::move(entities_); }

 private:
  static void tally(const StoredEntity& stored, const Identity& identity, std::map<std::string, EntityTally>& tallies) {
    const ArticleEntity& entity = stored.entity;
    const std::string& id = identity.of(entity.id);
    EntityTally& tally = tallies[id];
    tally.articles.insert(stored.article);
    for (const WrittenName& name : entity.names) tally.written[{name.text, name.kind}] += name.uses;
    // An id that another one stands for has no say in name and type.
    if (entity.id != id) return;
    ++tally.names[entity.name];
    if (entity.listed) ++tally.listed_names[entity.name];
    ++tally.types[static_cast<std::size_t>(entity.type)];
  }

  std::vector<GraphEntity> entities_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // for look-up only
};

bool passes(const GraphFilter& filter, const Statement& statement, const std::string& date) {
  const auto holds = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  if (!holds(filter.relations, statement.relation) || !holds(filter.statuses, statement.status)) return false;
  if (statement.confidence < filter.min_confidence) return false;
  if ((!filter.from.empty() || !filter.to.empty()) && date.empty()) return false;
  // "2025-11" is before all days of that month, and as an end it takes in all of them.
  if (!filter.from.empty() && date < filter.from) return false;
  return filter.to.empty() || date.substr(0, filter.to.size()) <= filter.to;
}

using StatementKey = std::tuple<std::uint32_t, std::uint32_t, std::string, Status,
                                std::vector<std::uint32_t>>;  ///< Subject, object, ...

class StatementLoader {
 public:
  StatementLoader(const std::vector<GraphArticle>& articles, const EntityLoader& entities, const Vocabulary& vocabulary)
      : articles_(articles), entities_(entities) {
    for (const KnownRelation& relation : vocabulary.relations) {
      if (relation.symmetric) symmetric_.insert(relation.name);
    }
  }

  void take(StoredStatement&& stored) {
    Statement& statement = stored.statement;
    std::uint32_t subject = entities_.number(statement.subject.id);
    std::uint32_t object = entities_.number(statement.object.id);
    // Two ids that became one leave nothing to say.
    if (subject == object && statement.subject.id != statement.object.id) return;
    if (symmetric_.contains(statement.relation) && object < subject) std::swap(subject, object);
    std::vector<std::uint32_t> commodities;
    for (const Participant& commodity : statement.commodities) commodities.push_back(entities_.number(commodity.id));
    std::sort(commodities.begin(), commodities.end());
    commodities.erase(std::unique(commodities.begin(), commodities.end()), commodities.end());
    const StatementKey key{subject, object, statement.relation, statement.status, std::move(commodities)};
    sources_[key].push_back({stored.article, stored.handle, statement.confidence, std::move(statement.qualifiers),
                             std::move(statement.evidence)});
  }

  [[nodiscard]] std::vector<GraphStatement> finish(std::uint32_t min_support) {
    std::vector<GraphStatement> result;
    for (auto& [key, sources] : sources_) {
      GraphStatement statement;
      std::tie(statement.subject, statement.object, statement.relation, statement.status, statement.commodities) = key;
      statement.symmetric = symmetric_.contains(statement.relation);
      statement.sources = std::move(sources);
      std::stable_sort(statement.sources.begin(), statement.sources.end(),
                       [](const StatementSource& a, const StatementSource& b) { return a.article < b.article; });
      add_up(statement);
      if (statement.support >= min_support) result.push_back(std::move(statement));
    }
    return result;
  }

 private:
  void add_up(GraphStatement& statement) const {
    std::set<std::uint32_t> reports;
    for (const StatementSource& source : statement.sources) {
      const GraphArticle& article = articles_[source.article];
      reports.insert(article.report);
      statement.confidence = std::max(statement.confidence, source.confidence);
      const std::string& date = article.record.date;
      if (date.empty()) continue;
      if (statement.first_date.empty() || date < statement.first_date) statement.first_date = date;
      statement.last_date = std::max(statement.last_date, date);
    }
    statement.support = static_cast<std::uint32_t>(reports.size());
  }

  const std::vector<GraphArticle>& articles_;
  const EntityLoader& entities_;
  std::set<std::string, std::less<>> symmetric_;
  std::map<StatementKey, std::vector<StatementSource>> sources_;
};

}  // namespace

KnowledgeGraph load_graph(const Store& store, const GraphFilter& filter) {
  std::vector<GraphArticle> articles = load_articles(store);
  Vocabulary vocabulary = store.vocabulary();
  EntityLoader entities(store, vocabulary, filter.judged);
  StatementLoader statements(articles, entities, vocabulary);
  store.for_each_statement([&](StoredStatement&& stored) {
    if (passes(filter, stored.statement, articles[stored.article].record.date)) statements.take(std::move(stored));
  });
  std::vector<GraphStatement> edges = statements.finish(filter.min_support);
  return {std::move(articles), entities.take(), std::move(edges), std::move(vocabulary)};
}

}  // namespace lode
