#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/query/question.hpp"
#include "lode/query/result.hpp"

#include <string>
#include <vector>

namespace lode {

/// What the answer to a question takes in.
struct WhoOptions {
  std::string commodity;  ///< As the user wrote it; empty: any.
  std::vector<Status> statuses = {Status::asserted, Status::planned};
  bool quotes = false;
};

/// Answers a question with the statements that fit it, those of most support first.
///
/// A commodity takes in those that are narrower ("critical minerals": cobalt), and counts whether it is the object of
/// the statement or what the statement is about. Symmetric relations are looked at from both sides and shown once.
/// Throws: InputError when a name means nobody or several.
[[nodiscard]] Result who(const KnowledgeGraph& graph, const WhoQuestion& question, const WhoOptions& options = {});

}  // namespace lode
