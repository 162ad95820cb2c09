#pragma once

#include "option_groups.hpp"

#include "lode/graph/load_graph.hpp"
#include "lode/query/result.hpp"

#include <string>
#include <vector>

namespace lode {

struct Streams;

/// --status, --relation, --from, --to, --min-support, --min-confidence: which statements of a graph count.
struct StatementOptions {
  std::vector<std::string> statuses;
  std::vector<std::string> relations;
  std::string from;
  std::string to;
  std::uint32_t min_support = 1;
  double min_confidence = 0.0;

  /// `status` is the default of --status: names with commas between them, or "all".
  void add_to(CLI::App& app, const std::string& status, bool with_relation = true);
  void check() const;  ///< Throws: UsageError.
  [[nodiscard]] std::vector<Status> wanted_statuses() const;
  [[nodiscard]] GraphFilter filter() const;
};

/// The view of the graph file that the options name.
/// Throws: InputError when it cannot be read, or it knows no relation of a name that was given.
[[nodiscard]] KnowledgeGraph open_graph(const GraphOption& graph, const GraphFilter& filter);

/// Writes rows in the format, one of table, json, jsonl, csv.
void write_result(Streams& streams, const Result& result, const std::string& format);

}  // namespace lode
