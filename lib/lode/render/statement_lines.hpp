#pragma once

#include "lode/graph/knowledge_graph.hpp"
#include "lode/graph/store.hpp"

#include <iosfwd>

namespace lode {

/// Writes what the articles of `store` say as JSON Lines in the wire format (schemas/statement.schema.json), everything
/// that `graph`, a view of it, takes in. Nothing is lost. Ordered by article, subject, relation, object, status and
/// commodities, so that the order in which articles came makes no difference.
void write_statement_lines(std::ostream& out, const Store& store, const KnowledgeGraph& graph);

}  // namespace lode
