#pragma once

// Private to the room: the names of an article, gathered by what they are written like.

#include "lode/entities/article_draft.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// The words of a folded name.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view key);

inline constexpr std::size_t no_cluster = static_cast<std::size_t>(-1);

/// All mentions that carry one unlisted name, or one listed entity of the article.
struct Cluster {
  std::string key;
  std::vector<std::uint32_t> mentions;
  std::uint32_t entity = none;  // of a listed one
  std::uint32_t first = 0;      // mention
  TypeVotes votes{};
  bool caps = false;
};

/// The clusters of an article: one for each unlisted name and each listed entity at first, fewer as they are joined.
class NameClusters {
 public:
  explicit NameClusters(ArticleDraft& draft);

  EntityType type_of(std::size_t c) const;
  std::size_t find(std::size_t c) const;
  /// Joins b into a. A listed entity stays what it is; two of them stay apart.
  bool join(std::size_t a, std::size_t b);
  bool is_listed(std::size_t c) const;
  bool is_country(std::string_view word) const;
  float winner_margin(std::size_t c) const;

 protected:
  ArticleDraft& draft_;
  std::vector<Cluster> clusters_;
  std::vector<std::size_t> parent_;
  std::vector<std::size_t> cluster_of_;  // of every mention

 private:
  void collect();
};

/// The type with most votes.
[[nodiscard]] EntityType winner(const TypeVotes& votes);

}  // namespace lode
