#include "lode/graph/store_rows.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace lode {

namespace {

/// Reads the statements of one article after the other with everything that belongs to them.
class StatementReader {
 public:
  explicit StatementReader(const Database& database)
      : commodities_(database.prepare(
            "SELECT c.id, c.mention, e.name, e.type FROM statement_commodities c"
            " JOIN statements s ON s.key = c.statement JOIN entities e ON e.article = s.article AND e.id = c.id"
            " WHERE c.statement = ? ORDER BY c.id")),
        evidence_(database.prepare("SELECT n.number, n.in_title, n.begin, n.\"end\", n.text, v.rule FROM evidence v"
                                   " JOIN sentences n ON n.key = v.sentence WHERE v.statement = ?"
                                   " ORDER BY n.in_title DESC, n.begin, n.\"end\", v.rule")) {}

  /// The columns that `read` expects of a row.
  static constexpr std::string_view columns =
      "t.key, t.article, a.id, t.relation, t.status, t.confidence, t.quantity, t.share, t.money, t.time, t.place,"
      " t.attribution, t.subject, t.subject_mention, s.name, s.type, t.object, t.object_mention, o.name, o.type";
  static constexpr std::string_view tables =
      "statements t JOIN articles a ON a.key = t.article"
      " JOIN entities s ON s.article = t.article AND s.id = t.subject"
      " JOIN entities o ON o.article = t.article AND o.id = t.object";

  Statement read(const SqlStatement& row) {
    Statement statement;
    statement.document = row.text(2);
    statement.relation = row.text(3);
    statement.status = status_from(row.text(4)).value_or(Status::asserted);
    statement.confidence = row.real(5);
    statement.qualifiers = {std::string(row.text(6)), std::string(row.text(7)),  std::string(row.text(8)),
                            std::string(row.text(9)), std::string(row.text(10)), std::string(row.text(11))};
    statement.subject = participant(row.text(12), row.text(13), row.text(14), row.text(15));
    statement.object = participant(row.text(16), row.text(17), row.text(18), row.text(19));
    const std::int64_t key = row.integer(0);
    commodities_.bind(1, key);
    while (commodities_.step()) {
      statement.commodities.push_back(
          participant(commodities_.text(0), commodities_.text(1), commodities_.text(2), commodities_.text(3)));
    }
    commodities_.reset();
    evidence_.bind(1, key);
    while (evidence_.step()) {
      statement.evidence.push_back({static_cast<std::uint32_t>(evidence_.integer(0)), evidence_.integer(1) != 0,
                                    static_cast<std::uint64_t>(evidence_.integer(2)),
                                    static_cast<std::uint64_t>(evidence_.integer(3)), std::string(evidence_.text(4)),
                                    std::string(evidence_.text(5))});
    }
    evidence_.reset();
    return statement;
  }

 private:
  static Participant participant(std::string_view id, std::string_view mention, std::string_view name,
                                 std::string_view type) {
    return {std::string(id), std::string(name), std::string(mention),
            entity_type_from(type).value_or(EntityType::organization)};
  }

  SqlStatement commodities_;
  SqlStatement evidence_;
};

MentionKind kind_from(std::string_view name) {
  return name == to_string(MentionKind::demonym) ? MentionKind::demonym : MentionKind::name;
}

}  // namespace

ArticleNumbers::ArticleNumbers(const Database& database) {
  SqlStatement rows = database.prepare("SELECT key FROM articles ORDER BY id");
  while (rows.step()) numbers_.emplace(rows.integer(0), static_cast<std::uint32_t>(numbers_.size()));
}

void read_entities(const Database& database, const std::function<void(StoredEntity&&)>& use) {
  const ArticleNumbers numbers(database);
  SqlStatement rows = database.prepare(
      "SELECT e.article, e.id, e.name, e.type, e.listed, e.salience FROM articles a JOIN entities e ON e.article = "
      "a.key"
      " ORDER BY a.id, e.id");
  SqlStatement names =
      database.prepare("SELECT text, kind, uses FROM names WHERE article = ? AND entity = ? ORDER BY text, kind");
  while (rows.step()) {
    StoredEntity stored;
    stored.article = numbers.of(rows.integer(0));
    stored.entity = {std::string(rows.text(1)),
                     std::string(rows.text(2)),
                     entity_type_from(rows.text(3)).value_or(EntityType::organization),
                     rows.integer(4) != 0,
                     rows.real(5),
                     {}};
    names.bind(1, rows.integer(0)).bind(2, rows.text(1));
    while (names.step()) {
      stored.entity.names.push_back(
          {std::string(names.text(0)), kind_from(names.text(1)), static_cast<std::uint32_t>(names.integer(2))});
    }
    names.reset();
    use(std::move(stored));
  }
}

void read_statements(const Database& database, const std::function<void(StoredStatement&&)>& use) {
  const ArticleNumbers numbers(database);
  StatementReader reader(database);
  SqlStatement rows = database.prepare("SELECT " + std::string(StatementReader::columns) + " FROM " +
                                       std::string(StatementReader::tables) + " ORDER BY a.id");
  // SQL cannot order by a set of commodities, so the statements of one article are put in order here.
  std::vector<StoredStatement> of_article;
  const auto hand_out = [&] {
    const auto commodity_before = [](const Participant& a, const Participant& b) { return a.id < b.id; };
    std::sort(of_article.begin(), of_article.end(), [&](const StoredStatement& x, const StoredStatement& y) {
      const Statement& a = x.statement;
      const Statement& b = y.statement;
      const auto key = [](const Statement& s) { return std::tie(s.subject.id, s.relation, s.object.id, s.status); };
      if (key(a) != key(b)) return key(a) < key(b);
      return std::lexicographical_compare(a.commodities.begin(), a.commodities.end(), b.commodities.begin(),
                                          b.commodities.end(), commodity_before);
    });
    for (StoredStatement& stored : of_article) use(std::move(stored));
    of_article.clear();
  };
  while (rows.step()) {
    const std::uint32_t article = numbers.of(rows.integer(1));
    if (!of_article.empty() && of_article.back().article != article) hand_out();
    of_article.push_back({rows.integer(0), article, reader.read(rows)});
  }
  hand_out();
}

Statement read_statement(const Database& database, std::int64_t key) {
  StatementReader reader(database);
  SqlStatement row = database.prepare("SELECT " + std::string(StatementReader::columns) + " FROM " +
                                      std::string(StatementReader::tables) + " WHERE t.key = ?");
  [[maybe_unused]] const bool found = row.bind(1, key).step();
  assert(found && "a handle of another graph, or of a statement that was removed");
  return reader.read(row);
}

}  // namespace lode
