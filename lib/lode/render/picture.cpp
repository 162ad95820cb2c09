#include "lode/render/picture.hpp"

#include "lode/render/graphviz_graph.hpp"

#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <memory>
#include <ostream>
#include <stdexcept>

namespace lode {

namespace {

/// The one context of this process. It is never freed: Graphviz's text plugin keeps a font name of the context that it
/// measured last, and would read it again for the next picture.
/// Pre: a session is open.
GVC_t* context_of_process() {
  static GVC_t* const context = gvContext();
  return context;
}

/// Frees what `gvLayout` attached to the graph.
class Layout {
 public:
  Layout(GVC_t* context, Agraph_t* graph, const char* engine, const GraphvizSession& session)
      : context_(context), graph_(graph) {
    if (gvLayout(context, graph, engine) != 0) {
      throw std::runtime_error(fmt::format("Graphviz cannot lay the picture out: {}", session.complaints()));
    }
  }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;
  ~Layout() { gvFreeLayout(context_, graph_); }

 private:
  GVC_t* context_;
  Agraph_t* graph_;
};

struct DataFreer {
  void operator()(char* data) const noexcept { gvFreeRenderData(data); }
};

}  // namespace

void write_picture(std::ostream& out, const Diagram& diagram, const DrawingStyle& style, const std::string& format) {
  const GraphvizSession session;
  GVC_t* const context = context_of_process();
  const GraphvizGraph graph = make_graphviz_graph(diagram, style, nullptr);
  if (format == "png") {
    char name[] = "dpi";
    char sharp[] = "144";  // dots an inch; the default looks coarse in print
    agattr(graph.get(), AGRAPH, name, sharp);
  }
  const Layout layout(context, graph.get(), layout_for(diagram), session);
  char* data = nullptr;
  unsigned size = 0;
  const int failed = gvRenderData(context, graph.get(), format.c_str(), &data, &size);
  const std::unique_ptr<char, DataFreer> owner(data);
  if (failed != 0 || data == nullptr) {
    throw std::runtime_error(fmt::format("Graphviz cannot draw {}: {}", format, session.complaints()));
  }
  out.write(data, static_cast<std::streamsize>(size));
}

}  // namespace lode
