#include "lode/render/diagram.hpp"

#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace lode {

namespace {

/// A line of the picture while it is being chosen.
struct Line {
  DiagramEdge edge;                       // ends as indices into the graph's entities
  std::vector<std::uint32_t> statements;  // the best supported first
  std::string last_date;
};

using LineKey = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, Status, bool>;

bool better(const KnowledgeGraph& graph, std::uint32_t a, std::uint32_t b) {
  const GraphStatement& first = graph.statement(a);
  const GraphStatement& second = graph.statement(b);
  if (first.support != second.support) return first.support > second.support;
  if (first.last_date != second.last_date) return first.last_date > second.last_date;
  return a < b;
}

std::string words_of(std::string relation) {
  std::replace(relation.begin(), relation.end(), '_', ' ');
  return relation;
}

/// "supplies: cobalt, nickel" for each relation, its statements' commodities together.
std::vector<std::string> label_lines(const KnowledgeGraph& graph, const std::vector<std::uint32_t>& statements) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_relation;
  for (const std::uint32_t index : statements) {
    const GraphStatement& statement = graph.statement(index);
    auto entry = std::find_if(by_relation.begin(), by_relation.end(),
                              [&](const auto& each) { return each.first == statement.relation; });
    if (entry == by_relation.end()) entry = by_relation.insert(by_relation.end(), {statement.relation, {}});
    for (const std::uint32_t commodity : statement.commodities) {
      const std::string& name = graph.entity(commodity).name;
      auto& names = entry->second;
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  std::vector<std::string> lines;
  for (const auto& [relation, commodities] : by_relation) {
    std::string line = words_of(relation);
    if (!commodities.empty()) line += fmt::format(": {}", fmt::join(commodities, ", "));
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string quote_of(const KnowledgeGraph& graph, const GraphStatement& statement) {
  const StatementSource& source = statement.sources.front();
  const ArticleRecord& article = graph.articles()[source.article].record;
  std::string text = source.evidence.empty() ? std::string() : source.evidence.front().text;
  text += fmt::format(" ({}{}{})", article.id, article.date.empty() ? "" : ", ", article.date);
  return text;
}

std::vector<Line> collect_lines(const KnowledgeGraph& graph, const DrawingStyle& style) {
  std::map<LineKey, Line> lines;
  for (std::uint32_t i = 0; i < graph.statements().size(); ++i) {
    const GraphStatement& statement = graph.statement(i);
    const std::uint32_t group = style.group_of(statement.relation);
    const LineKey key{statement.subject, statement.object, group, statement.status, !statement.symmetric};
    Line& line = lines[key];
    line.edge.from = statement.subject;
    line.edge.to = statement.object;
    line.edge.group = group;
    line.edge.status = statement.status;
    line.edge.directed = !statement.symmetric;
    line.edge.support = std::max(line.edge.support, statement.support);
    line.last_date = std::max(line.last_date, statement.last_date);
    line.statements.push_back(i);
  }
  std::vector<Line> result;
  for (auto& [key, line] : lines) {
    std::sort(line.statements.begin(), line.statements.end(),
              [&](std::uint32_t a, std::uint32_t b) { return better(graph, a, b); });
    result.push_back(std::move(line));
  }
  return result;
}

/// Keeps the `most` lines that matter most, in their order. Returns how many went.
std::size_t cut(const KnowledgeGraph& graph, const DrawingStyle& style, std::vector<Line>& lines, std::size_t most) {
  if (most == 0 || lines.size() <= most) return 0;
  std::vector<std::size_t> degree(graph.entities().size());
  for (const Line& line : lines) {
    ++degree[line.edge.from];
    ++degree[line.edge.to];
  }
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  // Lines between entities of which much is said hold a picture together.
  const auto weight = [&](const Line& line) {
    return line.edge.support * style.groups[line.edge.group].interest *
           static_cast<double>(degree[line.edge.from] * degree[line.edge.to]);
  };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Line& first = lines[a];
    const Line& second = lines[b];
    if (weight(first) != weight(second)) return weight(first) > weight(second);
    if (first.last_date != second.last_date) return first.last_date > second.last_date;
    return a < b;
  });
  const std::size_t left_out = lines.size() - most;
  order.resize(most);
  std::sort(order.begin(), order.end());
  std::vector<Line> kept;
  kept.reserve(order.size());
  for (const std::size_t index : order) kept.push_back(std::move(lines[index]));
  lines = std::move(kept);
  return left_out;
}

std::string box_tooltip(const GraphEntity& entity) {
  return fmt::format("{} ({}), in {} article{}", entity.name, entity.id, entity.articles,
                     entity.articles == 1 ? "" : "s");
}

}  // namespace

Diagram make_diagram(const KnowledgeGraph& graph, const DrawingStyle& style, const DiagramOptions& options) {
  std::vector<Line> lines = collect_lines(graph, style);
  Diagram diagram;
  diagram.title = options.title;
  diagram.left_out = cut(graph, style, lines, options.most_edges);
  if (lines.size() > most_drawable_edges) {
    throw InputError({},
                     fmt::format("{} lines are too many for one picture; draw a part of the graph with --around NAME, "
                                 "--relation or --from, or the strongest lines with --top 100",
                                 lines.size()));
  }

  std::map<std::uint32_t, std::uint32_t> node_of;
  for (const Line& line : lines) {
    node_of.emplace(line.edge.from, 0);
    node_of.emplace(line.edge.to, 0);
  }
  for (auto& [entity, node] : node_of) {
    node = static_cast<std::uint32_t>(diagram.nodes.size());
    const GraphEntity& found = graph.entity(entity);
    const bool centre = std::find(options.centres.begin(), options.centres.end(), found.id) != options.centres.end();
    diagram.nodes.push_back({found.id, found.name, box_tooltip(found), found.type, centre});
  }
  for (Line& line : lines) {
    line.edge.from = node_of.at(line.edge.from);
    line.edge.to = node_of.at(line.edge.to);
    line.edge.lines = label_lines(graph, line.statements);
    line.edge.tooltip = quote_of(graph, graph.statement(line.statements.front()));
    diagram.edges.push_back(std::move(line.edge));
  }
  return diagram;
}

}  // namespace lode
