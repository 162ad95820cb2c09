#pragma once

#include "lode/entities/entity.hpp"

#include <string>
#include <vector>

namespace lode {

/// What a lexicon knows of an entity that the graph should know too, so that a graph file answers by itself.
struct KnownEntity {
  std::string id;
  std::string name;
  EntityType type = EntityType::organization;
  std::vector<std::string> names;    ///< Aliases, without `name`.
  std::vector<std::string> broader;  ///< Ids one step up: neodymium -> rare earths.
  friend bool operator==(const KnownEntity&, const KnownEntity&) = default;
};

/// A relation of the ontology.
struct KnownRelation {
  std::string name;                ///< "supplies".
  bool symmetric = false;          ///< Either order of subject and object says the same.
  std::vector<std::string> forms;  ///< Other words for it in questions: "sells to".
  friend bool operator==(const KnownRelation&, const KnownRelation&) = default;
};

/// The words and kinds that the statements of a graph are made of.
struct Vocabulary {
  std::vector<KnownEntity> entities;
  std::vector<KnownRelation> relations;
};

}  // namespace lode
