#include "lode/graph/sqlite.hpp"

#include "lode/text/input_error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cassert>

namespace lode {

namespace {

constexpr int lock_patience = 5000;  // milliseconds to wait for another program that writes the same file

/// What went wrong in a user's words, and what can be done.
std::string advice(int code, const char* detail) {
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      return "is not a graph file of lode; give another -g FILE, or build into a new one";
    case SQLITE_CORRUPT:
      return "the graph file is damaged; restore a copy, or build it again from the articles";
    case SQLITE_FULL:
      return "no room left to write the graph; nothing of this run was kept. Free some space and run again";
    case SQLITE_IOERR:
      return fmt::format("cannot be read or written ({}); nothing of this run was kept. Is the disk full or gone?",
                         detail);
    case SQLITE_READONLY:
      return "may not be written; change its permissions, or copy it to a place that you can write";
    case SQLITE_CANTOPEN:
      return "cannot be opened or made; does the folder exist, and may you write there?";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is in use by another program; try again when it is done";
    case SQLITE_NOMEM:
      return "not enough memory to work with the graph";
    default:
      return fmt::format("the graph file cannot be used: {}", detail);
  }
}

}  // namespace

void SqlStatement::Finalizer::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
void Database::Closer::operator()(sqlite3* database) const noexcept { sqlite3_close(database); }

SqlStatement& SqlStatement::bind(int number, std::string_view text) {
  // A null pointer would bind NULL; the columns hold empty text instead.
  const char* const data = text.data() == nullptr ? "" : text.data();
  if (sqlite3_bind_text64(statement_.get(), number, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK) {
    database_->fail();
  }
  return *this;
}

SqlStatement& SqlStatement::bind(int number, std::int64_t value) {
  if (sqlite3_bind_int64(statement_.get(), number, value) != SQLITE_OK) database_->fail();
  return *this;
}

SqlStatement& SqlStatement::bind(int number, double value) {
  if (sqlite3_bind_double(statement_.get(), number, value) != SQLITE_OK) database_->fail();
  return *this;
}

SqlStatement& SqlStatement::bind_blob(int number, std::string_view bytes) {
  if (sqlite3_bind_blob64(statement_.get(), number, bytes.empty() ? "" : bytes.data(), bytes.size(),
                          SQLITE_TRANSIENT) != SQLITE_OK) {
    database_->fail();
  }
  return *this;
}

bool SqlStatement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    reset();
    database_->fail();
  }
  return false;
}

void SqlStatement::run() {
  [[maybe_unused]] const bool row = step();
  assert(!row && "a statement that gives rows was run for its effect");
  reset();
}

void SqlStatement::reset() noexcept { sqlite3_reset(statement_.get()); }

std::string_view SqlStatement::text(int column) const {
  const auto* const data = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::int64_t SqlStatement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

double SqlStatement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view SqlStatement::blob(int column) const {
  const auto* const data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Database::Database(std::string path, bool create) : path_(std::move(path)) {
  sqlite3* opened = nullptr;
  // Reading opens for writing too, where that is allowed: only so can SQLite undo what a killed run left half done.
  const int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path_.c_str(), &opened, flags, nullptr);
  database_.reset(opened);
  if (code != SQLITE_OK) {
    if (opened == nullptr) throw std::bad_alloc();
    fail();
  }
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, lock_patience);
}

void Database::execute(const char* sql) const {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

SqlStatement Database::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK) {
    fail();
  }
  return {statement, *this};
}

std::int64_t Database::number(const char* sql) const {
  SqlStatement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::last_row() const noexcept { return sqlite3_last_insert_rowid(database_.get()); }

bool Database::in_transaction() const noexcept { return sqlite3_get_autocommit(database_.get()) == 0; }

void Database::fail() const {
  throw InputError({path_}, advice(sqlite3_errcode(database_.get()), sqlite3_errmsg(database_.get())));
}

}  // namespace lode
