#pragma once

#include "lode/graph/contribution.hpp"
#include "lode/graph/vocabulary.hpp"
#include "lode/relations/statement.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// How a graph file is opened.
enum class StoreMode : std::uint8_t {
  read,    ///< It must be there; nothing is written.
  write,   ///< It must be there.
  create,  ///< It is made when it is missing.
};

/// What became of a contribution.
enum class Addition : std::uint8_t {
  added,      ///< An article that the graph did not have.
  unchanged,  ///< The graph has this very article; nothing was done.
  replaced,   ///< The graph had an older text of the article; its contribution has gone.
};

/// An entity of one article, as the store hands it out.
struct StoredEntity {
  std::uint32_t article = 0;  ///< Index into `Store::articles()`.
  ArticleEntity entity;
};

/// A statement of one article, as the store hands it out. Names are in the entities.
struct StoredStatement {
  std::int64_t handle = 0;    ///< For `Store::statement`; valid until the graph file is next written.
  std::uint32_t article = 0;  ///< Index into `Store::articles()`.
  Statement statement;
};

/// Whether two ids are the same entity, as somebody has judged.
struct Judgement {
  std::string first;  ///< The smaller id.
  std::string second;
  bool same = true;
  std::string reason;  ///< For people who read it later.
  auto operator<=>(const Judgement&) const = default;
};

/// The file that holds a graph: articles, entities, statements and their evidence, each as one article gives it.
///
/// The store keeps what was read, article by article, and merges nothing: what counts as one entity or one statement
/// is decided anew by each view (`load_graph`). So an article can be replaced or removed without a trace, and the order
/// in which articles came makes no difference. Everything that a reader gets is ordered by ids and offsets.
///
/// Writing happens in one transaction: from `begin` until `commit`. Without `commit` the file stays as it was. All
/// functions throw InputError, naming the file and what to do, when it cannot be read or written.
///
/// This is all that the rest of Lode knows of the database, so that another one could stand behind it.
class Store {
 public:
  /// Throws: InputError when the file is missing (unless created), is not a graph file, or is of a newer version.
  Store(std::string path, StoreMode mode);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();  ///< Gives up what was not committed; a file that was only now made goes with it.

  [[nodiscard]] const std::string& path() const noexcept;

  // Writing.

  void begin();
  void commit();
  void roll_back();

  /// Takes the article in, unless the graph has this very article; with `again` it takes its place even so.
  /// Pre: between `begin` and `commit`.
  Addition add(const Contribution& contribution, bool again = false);

  /// Removes an article and all it contributed. False when the graph does not have it.
  bool remove(std::string_view article);

  /// Keeps of `vocabulary` what concerns the entities of the graph. Call it after the last `add`.
  void keep(const Vocabulary& vocabulary);

  /// Notes that two ids are, or are not, one entity; a later judgement on the same two replaces the earlier one.
  void judge(const Judgement& judgement);

  /// Forgets the judgement on two ids. False when there is none.
  bool forget_judgement(std::string_view first, std::string_view second);

  // Reading.

  /// True when the graph has the article `id` with this date and a text of this hash, so that it need not be read
  /// again.
  [[nodiscard]] bool has(std::string_view id, std::string_view date, std::string_view sha256) const;

  /// Ordered by id.
  [[nodiscard]] std::vector<ArticleRecord> articles() const;

  /// Pairs of articles that print the same report, as indices into `articles()`, the smaller first; ordered.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> same_reports() const;

  /// Entities of all articles, ordered by article, then id.
  void for_each_entity(const std::function<void(StoredEntity&&)>& use) const;

  /// Statements of all articles, ordered by article, then subject, relation, object, status, commodities.
  void for_each_statement(const std::function<void(StoredStatement&&)>& use) const;

  /// One statement in full, with the names that its article gives.
  [[nodiscard]] Statement statement(std::int64_t handle) const;

  [[nodiscard]] Vocabulary vocabulary() const;

  /// Ordered by the two ids.
  [[nodiscard]] std::vector<Judgement> judgements() const;

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace lode
