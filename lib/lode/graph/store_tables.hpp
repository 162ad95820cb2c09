#pragma once

// Private to the room: the tables of a graph file. docs/file-formats.md describes them.

namespace lode {

/// "lode" as a big-endian number, in the header of every graph file.
inline constexpr int store_application_id = 0x6C6F6465;

/// Grows whenever an older lode could not read the file any more.
inline constexpr int store_version = 1;

inline constexpr const char* store_tables = R"sql(
CREATE TABLE articles(
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL, date TEXT NOT NULL, source TEXT NOT NULL, language TEXT NOT NULL, sha256 TEXT NOT NULL,
  fingerprint BLOB NOT NULL);

-- Articles that share a band may print the same report.
CREATE TABLE bands(
  hash INTEGER NOT NULL, number INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  PRIMARY KEY(hash, number, article)) WITHOUT ROWID;
CREATE INDEX bands_of_article ON bands(article);

CREATE TABLE same_reports(
  first INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  second INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  PRIMARY KEY(first, second)) WITHOUT ROWID;
CREATE INDEX same_reports_second ON same_reports(second);

CREATE TABLE entities(
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  id TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, listed INTEGER NOT NULL, salience REAL NOT NULL,
  PRIMARY KEY(article, id)) WITHOUT ROWID;
CREATE INDEX entities_id ON entities(id);

-- How an article writes an entity.
CREATE TABLE names(
  article INTEGER NOT NULL, entity TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, uses INTEGER NOT NULL,
  PRIMARY KEY(article, entity, text, kind),
  FOREIGN KEY(article, entity) REFERENCES entities ON DELETE CASCADE) WITHOUT ROWID;

CREATE TABLE sentences(
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  number INTEGER NOT NULL, in_title INTEGER NOT NULL, begin INTEGER NOT NULL, "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE(article, in_title, begin, "end"));

CREATE TABLE statements(
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  subject TEXT NOT NULL, subject_mention TEXT NOT NULL,
  relation TEXT NOT NULL,
  object TEXT NOT NULL, object_mention TEXT NOT NULL,
  status TEXT NOT NULL, confidence REAL NOT NULL,
  quantity TEXT NOT NULL, share TEXT NOT NULL, money TEXT NOT NULL, time TEXT NOT NULL, place TEXT NOT NULL,
  attribution TEXT NOT NULL,
  FOREIGN KEY(article, subject) REFERENCES entities(article, id),
  FOREIGN KEY(article, object) REFERENCES entities(article, id));
CREATE INDEX statements_subject ON statements(article, subject);
CREATE INDEX statements_object ON statements(article, object);

CREATE TABLE statement_commodities(
  statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
  id TEXT NOT NULL, mention TEXT NOT NULL,
  PRIMARY KEY(statement, id)) WITHOUT ROWID;

-- Which sentence says so, and the rule that found it.
CREATE TABLE evidence(
  statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
  sentence INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
  rule TEXT NOT NULL,
  PRIMARY KEY(statement, sentence, rule)) WITHOUT ROWID;
CREATE INDEX evidence_sentence ON evidence(sentence);

-- What the lexicon and the ontology know of this graph's entities and relations.
CREATE TABLE known_entities(id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE known_names(
  entity TEXT NOT NULL REFERENCES known_entities ON DELETE CASCADE, text TEXT NOT NULL,
  PRIMARY KEY(entity, text)) WITHOUT ROWID;
CREATE TABLE broader(
  entity TEXT NOT NULL REFERENCES known_entities ON DELETE CASCADE, broader TEXT NOT NULL,
  PRIMARY KEY(entity, broader)) WITHOUT ROWID;
CREATE TABLE known_relations(name TEXT PRIMARY KEY, symmetric INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE relation_forms(
  relation TEXT NOT NULL REFERENCES known_relations ON DELETE CASCADE, form TEXT NOT NULL,
  PRIMARY KEY(relation, form)) WITHOUT ROWID;

-- People's word on which ids are one entity; replayed whenever the graph is viewed.
CREATE TABLE judgements(
  first TEXT NOT NULL, second TEXT NOT NULL, same INTEGER NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY(first, second)) WITHOUT ROWID;
)sql";

}  // namespace lode
