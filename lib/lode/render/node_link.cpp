#include "lode/render/node_link.hpp"

#include "lode/render/json_writing.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string_view>

namespace lode {

namespace {

void write_texts(JsonWriter& writer, const char* key, const std::vector<std::string>& texts) {
  writer.Key(key);
  writer.StartArray();
  for (const std::string& text : texts) write_string(writer, text);
  writer.EndArray();
}

void write_node(JsonWriter& writer, const GraphEntity& entity, const ExchangeNode& node) {
  writer.StartObject();
  write_member(writer, "id", entity.id);
  write_member(writer, "name", entity.name);
  write_member(writer, "kind", to_string(entity.type));
  writer.Key("listed");
  writer.Bool(entity.listed);
  writer.Key("articles");
  writer.Uint(entity.articles);
  write_texts(writer, "names", node.names);
  writer.EndObject();
}

void write_edge(JsonWriter& writer, const KnowledgeGraph& graph, const ExchangeEdge& edge, std::size_t number) {
  writer.StartObject();
  write_member(writer, "source", graph.entity(edge.source).id);
  write_member(writer, "target", graph.entity(edge.target).id);
  write_member(writer, "key", fmt::format("s{}", number));
  write_member(writer, "label", edge.kind);
  write_texts(writer, "relations", edge.relations);
  write_texts(writer, "statuses", edge.statuses);
  writer.Key("symmetric");
  writer.Bool(edge.symmetric);
  write_texts(writer, "commodities", edge.commodities);
  write_texts(writer, "commodity_ids", edge.commodity_ids);
  writer.Key("weight");
  writer.Uint(edge.support);
  writer.Key("articles");
  writer.Uint(edge.articles);
  write_member(writer, "first_seen", edge.first_seen);
  write_member(writer, "last_seen", edge.last_seen);
  writer.Key("confidence");
  writer.Double(edge.confidence);
  write_member(writer, "quote", edge.quote);
  write_member(writer, "quoted_article", edge.quoted_article);
  writer.EndObject();
}

}  // namespace

std::vector<std::string> write_node_link(std::ostream& out, const KnowledgeGraph& graph, EdgeMode mode,
                                         const std::string& edges_key) {
  const ExchangeGraph exchange = make_exchange_graph(graph, mode);
  // Every node and edge on a line of its own, so that large files can be looked at and compared.
  const auto write_lines = [&out](const auto& list, const auto& write_one) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      rapidjson::StringBuffer buffer;
      JsonWriter writer(buffer);
      write_one(writer, list[i], i + 1);
      out << std::string_view(buffer.GetString(), buffer.GetSize()) << (i + 1 < list.size() ? ",\n" : "\n");
    }
  };
  out << "{\"directed\":true,\"multigraph\":true,\"graph\":{},\"nodes\":[\n";
  write_lines(exchange.nodes, [&](JsonWriter& writer, const ExchangeNode& node, std::size_t) {
    write_node(writer, graph.entity(node.entity), node);
  });
  out << "],\"" << edges_key << "\":[\n";
  write_lines(exchange.edges, [&](JsonWriter& writer, const ExchangeEdge& edge, std::size_t number) {
    write_edge(writer, graph, edge, number);
  });
  out << "]}\n";
  return exchange.losses;
}

}  // namespace lode
