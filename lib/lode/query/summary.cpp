#include "lode/query/summary.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace lode {

namespace {

constexpr std::array all_statuses = {Status::asserted, Status::planned, Status::possible, Status::negated};

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

Result overview(const KnowledgeGraph& graph) {
  std::set<std::uint32_t> reports;
  std::string first;
  std::string last;
  for (const GraphArticle& article : graph.articles()) {
    reports.insert(article.report);
    const std::string& date = article.record.date;
    if (date.empty()) continue;
    if (first.empty() || date < first) first = date;
    last = std::max(last, date);
  }
  Result result{"graph", {{"what", false}, {"value", false}}, {}};
  const auto add = [&](std::string what, Cell value) {
    result.rows.push_back({{std::move(what), std::move(value)}, {}});
  };
  add("articles", count(graph.articles().size()));
  add("independent reports", count(reports.size()));
  if (!first.empty()) add("first article", first);
  if (!last.empty()) add("last article", last);
  add("entities", count(graph.entities().size()));
  add("statements", count(graph.statements().size()));
  return result;
}

Result entities_by_type(const KnowledgeGraph& graph) {
  std::array<std::size_t, entity_type_count> counts{};
  for (const GraphEntity& entity : graph.entities()) ++counts[static_cast<std::size_t>(entity.type)];
  Result result{"entities", {{"type", false}, {"count", false}}, {}};
  for (std::size_t type = 0; type < counts.size(); ++type) {
    if (counts[type] == 0) continue;
    result.rows.push_back({{std::string(to_string(static_cast<EntityType>(type))), count(counts[type])}, {}});
  }
  return result;
}

Result statements_by_relation(const KnowledgeGraph& graph) {
  std::map<std::string, std::array<std::size_t, all_statuses.size()>> counts;
  for (const GraphStatement& statement : graph.statements()) {
    ++counts[statement.relation][static_cast<std::size_t>(statement.status)];
  }
  Result result{"statements", {{"relation", false}}, {}};
  for (const Status status : all_statuses) result.columns.push_back({std::string(to_string(status)), false});
  for (const auto& [relation, by_status] : counts) {
    Row row{{relation}, {}};
    for (const std::size_t each : by_status) row.cells.emplace_back(count(each));
    result.rows.push_back(std::move(row));
  }
  return result;
}

}  // namespace

std::vector<Result> summarize(const KnowledgeGraph& graph) {
  return {overview(graph), entities_by_type(graph), statements_by_relation(graph)};
}

}  // namespace lode
