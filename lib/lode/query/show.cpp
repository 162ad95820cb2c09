#include "lode/query/show.hpp"

#include "lode/query/name_index.hpp"
#include "lode/query/statement_rows.hpp"

#include <algorithm>
#include <utility>

namespace lode {

namespace {

enum class Part : std::uint8_t { subject, object, commodity };

constexpr std::string_view part_names[] = {"subject", "object", "commodity"};

Part part_of(const GraphStatement& statement, std::uint32_t entity) {
  if (statement.subject == entity || (statement.symmetric && statement.object == entity)) return Part::subject;
  return statement.object == entity ? Part::object : Part::commodity;
}

Result statements_of(const KnowledgeGraph& graph, std::uint32_t entity, const std::vector<Status>& statuses,
                     bool quotes) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < graph.statements().size(); ++i) {
    const GraphStatement& statement = graph.statement(i);
    const bool wanted = std::find(statuses.begin(), statuses.end(), statement.status) != statuses.end();
    if (wanted && statement.concerns(entity)) found.push_back(i);
  }
  std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
    const GraphStatement& first = graph.statement(a);
    const GraphStatement& second = graph.statement(b);
    const Part first_part = part_of(first, entity);
    const Part second_part = part_of(second, entity);
    if (first_part != second_part) return first_part < second_part;
    if (first.relation != second.relation) return first.relation < second.relation;
    return listed_before(graph, a, b);
  });

  Result result;
  result.title = "statements";
  result.columns = statement_columns();
  result.columns.insert(result.columns.begin(), {"part", true});
  for (const std::uint32_t index : found) {
    const GraphStatement& statement = graph.statement(index);
    const bool turned = statement.symmetric && statement.subject != entity && statement.object == entity;
    Row row = statement_row(graph, statement, turned, quotes);
    const std::string_view part = part_names[static_cast<std::size_t>(part_of(statement, entity))];
    row.cells.insert(row.cells.begin(), std::string(part));
    result.rows.push_back(std::move(row));
  }
  return result;
}

}  // namespace

EntityCard show(const KnowledgeGraph& graph, const std::string& name, const std::vector<Status>& statuses,
                bool quotes) {
  const NameIndex names(graph);
  EntityCard card;
  card.id = names.resolve(name);
  for (const KnownEntity& known : graph.vocabulary().entities) {
    if (known.id != card.id) continue;
    card.name = known.name;
    card.type = to_string(known.type);
    for (const std::string& broader : known.broader) card.broader.push_back(names.describe(broader));
  }
  for (const KnownEntity& known : graph.vocabulary().entities) {
    const bool below = std::find(known.broader.begin(), known.broader.end(), card.id) != known.broader.end();
    if (below) card.narrower.push_back(names.describe(known.id));
  }
  const auto entity = graph.find(card.id);
  if (!entity) {
    card.statements.title = "statements";
    card.statements.columns = statement_columns();
    return card;
  }
  const GraphEntity& found = graph.entity(*entity);
  card.name = found.name;
  card.type = to_string(found.type);
  card.articles = found.articles;
  card.other_ids = found.other_ids;
  for (const WrittenName& written : found.names) {
    card.names.push_back({written.text, std::string(to_string(written.kind)), written.uses});
  }
  card.statements = statements_of(graph, *entity, statuses, quotes);
  return card;
}

}  // namespace lode
