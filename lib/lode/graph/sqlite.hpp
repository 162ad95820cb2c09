#pragma once

// Private to the library: SQLite with owners and exceptions.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace lode {

class Database;

/// A prepared statement. Bind, step, read; `reset` makes it ready for the next use.
class SqlStatement {
 public:
  /// Numbers count from 1, as in SQL.
  SqlStatement& bind(int number, std::string_view text);
  SqlStatement& bind(int number, std::int64_t value);
  SqlStatement& bind(int number, double value);
  SqlStatement& bind_blob(int number, std::string_view bytes);

  /// True when there is a row. Throws: InputError.
  [[nodiscard]] bool step();

  /// Runs a statement that gives no rows, and makes it ready again. Throws: InputError.
  void run();

  void reset() noexcept;

  /// Columns count from 0. The view holds until the next step.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string_view blob(int column) const;

 private:
  friend class Database;
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  SqlStatement(sqlite3_stmt* statement, const Database& database) : statement_(statement), database_(&database) {}

  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
  const Database* database_;
};

/// An open database file. It stays where it is, because its statements point to it.
class Database {
 public:
  /// Throws: InputError when the file cannot be opened.
  Database(std::string path, bool create);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() = default;

  /// Runs one or more SQL statements. Throws: InputError.
  void execute(const char* sql) const;

  [[nodiscard]] SqlStatement prepare(std::string_view sql) const;

  /// The value of a query that gives one number.
  [[nodiscard]] std::int64_t number(const char* sql) const;

  [[nodiscard]] std::int64_t last_row() const noexcept;
  [[nodiscard]] bool in_transaction() const noexcept;
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

  /// Throws the last error as an InputError that says what to do.
  [[noreturn]] void fail() const;

 private:
  struct Closer {
    void operator()(sqlite3* database) const noexcept;
  };
  std::string path_;
  std::unique_ptr<sqlite3, Closer> database_;
};

}  // namespace lode
