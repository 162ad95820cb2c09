#include "lode/graph/store.hpp"

#include "lode/graph/sqlite.hpp"
#include "lode/graph/store_rows.hpp"
#include "lode/graph/store_tables.hpp"
#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <optional>
#include <set>

namespace lode {

namespace {

/// True when the file will be a new one. Throws: InputError when it cannot be what the mode asks for.
bool check_file(const std::string& path, StoreMode mode) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (std::filesystem::is_directory(status)) throw InputError({path}, "is a directory; a graph file is needed here");
  const bool missing = !std::filesystem::exists(status);
  if (missing && mode != StoreMode::create) {
    throw InputError({path}, fmt::format("no such graph file; make one with: lode build ARTICLE... -g {}", path));
  }
  return missing;
}

}  // namespace

struct Store::Connection {
  Connection(std::string path, StoreMode mode)
      : made_here(check_file(path, mode)), database(std::move(path), mode == StoreMode::create) {}

  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  ~Connection() {
    try {
      roll_back();
    } catch (const InputError&) {
      // SQLite undoes the rest when the file is next opened.
    }
    if (made_here && !committed) {
      std::error_code ignored;
      std::filesystem::remove(database.path(), ignored);
    }
  }

  void roll_back() const {
    if (database.in_transaction()) database.execute("ROLLBACK");
  }

  [[nodiscard]] bool has_no_tables() const { return database.number("SELECT count(*) FROM sqlite_master") == 0; }

  /// Pre: the file has tables.
  void check_version() const {
    if (database.number("PRAGMA application_id") != store_application_id) {
      throw InputError({database.path()},
                       "is a database of another program, not a graph file of lode; give another -g FILE");
    }
    if (database.number("PRAGMA user_version") > store_version) {
      throw InputError({database.path()}, "was made by a newer lode; update lode to read it");
    }
  }

  bool made_here = false;
  bool committed = false;
  Database database;
};

Store::Store(std::string path, StoreMode mode) : connection_(std::make_unique<Connection>(std::move(path), mode)) {
  const Database& database = connection_->database;
  database.execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000");
  if (!connection_->has_no_tables()) {
    connection_->check_version();
  } else if (mode != StoreMode::create) {
    throw InputError(
        {database.path()},
        fmt::format("is empty, not a graph file; make one with: lode build ARTICLE... -g {}", database.path()));
  }
  if (mode == StoreMode::read) database.execute("PRAGMA query_only = ON");
}

Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const std::string& Store::path() const noexcept { return connection_->database.path(); }

void Store::begin() {
  const Database& database = connection_->database;
  database.execute("BEGIN IMMEDIATE");
  // Asked again under the lock: another program may have made the tables meanwhile.
  if (!connection_->has_no_tables()) {
    connection_->check_version();
    return;
  }
  database.execute(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", store_application_id, store_version)
          .c_str());
  database.execute(store_tables);
}

void Store::commit() {
  connection_->database.execute("COMMIT");
  connection_->committed = true;
}

void Store::roll_back() { connection_->roll_back(); }

Addition Store::add(const Contribution& contribution, bool again) {
  const Database& database = connection_->database;
  assert(database.in_transaction() && "add outside of begin and commit");
  const ArticleRecord& article = contribution.article;
  if (!again && has(article.id, article.date, article.sha256)) return Addition::unchanged;
  const bool replaced = remove(article.id);
  ContributionWriter(database).write(contribution);
  return replaced ? Addition::replaced : Addition::added;
}

bool Store::remove(std::string_view article) {
  const Database& database = connection_->database;
  SqlStatement there = database.prepare("SELECT 1 FROM articles WHERE id = ?");
  if (!there.bind(1, article).step()) return false;
  there.reset();
  database.prepare("DELETE FROM articles WHERE id = ?").bind(1, article).run();
  return true;
}

void Store::keep(const Vocabulary& vocabulary) { write_vocabulary(connection_->database, vocabulary); }

void Store::judge(const Judgement& judgement) {
  const auto [first, second] = std::minmax(judgement.first, judgement.second);
  connection_->database.prepare("INSERT OR REPLACE INTO judgements VALUES(?, ?, ?, ?)")
      .bind(1, first)
      .bind(2, second)
      .bind(3, static_cast<std::int64_t>(judgement.same))
      .bind(4, judgement.reason)
      .run();
}

bool Store::forget_judgement(std::string_view first, std::string_view second) {
  const auto [smaller, larger] = std::minmax(first, second);
  SqlStatement there = connection_->database.prepare("SELECT 1 FROM judgements WHERE first = ? AND second = ?");
  if (!there.bind(1, smaller).bind(2, larger).step()) return false;
  there.reset();
  connection_->database.prepare("DELETE FROM judgements WHERE first = ? AND second = ?")
      .bind(1, smaller)
      .bind(2, larger)
      .run();
  return true;
}

bool Store::has(std::string_view id, std::string_view date, std::string_view sha256) const {
  if (sha256.empty() || connection_->has_no_tables()) return false;
  SqlStatement found = connection_->database.prepare("SELECT 1 FROM articles WHERE id = ? AND date = ? AND sha256 = ?");
  return found.bind(1, id).bind(2, date).bind(3, sha256).step();
}

std::vector<ArticleRecord> Store::articles() const {
  std::vector<ArticleRecord> result;
  SqlStatement rows =
      connection_->database.prepare("SELECT id, title, date, source, language, sha256 FROM articles ORDER BY id");
  while (rows.step()) {
    result.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                      std::string(rows.text(3)), std::string(rows.text(4)), std::string(rows.text(5))});
  }
  return result;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Store::same_reports() const {
  const ArticleNumbers numbers(connection_->database);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> result;
  SqlStatement rows = connection_->database.prepare("SELECT first, second FROM same_reports");
  while (rows.step()) result.emplace_back(std::minmax(numbers.of(rows.integer(0)), numbers.of(rows.integer(1))));
  std::sort(result.begin(), result.end());
  return result;
}

void Store::for_each_entity(const std::function<void(StoredEntity&&)>& use) const {
  read_entities(connection_->database, use);
}

void Store::for_each_statement(const std::function<void(StoredStatement&&)>& use) const {
  read_statements(connection_->database, use);
}

Statement Store::statement(std::int64_t handle) const { return read_statement(connection_->database, handle); }

Vocabulary Store::vocabulary() const { return read_vocabulary(connection_->database); }

std::vector<Judgement> Store::judgements() const {
  std::vector<Judgement> result;
  SqlStatement rows =
      connection_->database.prepare("SELECT first, second, same, reason FROM judgements ORDER BY first, second");
  while (rows.step()) {
    result.push_back(
        {std::string(rows.text(0)), std::string(rows.text(1)), rows.integer(2) != 0, std::string(rows.text(3))});
  }
  return result;
}

}  // namespace lode
