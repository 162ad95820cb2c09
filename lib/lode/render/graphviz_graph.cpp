#include "lode/render/graphviz_graph.hpp"

#include "lode/render/display_width.hpp"
#include "lode/render/legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

namespace lode {

namespace {

constexpr std::size_t box_width = 20;    // columns of a name before it is broken
constexpr std::size_t label_width = 30;  // columns of a line's label
constexpr std::size_t most_label_lines = 4;
constexpr std::size_t many_edges = 60;  // from here on the layered layout is told to hurry

/// cgraph takes char* where it means const char*.
char* chars(const char* text) { return const_cast<char*>(text); }  // NOLINT(cppcoreguidelines-pro-type-const-cast)
char* chars(const std::string& text) { return chars(text.c_str()); }

void set(void* object, const char* attribute, const std::string& value) {
  // The empty default makes the attribute known, which agset alone would not.
  agsafeset(object, chars(attribute), chars(value), chars(""));
}

/// A default for the whole graph.
void preset(Agraph_t* graph, int kind, const char* attribute, const std::string& value) {
  agattr(graph, kind, chars(attribute), chars(value));
}

std::string broken_at(std::string_view text, std::size_t width) {
  return fmt::format("{}", fmt::join(wrap(on_one_line(text), width), "\n"));
}

/// A backslash at the end of a name would swallow the quote behind it when the file is read again.
std::string node_name(const std::string& id) {
  std::string name;
  for (const char character : id) {
    if (character == '\\') {
      name += "%5C";
    } else {
      name += character;
    }
  }
  return name;
}

std::string edge_label(const DiagramEdge& edge) {
  std::vector<std::string> lines;
  for (const std::string& line : edge.lines) {
    for (std::string& part : wrap(on_one_line(line), label_width)) lines.push_back(std::move(part));
  }
  if (edge.status == Status::negated && !lines.empty()) lines.front().insert(0, "not: ");
  if (lines.size() > most_label_lines) {
    lines.resize(most_label_lines - 1);
    lines.emplace_back("…");
  }
  return fmt::format("{}", fmt::join(lines, "\n"));
}

/// Thicker with each doubling of support.
std::string pen_width(std::uint32_t support) {
  constexpr double thinnest = 1.1;
  constexpr double thickest = 5.0;
  return fmt::format("{:.1f}", std::min(thickest, thinnest + 0.8 * std::log2(std::max(1U, support))));
}

/// Whether every box can be reached from every other one.
bool is_connected(const Diagram& diagram) {
  std::vector<std::uint32_t> part(diagram.nodes.size());
  std::iota(part.begin(), part.end(), 0U);
  const auto root = [&](std::uint32_t node) {
    while (part[node] != node) node = part[node] = part[part[node]];
    return node;
  };
  std::size_t parts = part.size();
  for (const DiagramEdge& edge : diagram.edges) {
    const std::uint32_t from = root(edge.from);
    const std::uint32_t to = root(edge.to);
    if (from == to) continue;
    part[from] = to;
    --parts;
  }
  return parts <= 1;
}

void set_graph_look(Agraph_t* graph, const Diagram& diagram, const DrawingStyle& style) {
  const bool layered = std::string_view(layout_for(diagram)) == "dot";
  const auto on_graph = [&](const char* attribute, const std::string& value) {
    preset(graph, AGRAPH, attribute, value);
  };
  on_graph("charset", "UTF-8");
  on_graph("layout", layout_for(diagram));
  on_graph("linelength", "0");
  on_graph("bgcolor", "white");
  on_graph("fontname", style.fonts);
  on_graph("fontsize", "10");
  on_graph("fontcolor", style.ink);
  on_graph("labelloc", "b");
  on_graph("labeljust", "l");
  on_graph("pad", "0.3");
  on_graph("outputorder", "edgesfirst");
  if (layered) {
    on_graph("rankdir", "LR");
    on_graph("nodesep", "0.22");
    on_graph("ranksep", "0.45");
    if (!is_connected(diagram)) {
      on_graph("pack", "20");
      on_graph("packmode", "graph");
      // When it packs parts, dot forgets to make room for labels; this is what it does otherwise.
      preset(graph, AGEDGE, "minlen", "2");
      on_graph("ranksep", "0.25");
    }
    if (diagram.edges.size() > many_edges) {
      on_graph("nslimit", "2");
      on_graph("nslimit1", "2");
      on_graph("mclimit", "0.5");
    }
  } else {
    on_graph("overlap", "prism");
    on_graph("splines", "line");
    on_graph("sep", "+6");
  }
  // A string that cgraph is told is HTML; nothing else is.
  char* const html = agstrdup_html(graph, chars(legend_html(diagram, style)));
  agattr(graph, AGRAPH, chars("label"), html);
  agstrfree(graph, html);
}

void set_defaults(Agraph_t* graph, const DrawingStyle& style) {
  for (const int kind : {AGNODE, AGEDGE}) {
    preset(graph, kind, "fontname", style.fonts);
    preset(graph, kind, "fontcolor", style.ink);
    preset(graph, kind, "label", "");
    preset(graph, kind, "tooltip", "");
    preset(graph, kind, "color", style.ink);
  }
  preset(graph, AGNODE, "fontsize", "11");
  preset(graph, AGNODE, "style", "filled");
  preset(graph, AGNODE, "penwidth", "1.1");
  preset(graph, AGNODE, "margin", "0.12,0.06");
  preset(graph, AGNODE, "height", "0.3");
  preset(graph, AGEDGE, "fontsize", "9");
  preset(graph, AGEDGE, "arrowsize", "0.7");
}

Agnode_t* add_node(Agraph_t* graph, const DiagramNode& node, const DrawingStyle& style) {
  Agnode_t* const made = agnode(graph, chars(node_name(node.id)), 1);
  const DrawingStyle::EntityStyle& look = style.of(node.type);
  set(made, "label", escape_for_graphviz(broken_at(node.label, box_width)));
  set(made, "tooltip", escape_for_graphviz(on_one_line(node.tooltip)));
  set(made, "shape", look.shape);
  set(made, "style", look.rounded ? "filled,rounded" : "filled");
  set(made, "fillcolor", look.fill);
  set(made, "color", look.line);
  // Shapes without straight sides stand off from their text by themselves.
  if (look.shape != "box") set(made, "margin", "0.04,0.03");
  if (look.doubled) set(made, "peripheries", "2");
  if (node.centre) {
    set(made, "penwidth", "2.4");
    set(made, "fontsize", "13");
  }
  return made;
}

void add_edge(Agraph_t* graph, Agnode_t* from, Agnode_t* to, const DiagramEdge& edge, const DrawingStyle& style,
              bool labelled) {
  const DrawingStyle::RelationGroup& group = style.groups[edge.group];
  // The key tells parallel edges apart.
  const std::string key = fmt::format("{}/{}{}", group.name, to_string(edge.status), edge.directed ? "" : "/both");
  Agedge_t* const made = agedge(graph, from, to, chars(key), 1);
  const std::string& colour = edge.status == Status::negated ? style.faint : group.line;
  set(made, "color", colour);
  set(made, "fontcolor", colour);
  set(made, "penwidth", pen_width(edge.support));
  const std::string label = escape_for_graphviz(edge_label(edge));
  const std::string quote = escape_for_graphviz(on_one_line(edge.tooltip));
  if (labelled) set(made, "label", label);
  set(made, "tooltip", labelled ? quote : label + "\\n" + quote);
  set(made, "labeltooltip", quote);
  if (edge.status == Status::planned) set(made, "style", "dashed");
  if (edge.status == Status::possible) set(made, "style", "dotted");
  if (!edge.directed) set(made, "dir", "none");
}

}  // namespace

std::string escape_for_graphviz(std::string_view text) {
  std::string result;
  for (const char character : text) {
    switch (character) {
      case '\\':
        result += "\\\\";
        break;
      case '&':
        result += "&amp;";
        break;
      case '\n':
        result += "\\n";
        break;
      default:
        result += character;
    }
  }
  return result;
}

const char* layout_for(const Diagram& diagram) noexcept {
  return diagram.edges.size() <= most_labelled_edges ? "dot" : "sfdp";
}

GraphvizGraph make_graphviz_graph(const Diagram& diagram, const DrawingStyle& style, Agiodisc_t* io) {
  Agdisc_t disciplines{&AgMemDisc, &AgIdDisc, io == nullptr ? &AgIoDisc : io};
  GraphvizGraph graph(agopen(chars("lode"), Agdirected, &disciplines));
  assert(graph && "cgraph cannot open a graph in memory");
  set_graph_look(graph.get(), diagram, style);
  set_defaults(graph.get(), style);
  std::vector<Agnode_t*> nodes;
  for (const DiagramNode& node : diagram.nodes) nodes.push_back(add_node(graph.get(), node, style));
  const bool labelled = diagram.edges.size() <= most_labelled_edges;
  for (const DiagramEdge& edge : diagram.edges) {
    add_edge(graph.get(), nodes[edge.from], nodes[edge.to], edge, style, labelled);
  }
  return graph;
}

}  // namespace lode
