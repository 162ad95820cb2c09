#include "lode/graph/store_rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace lode {

namespace {

std::string to_bytes(const Fingerprint& fingerprint) {
  if (fingerprint.empty) return {};
  std::string bytes;
  bytes.reserve(Fingerprint::size * 4);
  for (const std::uint32_t value : fingerprint.values) {
    for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((value >> shift) & 0xFFU);
  }
  return bytes;
}

Fingerprint from_bytes(std::string_view bytes) {
  Fingerprint fingerprint;
  if (bytes.size() != Fingerprint::size * 4) return fingerprint;
  fingerprint.empty = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    fingerprint.values[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * (i % 4));
  }
  return fingerprint;
}

}  // namespace

void ContributionWriter::write(const Contribution& contribution) {
  const std::int64_t article = write_article(contribution);
  write_same_reports(article, contribution);
  write_entities(article, contribution);
  write_statements(article, contribution);
}

std::int64_t ContributionWriter::write_article(const Contribution& contribution) {
  const ArticleRecord& article = contribution.article;
  database_
      .prepare(
          "INSERT INTO articles(id, title, date, source, language, sha256, fingerprint) VALUES(?, ?, ?, ?, ?, ?, ?)")
      .bind(1, article.id)
      .bind(2, article.title)
      .bind(3, article.date)
      .bind(4, article.source)
      .bind(5, article.language)
      .bind(6, article.sha256)
      .bind_blob(7, to_bytes(contribution.fingerprint))
      .run();
  return database_.last_row();
}

void ContributionWriter::write_same_reports(std::int64_t article, const Contribution& contribution) {
  const Fingerprint& fingerprint = contribution.fingerprint;
  if (fingerprint.empty) return;
  std::set<std::int64_t> candidates;
  SqlStatement sharing = database_.prepare("SELECT article FROM bands WHERE hash = ? AND number = ?");
  SqlStatement band = database_.prepare("INSERT INTO bands(hash, number, article) VALUES(?, ?, ?)");
  for (std::size_t number = 0; number < Fingerprint::bands; ++number) {
    const auto hash = static_cast<std::int64_t>(fingerprint.band(number));
    sharing.bind(1, hash).bind(2, static_cast<std::int64_t>(number));
    while (sharing.step()) candidates.insert(sharing.integer(0));
    sharing.reset();
    band.bind(1, hash).bind(2, static_cast<std::int64_t>(number)).bind(3, article).run();
  }
  SqlStatement other = database_.prepare("SELECT fingerprint FROM articles WHERE key = ?");
  SqlStatement pair = database_.prepare("INSERT INTO same_reports(first, second) VALUES(?, ?)");
  for (const std::int64_t candidate : candidates) {
    if (!other.bind(1, candidate).step()) continue;
    const bool same = resemblance(fingerprint, from_bytes(other.blob(0))) >= same_report;
    other.reset();
    if (same) pair.bind(1, candidate).bind(2, article).run();
  }
}

void ContributionWriter::write_entities(std::int64_t article, const Contribution& contribution) {
  SqlStatement insert =
      database_.prepare("INSERT INTO entities(article, id, name, type, listed, salience) VALUES(?, ?, ?, ?, ?, ?)");
  SqlStatement insert_name =
      database_.prepare("INSERT INTO names(article, entity, text, kind, uses) VALUES(?, ?, ?, ?, ?)");
  for (const ArticleEntity& entity : contribution.entities) {
    insert.bind(1, article)
        .bind(2, entity.id)
        .bind(3, entity.name)
        .bind(4, to_string(entity.type))
        .bind(5, static_cast<std::int64_t>(entity.listed))
        .bind(6, entity.salience)
        .run();
    for (const WrittenName& name : entity.names) {
      insert_name.bind(1, article)
          .bind(2, entity.id)
          .bind(3, name.text)
          .bind(4, to_string(name.kind))
          .bind(5, static_cast<std::int64_t>(name.uses))
          .run();
    }
  }
}

void ContributionWriter::write_statements(std::int64_t article, const Contribution& contribution) {
  SqlStatement insert_sentence = database_.prepare(
      "INSERT INTO sentences(article, number, in_title, begin, \"end\", text) VALUES(?, ?, ?, ?, ?, ?)");
  SqlStatement insert = database_.prepare(
      "INSERT INTO statements(article, subject, subject_mention, relation, object, object_mention, status, confidence,"
      " quantity, share, money, time, place, attribution) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  SqlStatement insert_commodity =
      database_.prepare("INSERT INTO statement_commodities(statement, id, mention) VALUES(?, ?, ?)");
  SqlStatement insert_evidence =
      database_.prepare("INSERT OR IGNORE INTO evidence(statement, sentence, rule) VALUES(?, ?, ?)");

  // A sentence that says several things is kept once.
  std::map<std::tuple<bool, std::uint64_t, std::uint64_t>, std::int64_t> sentences;
  const auto sentence_key = [&](const Evidence& evidence) {
    const auto [entry, added] = sentences.try_emplace({evidence.in_title, evidence.begin, evidence.end}, 0);
    if (added) {
      insert_sentence.bind(1, article)
          .bind(2, static_cast<std::int64_t>(evidence.sentence))
          .bind(3, static_cast<std::int64_t>(evidence.in_title))
          .bind(4, static_cast<std::int64_t>(evidence.begin))
          .bind(5, static_cast<std::int64_t>(evidence.end))
          .bind(6, evidence.text)
          .run();
      entry->second = database_.last_row();
    }
    return entry->second;
  };

  for (const Statement& statement : contribution.statements) {
    const Qualifiers& qualifiers = statement.qualifiers;
    insert.bind(1, article)
        .bind(2, statement.subject.id)
        .bind(3, statement.subject.mention)
        .bind(4, statement.relation)
        .bind(5, statement.object.id)
        .bind(6, statement.object.mention)
        .bind(7, to_string(statement.status))
        .bind(8, statement.confidence)
        .bind(9, qualifiers.quantity)
        .bind(10, qualifiers.share)
        .bind(11, qualifiers.money)
        .bind(12, qualifiers.time)
        .bind(13, qualifiers.place)
        .bind(14, qualifiers.attribution)
        .run();
    const std::int64_t key = database_.last_row();
    for (const Participant& commodity : statement.commodities) {
      insert_commodity.bind(1, key).bind(2, commodity.id).bind(3, commodity.mention).run();
    }
    for (const Evidence& evidence : statement.evidence) {
      const std::int64_t sentence = sentence_key(evidence);
      insert_evidence.bind(1, key).bind(2, sentence).bind(3, evidence.rule).run();
    }
  }
}

}  // namespace lode
