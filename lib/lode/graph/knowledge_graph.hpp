#pragma once

#include "lode/graph/contribution.hpp"
#include "lode/graph/vocabulary.hpp"
#include "lode/relations/statement.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lode {

class GraphStorage;

/// An article of the graph.
struct GraphArticle {
  ArticleRecord record;
  /// Number of the report that it prints: articles that say nearly the same in the same words share one. It is the
  /// smallest index of such an article.
  std::uint32_t report = 0;
};

/// An actor, thing or place: a vertex.
struct GraphEntity {
  std::string id;
  std::string name;  ///< The lexicon's, else the one that most articles give it.
  EntityType type = EntityType::organization;
  bool listed = false;
  std::vector<WrittenName> names;      ///< As the articles write it, the most used first.
  std::uint32_t articles = 0;          ///< How many speak of it.
  std::vector<std::string> other_ids;  ///< Ids that people have judged to be this one; ascending.
};

/// One article's word for a statement.
struct StatementSource {
  std::uint32_t article = 0;  ///< Index into `KnowledgeGraph::articles()`.
  std::int64_t handle = 0;    ///< For `Store::statement`.
  double confidence = 0.0;
  Qualifiers qualifiers;
  std::vector<Evidence> evidence;  ///< In text order.
};

/// All that articles say with the same subject, relation, object, commodities and status: an edge.
struct GraphStatement {
  std::uint32_t subject = 0;  ///< Index into `KnowledgeGraph::entities()`.
  std::string relation;
  std::uint32_t object = 0;
  std::vector<std::uint32_t> commodities;  ///< Ascending.
  Status status = Status::asserted;
  bool symmetric = false;     ///< Either order says the same; the one with the smaller id is then the subject.
  std::uint32_t support = 0;  ///< Number of independent reports, at least 1.
  std::string first_date;     ///< Of the articles; empty when none has a date.
  std::string last_date;
  double confidence = 0.0;               ///< The best of the sources'.
  std::vector<StatementSource> sources;  ///< By article; at least one.

  /// Whether `entity` is an end of it or one of its commodities.
  [[nodiscard]] bool concerns(std::uint32_t entity) const noexcept;
};

/// An immutable view of a graph: entities as vertices, statements as edges between them, parallel ones kept.
///
/// Entities are ordered by id; statements by the ids of subject, object, by relation, status, commodities. So equal
/// contents give equal views. A view can be moved and read by several threads; copying is `clone`.
class KnowledgeGraph {
 public:
  KnowledgeGraph();
  /// Pre: everything is ordered as above, and indices are inside.
  KnowledgeGraph(std::vector<GraphArticle> articles, std::vector<GraphEntity> entities,
                 std::vector<GraphStatement> statements, Vocabulary vocabulary);
  KnowledgeGraph(KnowledgeGraph&&) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;
  ~KnowledgeGraph();
  [[nodiscard]] KnowledgeGraph clone() const;

  [[nodiscard]] std::span<const GraphArticle> articles() const noexcept { return articles_; }
  [[nodiscard]] std::span<const GraphEntity> entities() const noexcept { return entities_; }
  [[nodiscard]] std::span<const GraphStatement> statements() const noexcept { return statements_; }
  [[nodiscard]] const GraphEntity& entity(std::uint32_t index) const { return entities_.at(index); }
  [[nodiscard]] const GraphStatement& statement(std::uint32_t index) const { return statements_.at(index); }

  /// What lexicon and ontology know of the graph's entities, of everything broader than them, and of relations.
  [[nodiscard]] const Vocabulary& vocabulary() const noexcept { return vocabulary_; }

  /// The entity with this id, or the one that people have judged it to be.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const noexcept;

  /// The entity with this id and all that are narrower, by the lexicon's hierarchy; ascending. The id itself need not
  /// be in the graph.
  [[nodiscard]] std::vector<std::uint32_t> with_narrower(std::string_view id) const;

  /// Statements of which the entity is the subject, or the object; ascending.
  [[nodiscard]] std::span<const std::uint32_t> out(std::uint32_t entity) const noexcept;
  [[nodiscard]] std::span<const std::uint32_t> in(std::uint32_t entity) const noexcept;

  /// The shape alone, for algorithms.
  [[nodiscard]] const GraphStorage& storage() const noexcept { return *storage_; }

  /// The view with the statements for which `keep` is true, and the entities that they speak of.
  /// Shape: one entry per statement.
  [[nodiscard]] KnowledgeGraph restricted_to(const std::vector<bool>& keep) const;

 private:
  std::vector<GraphArticle> articles_;
  std::vector<GraphEntity> entities_;
  std::vector<GraphStatement> statements_;
  Vocabulary vocabulary_;
  std::vector<std::pair<std::string, std::uint32_t>> other_ids_;  // ascending, with the entity of each
  std::unique_ptr<const GraphStorage> storage_;
};

}  // namespace lode
