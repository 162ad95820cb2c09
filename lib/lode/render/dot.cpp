#include "lode/render/dot.hpp"

#include "lode/render/graphviz_graph.hpp"

#include <ostream>
#include <stdexcept>

namespace lode {

namespace {

int put(void* stream, const char* text) {
  auto& out = *static_cast<std::ostream*>(stream);
  out << text;
  return out ? 0 : EOF;
}

int flush(void*) { return 0; }

}  // namespace

void write_dot(std::ostream& out, const Diagram& diagram, const DrawingStyle& style) {
  const GraphvizSession session;
  Agiodisc_t io{AgIoDisc.afread, &put, &flush};
  const GraphvizGraph graph = make_graphviz_graph(diagram, style, &io);
  if (agwrite(graph.get(), &out) != 0 && out) throw std::runtime_error("Graphviz: " + session.complaints());
}

}  // namespace lode
