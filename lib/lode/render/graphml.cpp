#include "lode/render/graphml.hpp"

#include "lode/render/xml_text.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string_view>
#include <vector>

namespace lode {

namespace {

/// A column. Gephi takes ids and names such as "r", "x", "size" or "color" as looks, not as data, so ids begin with
/// "n_" or "e_"; Cytoscape keeps the keys of nodes and edges in one map, so no id is used twice.
struct Key {
  const char* id;
  const char* domain;  ///< "node" or "edge".
  const char* name;
  const char* type;
  bool gephi_only = false;
};

constexpr Key keys[] = {
    {"n_label", "node", "label", "string"},
    {"n_name", "node", "name", "string"},
    {"n_entity", "node", "entity", "string"},
    {"n_kind", "node", "kind", "string"},
    {"n_listed", "node", "listed", "boolean"},
    {"n_articles", "node", "articles", "int"},
    {"n_names", "node", "names", "string"},
    {"n_color", "node", "color", "string", true},
    {"e_label", "edge", "label", "string"},
    {"e_interaction", "edge", "interaction", "string"},
    {"e_predicates", "edge", "predicates", "string"},
    {"e_status", "edge", "status", "string"},
    {"e_weight", "edge", "weight", "double"},
    {"e_support", "edge", "support", "int"},
    {"e_articles", "edge", "articles", "int"},
    {"e_symmetric", "edge", "symmetric", "boolean"},
    {"e_commodities", "edge", "commodities", "string"},
    {"e_commodity_ids", "edge", "commodity_ids", "string"},
    {"e_first_seen", "edge", "first_seen", "string"},
    {"e_last_seen", "edge", "last_seen", "string"},
    {"e_confidence", "edge", "confidence", "double"},
    {"e_quote", "edge", "quote", "string"},
    {"e_quoted_article", "edge", "quoted_article", "string"},
    {"e_color", "edge", "color", "string", true},
};

/// An id as an XML name token: other characters become "_x" and their hexadecimal number.
std::string name_token(std::string_view id) {
  std::string token;
  for (const char character : id) {
    const auto byte = static_cast<unsigned char>(character);
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool other = (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' || byte == ':' || byte == '_';
    // Bytes from 0x80 on belong to letters of other scripts; those that XML excludes are rare signs.
    if (letter || other || byte >= 0x80) {
      token += character;
    } else {
      token += fmt::format("_x{:02X}", byte);
    }
  }
  return token;
}

class GraphmlWriter {
 public:
  GraphmlWriter(std::ostream& out, const KnowledgeGraph& graph, const DrawingStyle& style, GraphmlProfile profile)
      : out_(out), graph_(graph), style_(style), profile_(profile) {}

  void write_head() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
            " http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd\">\n";
    for (const Key& key : keys) {
      if (key.gephi_only && profile_ == GraphmlProfile::strict) continue;
      out_ << fmt::format("  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", key.id, key.domain,
                          key.name, key.type);
    }
    out_ << "  <graph id=\"lode\" edgedefault=\"directed\">\n";
  }

  void write(const ExchangeNode& node) {
    const GraphEntity& entity = graph_.entity(node.entity);
    out_ << fmt::format("    <node id=\"{}\">\n", id_of(node.entity));
    text("n_label", entity.name);
    text("n_name", entity.name);
    text("n_entity", entity.id);
    text("n_kind", to_string(entity.type));
    data("n_listed", entity.listed ? "true" : "false");
    data("n_articles", fmt::format("{}", entity.articles));
    text("n_names", as_json_array(node.names));
    if (profile_ == GraphmlProfile::gephi) data("n_color", style_.of(entity.type).line);
    out_ << "    </node>\n";
  }

  void write(const ExchangeEdge& edge, std::size_t number) {
    out_ << fmt::format("    <edge id=\"s{}\" source=\"{}\" target=\"{}\" directed=\"true\"", number,
                        id_of(edge.source), id_of(edge.target));
    if (profile_ == GraphmlProfile::gephi) out_ << fmt::format(" label=\"{}\"", xml_.escape(edge.kind));
    out_ << ">\n";
    text("e_label", edge.kind);
    text("e_interaction", fmt::format("{}", fmt::join(edge.relations, "; ")));
    text("e_predicates", as_json_array(edge.relations));
    text("e_status", fmt::format("{}", fmt::join(edge.statuses, "; ")));
    data("e_weight", fmt::format("{}", edge.support));  // at least 1: Gephi drops an edge of weight 0
    data("e_support", fmt::format("{}", edge.support));
    data("e_articles", fmt::format("{}", edge.articles));
    data("e_symmetric", edge.symmetric ? "true" : "false");
    text("e_commodities", as_json_array(edge.commodities));
    text("e_commodity_ids", as_json_array(edge.commodity_ids));
    if (!edge.first_seen.empty()) {
      text("e_first_seen", edge.first_seen);
      text("e_last_seen", edge.last_seen);
    }
    data("e_confidence", fmt::format("{}", edge.confidence));
    text("e_quote", edge.quote);
    text("e_quoted_article", edge.quoted_article);
    if (profile_ == GraphmlProfile::gephi) data("e_color", style_.groups[style_.group_of(edge.relations.front())].line);
    out_ << "    </edge>\n";
  }

  void write_tail() { out_ << "  </graph>\n</graphml>\n"; }

  [[nodiscard]] std::size_t replaced() const noexcept { return xml_.replaced(); }

 private:
  [[nodiscard]] std::string id_of(std::uint32_t entity) {
    const std::string& id = graph_.entity(entity).id;
    return xml_.escape(profile_ == GraphmlProfile::strict ? name_token(id) : id);
  }

  void text(const char* key, std::string_view value) { data(key, xml_.escape(value)); }

  /// Pre: `value` is safe for XML.
  void data(const char* key, std::string_view value) {
    out_ << fmt::format("      <data key=\"{}\">{}</data>\n", key, value);
  }

  std::ostream& out_;
  const KnowledgeGraph& graph_;
  const DrawingStyle& style_;
  GraphmlProfile profile_;
  XmlText xml_;
};

}  // namespace

std::vector<std::string> write_graphml(std::ostream& out, const KnowledgeGraph& graph, const DrawingStyle& style,
                                       GraphmlProfile profile, EdgeMode mode) {
  ExchangeGraph exchange = make_exchange_graph(graph, mode);
  GraphmlWriter writer(out, graph, style, profile);
  writer.write_head();
  for (const ExchangeNode& node : exchange.nodes) writer.write(node);
  for (std::size_t i = 0; i < exchange.edges.size(); ++i) writer.write(exchange.edges[i], i + 1);
  writer.write_tail();
  if (writer.replaced() > 0) {
    exchange.losses.push_back(fmt::format("{} characters that XML does not allow were replaced", writer.replaced()));
  }
  return exchange.losses;
}

}  // namespace lode
