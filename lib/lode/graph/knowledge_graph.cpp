#include "lode/graph/knowledge_graph.hpp"

#include "lode/graph/storage.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <set>

namespace lode {

namespace {

std::unique_ptr<const GraphStorage> make_storage(const std::vector<GraphEntity>& entities,
                                                 const std::vector<GraphStatement>& statements) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  ends.reserve(statements.size());
  for (const GraphStatement& statement : statements) ends.emplace_back(statement.subject, statement.object);
  return std::make_unique<GraphStorage>(static_cast<std::uint32_t>(entities.size()), ends);
}

}  // namespace

bool GraphStatement::concerns(std::uint32_t entity) const noexcept {
  return subject == entity || object == entity || std::binary_search(commodities.begin(), commodities.end(), entity);
}

KnowledgeGraph::KnowledgeGraph() : KnowledgeGraph({}, {}, {}, {}) {}

KnowledgeGraph::KnowledgeGraph(std::vector<GraphArticle> articles, std::vector<GraphEntity> entities,
                               std::vector<GraphStatement> statements, Vocabulary vocabulary)
    : articles_(std::move(articles)),
      entities_(std::move(entities)),
      statements_(std::move(statements)),
      vocabulary_(std::move(vocabulary)),
      storage_(make_storage(entities_, statements_)) {
  assert(std::is_sorted(entities_.begin(), entities_.end(),
                        [](const GraphEntity& a, const GraphEntity& b) { return a.id < b.id; }));
  for (std::uint32_t e = 0; e < entities_.size(); ++e) {
    for (const std::string& id : entities_[e].other_ids) other_ids_.emplace_back(id, e);
  }
  std::sort(other_ids_.begin(), other_ids_.end());
}

KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph::~KnowledgeGraph() = default;

KnowledgeGraph KnowledgeGraph::clone() const { return {articles_, entities_, statements_, vocabulary_}; }

std::optional<std::uint32_t> KnowledgeGraph::find(std::string_view id) const noexcept {
  const auto found =
      std::lower_bound(entities_.begin(), entities_.end(), id,
                       [](const GraphEntity& entity, std::string_view wanted) { return entity.id < wanted; });
  if (found != entities_.end() && found->id == id) return static_cast<std::uint32_t>(found - entities_.begin());
  const auto other = std::lower_bound(
      other_ids_.begin(), other_ids_.end(), id,
      [](const std::pair<std::string, std::uint32_t>& pair, std::string_view wanted) { return pair.first < wanted; });
  if (other == other_ids_.end() || other->first != id) return std::nullopt;
  return other->second;
}

std::vector<std::uint32_t> KnowledgeGraph::with_narrower(std::string_view id) const {
  std::set<std::string_view> reached = {id};
  // The hierarchy is a few steps deep, so a pass for each step is cheap.
  for (bool grew = true; grew;) {
    grew = false;
    for (const KnownEntity& entity : vocabulary_.entities) {
      if (reached.contains(entity.id)) continue;
      if (std::any_of(entity.broader.begin(), entity.broader.end(),
                      [&](const std::string& broader) { return reached.contains(broader); })) {
        reached.insert(entity.id);
        grew = true;
      }
    }
  }
  std::vector<std::uint32_t> result;
  for (const std::string_view each : reached) {
    if (const auto index = find(each)) result.push_back(*index);
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::span<const std::uint32_t> KnowledgeGraph::out(std::uint32_t entity) const noexcept {
  return storage_->out(entity);
}
std::span<const std::uint32_t> KnowledgeGraph::in(std::uint32_t entity) const noexcept { return storage_->in(entity); }

KnowledgeGraph KnowledgeGraph::restricted_to(const std::vector<bool>& keep) const {
  assert(keep.size() == statements_.size());
  constexpr std::uint32_t gone = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> new_index(entities_.size(), gone);
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    if (!keep[i]) continue;
    new_index[statements_[i].subject] = 0;
    new_index[statements_[i].object] = 0;
    for (const std::uint32_t commodity : statements_[i].commodities) new_index[commodity] = 0;
  }
  std::vector<GraphEntity> entities;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (new_index[i] == gone) continue;
    new_index[i] = static_cast<std::uint32_t>(entities.size());
    entities.push_back(entities_[i]);
  }
  std::vector<GraphStatement> statements;
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    if (!keep[i]) continue;
    statements.push_back(statements_[i]);
    GraphStatement& moved = statements.back();
    moved.subject = new_index[moved.subject];
    moved.object = new_index[moved.object];
    for (std::uint32_t& commodity : moved.commodities) commodity = new_index[commodity];
  }
  return {articles_, std::move(entities), std::move(statements), vocabulary_};
}

}  // namespace lode
