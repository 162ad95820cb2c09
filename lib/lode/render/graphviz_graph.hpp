#pragma once

// Private to the room: a diagram as a Graphviz graph.

#include "lode/render/diagram.hpp"
#include "lode/render/drawing_style.hpp"

#include <graphviz/cgraph.h>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace lode {

/// Graphviz keeps its state in globals: while this lives, no other thread uses it, and its complaints are collected
/// instead of printed.
class GraphvizSession {
 public:
  GraphvizSession();
  GraphvizSession(const GraphvizSession&) = delete;
  GraphvizSession& operator=(const GraphvizSession&) = delete;
  ~GraphvizSession();

  /// What Graphviz has complained of since the session began.
  [[nodiscard]] const std::string& complaints() const noexcept;

 private:
  std::lock_guard<std::mutex> lock_;
  agusererrf earlier_;
};

struct GraphCloser {
  void operator()(Agraph_t* graph) const noexcept { agclose(graph); }
};
using GraphvizGraph = std::unique_ptr<Agraph_t, GraphCloser>;

/// The diagram with all attributes that its look needs. `io` (may be null) is where `agwrite` will write.
/// Pre: a session is open.
[[nodiscard]] GraphvizGraph make_graphviz_graph(const Diagram& diagram, const DrawingStyle& style, Agiodisc_t* io);

/// The layout program that suits the diagram's size.
[[nodiscard]] const char* layout_for(const Diagram& diagram) noexcept;

/// Text for an attribute that Graphviz searches for escapes and character entities: shown as it is. Line feeds break
/// lines.
[[nodiscard]] std::string escape_for_graphviz(std::string_view text);

}  // namespace lode
