#pragma once

#include "lode/graph/knowledge_graph.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Finds entities by what people call them.
class NameIndex {
 public:
  /// The graph must outlive the index.
  explicit NameIndex(const KnowledgeGraph& graph);

  /// Ids that `name` means best: as an id, else as a canonical name, else as an alias or as an article writes it, else
  /// as a demonym. Capitals, accents, hyphens and a leading "the" make no difference. Ordered; empty when nobody is
  /// called so. An id may be one that no article mentions, but that is broader than some that articles mention.
  [[nodiscard]] std::vector<std::string> find(std::string_view name) const;

  /// The one id that `name` means.
  /// Throws: InputError that lists the candidates when there are several, or names that are near when there is none.
  [[nodiscard]] std::string resolve(std::string_view name) const;

  /// The canonical name of an id, and the id itself behind it.
  [[nodiscard]] std::string describe(std::string_view id) const;

 private:
  enum class Rank : std::uint8_t { id, name, alias, demonym };
  struct Meaning {
    std::string_view id;
    Rank rank = Rank::alias;
    auto operator<=>(const Meaning&) const = default;
  };
  void add(std::string_view name, std::string_view id, Rank rank);
  [[nodiscard]] std::vector<std::string> nearest(std::string_view key) const;

  const KnowledgeGraph* graph_;
  std::map<std::string, std::vector<Meaning>, std::less<>> meanings_;  // by folded name
};

/// A name as it is compared: without capitals, accents, a leading "the"; hyphens and underscores as blanks.
[[nodiscard]] std::string comparable_name(std::string_view name);

}  // namespace lode
