#include "lode/graph/store_rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace lode {

namespace {

using ByteOrder = std::less<>;

/// Ids of the graph's own entities.
std::set<std::string, ByteOrder> ids_in_use(const Database& database) {
  std::set<std::string, ByteOrder> ids;
  SqlStatement rows = database.prepare("SELECT DISTINCT id FROM entities");
  while (rows.step()) ids.emplace(rows.text(0));
  return ids;
}

/// Adds everything broader than what is there: a question for critical minerals finds neodymium.
void add_broader(std::set<std::string, ByteOrder>& ids, const Vocabulary& vocabulary) {
  std::map<std::string_view, const KnownEntity*> by_id;
  for (const KnownEntity& entity : vocabulary.entities) by_id.emplace(entity.id, &entity);
  std::vector<std::string> waiting(ids.begin(), ids.end());
  while (!waiting.empty()) {
    const std::string id = std::move(waiting.back());
    waiting.pop_back();
    const auto found = by_id.find(id);
    if (found == by_id.end()) continue;
    for (const std::string& broader : found->second->broader) {
      if (ids.insert(broader).second) waiting.push_back(broader);
    }
  }
}

}  // namespace

void write_vocabulary(const Database& database, const Vocabulary& vocabulary) {
  std::set<std::string, ByteOrder> wanted = ids_in_use(database);
  add_broader(wanted, vocabulary);

  // What an earlier run knew from a lexicon of its own stays, unless it is said anew here.
  SqlStatement forget = database.prepare("DELETE FROM known_entities WHERE id = ?");
  SqlStatement entity = database.prepare("INSERT INTO known_entities(id, name, type) VALUES(?, ?, ?)");
  SqlStatement name = database.prepare("INSERT OR IGNORE INTO known_names(entity, text) VALUES(?, ?)");
  SqlStatement broader = database.prepare("INSERT OR IGNORE INTO broader(entity, broader) VALUES(?, ?)");
  for (const KnownEntity& known : vocabulary.entities) {
    if (!wanted.contains(known.id)) continue;
    forget.bind(1, known.id).run();
    entity.bind(1, known.id).bind(2, known.name).bind(3, to_string(known.type)).run();
    for (const std::string& text : known.names) name.bind(1, known.id).bind(2, text).run();
    for (const std::string& id : known.broader) broader.bind(1, known.id).bind(2, id).run();
  }

  SqlStatement forget_relation = database.prepare("DELETE FROM known_relations WHERE name = ?");
  SqlStatement relation = database.prepare("INSERT INTO known_relations(name, symmetric) VALUES(?, ?)");
  SqlStatement form = database.prepare("INSERT OR IGNORE INTO relation_forms(relation, form) VALUES(?, ?)");
  for (const KnownRelation& known : vocabulary.relations) {
    forget_relation.bind(1, known.name).run();
    relation.bind(1, known.name).bind(2, static_cast<std::int64_t>(known.symmetric)).run();
    for (const std::string& text : known.forms) form.bind(1, known.name).bind(2, text).run();
  }
}

Vocabulary read_vocabulary(const Database& database) {
  Vocabulary result;
  SqlStatement entities = database.prepare("SELECT id, name, type FROM known_entities ORDER BY id");
  SqlStatement names = database.prepare("SELECT text FROM known_names WHERE entity = ? ORDER BY text");
  SqlStatement broader = database.prepare("SELECT broader FROM broader WHERE entity = ? ORDER BY broader");
  const auto texts = [](SqlStatement& query, std::string_view key) {
    std::vector<std::string> values;
    query.bind(1, key);
    while (query.step()) values.emplace_back(query.text(0));
    query.reset();
    return values;
  };
  while (entities.step()) {
    KnownEntity entity{std::string(entities.text(0)),
                       std::string(entities.text(1)),
                       entity_type_from(entities.text(2)).value_or(EntityType::organization),
                       {},
                       {}};
    entity.names = texts(names, entity.id);
    entity.broader = texts(broader, entity.id);
    result.entities.push_back(std::move(entity));
  }
  SqlStatement relations = database.prepare("SELECT name, symmetric FROM known_relations ORDER BY name");
  SqlStatement forms = database.prepare("SELECT form FROM relation_forms WHERE relation = ? ORDER BY form");
  while (relations.step()) {
    KnownRelation relation{std::string(relations.text(0)), relations.integer(1) != 0, {}};
    relation.forms = texts(forms, relation.name);
    result.relations.push_back(std::move(relation));
  }
  return result;
}

}  // namespace lode
