#pragma once

// Private to the library: the shape of a graph as Boost.Graph has it, for the algorithms of `graph`, `query` and
// `analysis`. Other files include knowledge_graph.hpp, which compiles in a third of the time.

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace lode {

/// What an edge carries: its index in `KnowledgeGraph::statements()`.
struct StorageEdge {
  std::uint32_t statement = 0;
};

/// Vertices are entities, edges statements, both by their index in the `KnowledgeGraph`. Parallel edges stay apart.
class GraphStorage {
 public:
  using Graph = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, StorageEdge,
                                                   boost::no_property, std::uint32_t, std::uint32_t>;

  /// `ends` holds subject and object of each statement.
  GraphStorage(std::uint32_t vertices, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ends);

  [[nodiscard]] const Graph& graph() const noexcept { return graph_; }

  /// Statements whose subject (`out`) or object (`in`) is the vertex, in ascending order.
  [[nodiscard]] std::span<const std::uint32_t> out(std::uint32_t vertex) const noexcept;
  [[nodiscard]] std::span<const std::uint32_t> in(std::uint32_t vertex) const noexcept;

 private:
  Graph graph_;
  // Statement numbers in one row, because Boost hands out edges as descriptors only.
  std::vector<std::uint32_t> out_begin_;
  std::vector<std::uint32_t> out_;
  std::vector<std::uint32_t> in_begin_;
  std::vector<std::uint32_t> in_;
};

}  // namespace lode
