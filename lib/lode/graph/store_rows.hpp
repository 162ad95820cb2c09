#pragma once

// Private to the room: from values to rows of the tables, and back.

#include "lode/graph/sqlite.hpp"
#include "lode/graph/store.hpp"

#include <cstdint>
#include <functional>
#include <unordered_map>

namespace lode {

/// Writes a contribution's rows. Pre: the article is not there.
class ContributionWriter {
 public:
  explicit ContributionWriter(const Database& database) : database_(database) {}
  void write(const Contribution& contribution);

 private:
  std::int64_t write_article(const Contribution& contribution);
  void write_same_reports(std::int64_t article, const Contribution& contribution);
  void write_entities(std::int64_t article, const Contribution& contribution);
  void write_statements(std::int64_t article, const Contribution& contribution);

  const Database& database_;
};

/// The place of each article in `Store::articles()`.
class ArticleNumbers {
 public:
  explicit ArticleNumbers(const Database& database);
  [[nodiscard]] std::uint32_t of(std::int64_t key) const { return numbers_.at(key); }

 private:
  std::unordered_map<std::int64_t, std::uint32_t> numbers_;  // for look-up only
};

void read_entities(const Database& database, const std::function<void(StoredEntity&&)>& use);
void read_statements(const Database& database, const std::function<void(StoredStatement&&)>& use);
[[nodiscard]] Statement read_statement(const Database& database, std::int64_t key);

void write_vocabulary(const Database& database, const Vocabulary& vocabulary);
[[nodiscard]] Vocabulary read_vocabulary(const Database& database);

}  // namespace lode
