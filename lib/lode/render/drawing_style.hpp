#pragma once

#include "lode/entities/entity.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// How diagrams look: shapes and colours, from a data file.
struct DrawingStyle {
  struct EntityStyle {
    std::string label;  ///< In the legend.
    std::string shape;  ///< Name of a Graphviz shape.
    bool rounded = false;
    bool doubled = false;  ///< A second line around it.
    std::string fill;      ///< "#rrggbb".
    std::string line;
  };
  struct RelationGroup {
    std::string name;
    std::string label;      ///< In the legend.
    std::string line;       ///< "#rrggbb".
    double interest = 1.0;  ///< Where there is no room for all, what has least is left out first.
  };

  std::string fonts;
  std::string ink;    ///< Colour of text.
  std::string faint;  ///< Colour of what is denied.
  std::array<EntityStyle, entity_type_count> entities;
  std::vector<RelationGroup> groups;
  std::map<std::string, std::uint32_t, std::less<>> group_by_relation;

  /// Index into `groups`; 0 for a relation of no group.
  [[nodiscard]] std::uint32_t group_of(std::string_view relation) const;

  [[nodiscard]] const EntityStyle& of(EntityType type) const { return entities[static_cast<std::size_t>(type)]; }

  /// The style that is part of the library.
  [[nodiscard]] static DrawingStyle shipped();
};

/// Reads the form of schemas/drawing.schema.json. Throws: InputError when it is not, or a type of entity is missing.
[[nodiscard]] DrawingStyle read_drawing_style(std::string_view json, std::string_view source);

}  // namespace lode
