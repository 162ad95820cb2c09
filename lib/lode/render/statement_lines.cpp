#include "lode/render/statement_lines.hpp"

#include "lode/relations/statement_json.hpp"

#include <ostream>
#include <unordered_set>

namespace lode {

void write_statement_lines(std::ostream& out, const Store& store, const KnowledgeGraph& graph) {
  std::unordered_set<std::int64_t> wanted;  // asked only, never gone through
  for (const GraphStatement& statement : graph.statements()) {
    for (const StatementSource& source : statement.sources) wanted.insert(source.handle);
  }
  store.for_each_statement([&](StoredStatement&& stored) {
    if (wanted.contains(stored.handle)) out << to_json(stored.statement) << '\n';
  });
}

}  // namespace lode
