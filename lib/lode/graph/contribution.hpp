#pragma once

#include "lode/entities/entity.hpp"
#include "lode/graph/fingerprint.hpp"
#include "lode/relations/statement.hpp"
#include "lode/text/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// What the graph keeps of an article beside its statements.
struct ArticleRecord {
  std::string id;
  std::string title;
  std::string date;      ///< ISO 8601 day; empty when unknown.
  std::string source;    ///< Name of the input.
  std::string language;  ///< BCP 47 tag.
  std::string sha256;    ///< Of the text; of the statements when there was no text.
  friend bool operator==(const ArticleRecord&, const ArticleRecord&) = default;
};

/// How often an article writes an entity in one way.
struct WrittenName {
  std::string text;
  MentionKind kind = MentionKind::name;
  std::uint32_t uses = 0;
  auto operator<=>(const WrittenName&) const = default;
};

/// An entity as one article has it.
struct ArticleEntity {
  std::string id;
  std::string name;
  EntityType type = EntityType::organization;
  bool listed = false;  ///< It comes from a lexicon.
  double salience = 0.0;
  std::vector<WrittenName> names;  ///< Ordered by text, then kind; names and demonyms only.
  friend bool operator==(const ArticleEntity&, const ArticleEntity&) = default;
};

/// All that one article adds to a graph, in canonical order.
struct Contribution {
  ArticleRecord article;
  Fingerprint fingerprint;
  std::vector<ArticleEntity> entities;  ///< Ordered by id.
  std::vector<Statement> statements;    ///< Ordered by subject, relation, object, commodities, status; each only once.
};

/// The contribution of an article that Lode has read.
///
/// What an article names too vaguely to be told apart elsewhere ("Smith", "the plant", "a Chinese company") is somebody
/// else in each article: the id gets the article's id behind it ("person:smith@dev-27"), unless a lexicon lists it.
[[nodiscard]] Contribution make_contribution(const Document& document, const DocumentEntities& entities,
                                             std::vector<Statement> statements);

/// Contributions from statements alone, as another extractor gives them: one an article, ordered by its id.
[[nodiscard]] std::vector<Contribution> make_contributions(std::vector<Statement> statements, std::string_view source);

/// True when a name that no lexicon lists means somebody only within its article: a person's single word; a common noun
/// where a company, asset, body, place or group would have a name. Commodities mean the same everywhere.
[[nodiscard]] bool is_local_name(EntityType type, std::string_view name) noexcept;

}  // namespace lode
