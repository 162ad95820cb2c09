#include "lode/graph/storage.hpp"

#include <algorithm>

namespace lode {

namespace {

std::vector<StorageEdge> numbered(std::size_t count) {
  std::vector<StorageEdge> edges(count);
  for (std::size_t i = 0; i < count; ++i) edges[i].statement = static_cast<std::uint32_t>(i);
  return edges;
}

}  // namespace

GraphStorage::GraphStorage(std::uint32_t vertices, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ends) {
  const std::vector<StorageEdge> edges = numbered(ends.size());
  graph_ = Graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), edges.begin(), vertices);

  out_begin_.push_back(0);
  in_begin_.push_back(0);
  for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) {
    const auto [out_first, out_last] = boost::out_edges(vertex, graph_);
    for (auto edge = out_first; edge != out_last; ++edge) out_.push_back(graph_[*edge].statement);
    std::sort(out_.begin() + out_begin_.back(), out_.end());
    out_begin_.push_back(static_cast<std::uint32_t>(out_.size()));
    const auto [in_first, in_last] = boost::in_edges(vertex, graph_);
    for (auto edge = in_first; edge != in_last; ++edge) in_.push_back(graph_[*edge].statement);
    std::sort(in_.begin() + in_begin_.back(), in_.end());
    in_begin_.push_back(static_cast<std::uint32_t>(in_.size()));
  }
}

std::span<const std::uint32_t> GraphStorage::out(std::uint32_t vertex) const noexcept {
  return std::span(out_).subspan(out_begin_[vertex], out_begin_[vertex + 1] - out_begin_[vertex]);
}

std::span<const std::uint32_t> GraphStorage::in(std::uint32_t vertex) const noexcept {
  return std::span(in_).subspan(in_begin_[vertex], in_begin_[vertex + 1] - in_begin_[vertex]);
}

}  // namespace lode
