#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/query/result.hpp"

#include <cstdint>
#include <vector>

namespace lode {

/// Columns of a result that lists statements: subject, relation, object, commodities, status, support, first, last, and
/// as details the ids, the confidence and the articles.
[[nodiscard]] std::vector<Column> statement_columns();

/// The row of a statement. `turned` shows a symmetric one from its object's side.
[[nodiscard]] Row statement_row(const KnowledgeGraph& graph, const GraphStatement& statement, bool turned, bool quotes);

/// The sentences that say so, each once, by article and place; prints of one report only once.
[[nodiscard]] std::vector<Quote> quotes_of(const KnowledgeGraph& graph, const GraphStatement& statement);

/// True when `a` comes first: more support, later news, then the order of the graph.
[[nodiscard]] bool listed_before(const KnowledgeGraph& graph, std::uint32_t a, std::uint32_t b);

}  // namespace lode
