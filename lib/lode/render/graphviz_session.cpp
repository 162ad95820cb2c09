#include "lode/render/graphviz_graph.hpp"

namespace lode {

namespace {

std::mutex& graphviz_mutex() {
  static std::mutex mutex;
  return mutex;
}

/// Filled by Graphviz's callback, which carries no pointer of ours; guarded by the mutex.
std::string& collected() {
  static std::string text;
  return text;
}

int collect(char* message) {
  collected() += message;
  return 0;
}

}  // namespace

GraphvizSession::GraphvizSession() : lock_(graphviz_mutex()), earlier_(agseterrf(&collect)) { collected().clear(); }

GraphvizSession::~GraphvizSession() { agseterrf(earlier_); }

const std::string& GraphvizSession::complaints() const noexcept { return collected(); }

}  // namespace lode
