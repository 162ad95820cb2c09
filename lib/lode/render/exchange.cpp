#include "lode/render/exchange.hpp"

#include "lode/render/json_writing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace lode {

namespace {

std::string kind_of(const GraphStatement& statement, const std::vector<std::string>& commodities) {
  std::string kind = statement.relation;
  if (!commodities.empty()) kind += fmt::format(": {}", fmt::join(commodities, ", "));
  if (statement.status != Status::asserted) kind += fmt::format(" ({})", to_string(statement.status));
  return kind;
}

/// What goes into one edge, while it is collected.
struct Bundle {
  std::set<std::string> relations;
  std::set<Status> statuses;
  std::map<std::string, std::string> commodities;  ///< Names by id.
  std::set<std::uint32_t> reports;
  std::set<std::uint32_t> articles;
  bool symmetric = true;
  double confidence = 0.0;
  std::string first_seen;
  std::string last_seen;
  const GraphStatement* best = nullptr;  ///< The one that is quoted.

  void take(const KnowledgeGraph& graph, const GraphStatement& statement) {
    relations.insert(statement.relation);
    statuses.insert(statement.status);
    for (const std::uint32_t commodity : statement.commodities) {
      commodities.emplace(graph.entity(commodity).id, graph.entity(commodity).name);
    }
    for (const StatementSource& source : statement.sources) {
      articles.insert(source.article);
      reports.insert(graph.articles()[source.article].report);
    }
    symmetric = symmetric && statement.symmetric;
    confidence = std::max(confidence, statement.confidence);
    if (!statement.first_date.empty() && (first_seen.empty() || statement.first_date < first_seen)) {
      first_seen = statement.first_date;
    }
    last_seen = std::max(last_seen, statement.last_date);
    if (best == nullptr || statement.support > best->support) best = &statement;
  }

  [[nodiscard]] ExchangeEdge edge(const KnowledgeGraph& graph) const {
    ExchangeEdge edge;
    edge.relations.assign(relations.begin(), relations.end());
    for (const Status status : statuses) edge.statuses.emplace_back(to_string(status));
    for (const auto& [id, name] : commodities) {
      edge.commodity_ids.push_back(id);
      edge.commodities.push_back(name);
    }
    edge.kind = relations.size() == 1 && statuses.size() == 1 ? kind_of(*best, edge.commodities)
                                                              : fmt::format("{}", fmt::join(relations, "; "));
    edge.symmetric = symmetric;
    edge.support = static_cast<std::uint32_t>(reports.size());
    edge.articles = static_cast<std::uint32_t>(articles.size());
    edge.first_seen = first_seen;
    edge.last_seen = last_seen;
    edge.confidence = confidence;
    const StatementSource& source = best->sources.front();
    if (!source.evidence.empty()) edge.quote = source.evidence.front().text;
    edge.quoted_article = graph.articles()[source.article].record.id;
    return edge;
  }
};

std::vector<ExchangeNode> nodes_of(const KnowledgeGraph& graph, const std::vector<ExchangeEdge>& edges) {
  std::set<std::uint32_t> ends;
  for (const ExchangeEdge& edge : edges) ends.insert({edge.source, edge.target});
  std::vector<ExchangeNode> nodes;
  for (const std::uint32_t entity : ends) {
    ExchangeNode node{entity, {}};
    const GraphEntity& found = graph.entity(entity);
    for (const WrittenName& name : found.names) {
      const bool other = name.kind == MentionKind::name && name.text != found.name;
      if (other && std::find(node.names.begin(), node.names.end(), name.text) == node.names.end()) {
        node.names.push_back(name.text);
      }
    }
    nodes.push_back(std::move(node));
  }
  return nodes;
}

std::vector<std::string> losses_of(const KnowledgeGraph& graph, const ExchangeGraph& result, EdgeMode mode) {
  std::size_t with_commodities = 0;
  std::size_t sentences = 0;
  std::size_t qualified = 0;
  for (const GraphStatement& statement : graph.statements()) {
    with_commodities += statement.commodities.empty() ? 0 : 1;
    for (const StatementSource& source : statement.sources) {
      sentences += source.evidence.size();
      qualified += source.qualifiers == Qualifiers{} ? 0 : 1;
    }
  }
  const auto quoted = static_cast<std::size_t>(std::count_if(
      result.edges.begin(), result.edges.end(), [](const ExchangeEdge& edge) { return !edge.quote.empty(); }));
  std::vector<std::string> losses;
  if (mode == EdgeMode::aggregate && graph.statements().size() > result.edges.size()) {
    losses.push_back(
        fmt::format("{} statements became {} edges; which status and which commodity belong to which relation is lost",
                    graph.statements().size(), result.edges.size()));
  }
  if (with_commodities > 0) {
    losses.push_back(
        fmt::format("an edge has two ends: the commodities of {} statements are attributes", with_commodities));
  }
  if (sentences > quoted) {
    losses.push_back(fmt::format("one sentence an edge is quoted; {} more are left out", sentences - quoted));
  }
  if (qualified > 0) {
    losses.push_back(fmt::format(
        "quantities, money, times, places and sources of words are left out ({} statements have some)", qualified));
  }
  return losses;
}

}  // namespace

ExchangeGraph make_exchange_graph(const KnowledgeGraph& graph, EdgeMode mode) {
  // Statements are ordered by their ends, so those of one pair are neighbours.
  using Ends = std::tuple<std::uint32_t, std::uint32_t, std::size_t>;
  std::map<Ends, Bundle> bundles;
  for (std::size_t i = 0; i < graph.statements().size(); ++i) {
    const GraphStatement& statement = graph.statements()[i];
    const std::size_t number = mode == EdgeMode::full ? i : 0;
    bundles[{statement.subject, statement.object, number}].take(graph, statement);
  }
  ExchangeGraph result;
  for (const auto& [ends, bundle] : bundles) {
    ExchangeEdge edge = bundle.edge(graph);
    edge.source = std::get<0>(ends);
    edge.target = std::get<1>(ends);
    result.edges.push_back(std::move(edge));
  }
  result.nodes = nodes_of(graph, result.edges);
  result.losses = losses_of(graph, result, mode);
  return result;
}

std::string as_json_array(const std::vector<std::string>& texts) {
  rapidjson::StringBuffer buffer;
  JsonWriter writer(buffer);
  writer.StartArray();
  for (const std::string& text : texts) write_string(writer, text);
  writer.EndArray();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace lode
