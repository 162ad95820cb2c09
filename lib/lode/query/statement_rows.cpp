#include "lode/query/statement_rows.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace lode {

std::vector<Column> statement_columns() {
  return {{"subject", false},      {"relation", false},  {"object", false}, {"commodities", false}, {"status", false},
          {"support", false},      {"first", false},     {"last", false},   {"subject_id", true},   {"object_id", true},
          {"commodity_ids", true}, {"confidence", true}, {"articles", true}};
}

Row statement_row(const KnowledgeGraph& graph, const GraphStatement& statement, bool turned, bool quotes) {
  const GraphEntity* subject = &graph.entity(statement.subject);
  const GraphEntity* object = &graph.entity(statement.object);
  if (turned) std::swap(subject, object);
  std::vector<std::string> commodities;
  std::vector<std::string> commodity_ids;
  for (const std::uint32_t commodity : statement.commodities) {
    commodities.push_back(graph.entity(commodity).name);
    commodity_ids.push_back(graph.entity(commodity).id);
  }
  std::vector<std::string> articles;
  for (const StatementSource& source : statement.sources) {
    articles.push_back(graph.articles()[source.article].record.id);
  }
  Row row;
  row.cells = {subject->name,
               statement.relation,
               object->name,
               std::move(commodities),
               std::string(to_string(statement.status)),
               static_cast<std::int64_t>(statement.support),
               statement.first_date,
               statement.last_date,
               subject->id,
               object->id,
               std::move(commodity_ids),
               statement.confidence,
               std::move(articles)};
  if (quotes) row.quotes = quotes_of(graph, statement);
  return row;
}

std::vector<Quote> quotes_of(const KnowledgeGraph& graph, const GraphStatement& statement) {
  std::vector<Quote> quotes;
  std::set<std::pair<std::uint32_t, std::string_view>> seen;  // report and sentence
  for (const StatementSource& source : statement.sources) {
    const GraphArticle& article = graph.articles()[source.article];
    for (const Evidence& evidence : source.evidence) {
      if (!seen.emplace(article.report, evidence.text).second) continue;
      quotes.push_back({article.record.id, article.record.title, article.record.date, evidence.text, evidence.rule});
    }
  }
  return quotes;
}

bool listed_before(const KnowledgeGraph& graph, std::uint32_t a, std::uint32_t b) {
  const GraphStatement& first = graph.statement(a);
  const GraphStatement& second = graph.statement(b);
  if (first.support != second.support) return first.support > second.support;
  if (first.last_date != second.last_date) return first.last_date > second.last_date;
  return a < b;
}

}  // namespace lode
