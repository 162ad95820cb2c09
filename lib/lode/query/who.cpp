#include "lode/query/who.hpp"

#include "lode/query/name_index.hpp"
#include "lode/query/statement_rows.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace lode {

namespace {

/// One end of a question, or its commodity: which entities it takes.
class Wanted {
 public:
  Wanted(const KnowledgeGraph& graph, const NameIndex& names, const std::string& name) {
    if (name.empty()) return;
    const std::string id = names.resolve(name);
    entities_ = graph.with_narrower(id);
    commodity_ = id.starts_with("commodity:");
    open_ = false;
  }

  [[nodiscard]] bool open() const noexcept { return open_; }
  [[nodiscard]] bool takes(std::uint32_t entity) const {
    return open_ || std::binary_search(entities_.begin(), entities_.end(), entity);
  }
  /// Whether it fits as the end `entity` of a statement. A commodity also fits when the statement is about it.
  [[nodiscard]] bool fits(const GraphStatement& statement, std::uint32_t entity) const {
    return takes(entity) || (commodity_ && concerns_commodity(statement));
  }
  [[nodiscard]] bool fits_commodity(const GraphStatement& statement) const {
    return takes(statement.object) || concerns_commodity(statement);
  }

 private:
  [[nodiscard]] bool concerns_commodity(const GraphStatement& statement) const {
    return std::any_of(statement.commodities.begin(), statement.commodities.end(),
                       [this](std::uint32_t commodity) { return takes(commodity); });
  }

  std::vector<std::uint32_t> entities_;
  bool commodity_ = false;
  bool open_ = true;
};

}  // namespace

Result who(const KnowledgeGraph& graph, const WhoQuestion& question, const WhoOptions& options) {
  const NameIndex names(graph);
  const Wanted subject(graph, names, question.subject);
  const Wanted object(graph, names, question.object);
  const Wanted commodity(graph, names, options.commodity);

  std::vector<std::pair<std::uint32_t, bool>> found;  // statement, and whether it is shown from its object's side
  for (std::uint32_t i = 0; i < graph.statements().size(); ++i) {
    const GraphStatement& statement = graph.statement(i);
    if (statement.relation != question.relation || !commodity.fits_commodity(statement)) continue;
    if (std::find(options.statuses.begin(), options.statuses.end(), statement.status) == options.statuses.end())
      continue;
    if (subject.takes(statement.subject) && object.fits(statement, statement.object)) {
      found.emplace_back(i, false);
    } else if (statement.symmetric && subject.takes(statement.object) && object.fits(statement, statement.subject)) {
      found.emplace_back(i, true);
    }
  }
  std::sort(found.begin(), found.end(),
            [&](const auto& a, const auto& b) { return listed_before(graph, a.first, b.first); });

  Result result;
  result.columns = statement_columns();
  for (const auto& [index, turned] : found) {
    result.rows.push_back(statement_row(graph, graph.statement(index), turned, options.quotes));
  }
  return result;
}

}  // namespace lode
