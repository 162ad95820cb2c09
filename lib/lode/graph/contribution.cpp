#include "lode/graph/contribution.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace lode {

namespace {

using Renaming = std::map<std::string, std::string, std::less<>>;

/// A name as written, with line breaks inside it turned into single blanks.
std::string one_line(std::string_view text) {
  std::string result;
  for (const char character : text) {
    const bool blank = character == ' ' || character == '\n' || character == '\r' || character == '\t';
    if (!blank) {
      result += character;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string local_id(std::string_view id, std::string_view document) {
  std::string result(id);
  const std::string ending = "@" + std::string(document);
  if (!result.ends_with(ending)) result += ending;  // statements that were exported from a graph have it already
  return result;
}

void rename(std::string& id, const Renaming& renaming) {
  const auto found = renaming.find(id);
  if (found != renaming.end()) id = found->second;
}

void rename(Statement& statement, const Renaming& renaming) {
  rename(statement.subject.id, renaming);
  rename(statement.object.id, renaming);
  for (Participant& commodity : statement.commodities) rename(commodity.id, renaming);
  rename(statement.qualifiers.place, renaming);
  rename(statement.qualifiers.attribution, renaming);
}

/// Orders by what makes two statements of an article one.
bool before(const Statement& a, const Statement& b) {
  const auto key = [](const Statement& s) { return std::tie(s.subject.id, s.relation, s.object.id); };
  if (key(a) != key(b)) return key(a) < key(b);
  const auto compared = std::lexicographical_compare_three_way(
      a.commodities.begin(), a.commodities.end(), b.commodities.begin(), b.commodities.end(),
      [](const Participant& x, const Participant& y) { return x.id <=> y.id; });
  if (compared != std::strong_ordering::equal) return compared == std::strong_ordering::less;
  return a.status < b.status;
}

void fill(std::string& empty, const std::string& value) {
  if (empty.empty()) empty = value;
}

/// Adds what `other`, which says the same in another sentence, knows beyond `statement`.
void absorb(Statement& statement, const Statement& other) {
  statement.confidence = std::max(statement.confidence, other.confidence);
  fill(statement.qualifiers.quantity, other.qualifiers.quantity);
  fill(statement.qualifiers.share, other.qualifiers.share);
  fill(statement.qualifiers.money, other.qualifiers.money);
  fill(statement.qualifiers.time, other.qualifiers.time);
  fill(statement.qualifiers.place, other.qualifiers.place);
  fill(statement.qualifiers.attribution, other.qualifiers.attribution);
  statement.evidence.insert(statement.evidence.end(), other.evidence.begin(), other.evidence.end());
}

bool evidence_before(const Evidence& a, const Evidence& b) {
  // The headline stands before the body.
  return std::make_tuple(!a.in_title, a.begin, a.end, a.rule) < std::make_tuple(!b.in_title, b.begin, b.end, b.rule);
}

/// As many digits as the wire format keeps, so that what is written and read again stays the same.
double rounded(double confidence) {
  constexpr double digits = 10'000.0;
  return std::round(confidence * digits) / digits;
}

void put_in_order(Statement& statement) {
  statement.confidence = rounded(statement.confidence);
  auto& commodities = statement.commodities;
  std::sort(commodities.begin(), commodities.end());
  commodities.erase(std::unique(commodities.begin(), commodities.end(),
                                [](const Participant& a, const Participant& b) { return a.id == b.id; }),
                    commodities.end());
  auto& evidence = statement.evidence;
  std::sort(evidence.begin(), evidence.end(), evidence_before);
  evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
}

std::vector<Statement> in_order(std::vector<Statement> statements) {
  for (Statement& statement : statements) put_in_order(statement);
  std::stable_sort(statements.begin(), statements.end(), [](const Statement& a, const Statement& b) {
    if (before(a, b)) return true;
    if (before(b, a)) return false;
    // Of statements that become one, the first in the text leads.
    return std::lexicographical_compare(a.evidence.begin(), a.evidence.end(), b.evidence.begin(), b.evidence.end(),
                                        evidence_before);
  });
  std::vector<Statement> merged;
  for (Statement& statement : statements) {
    if (!merged.empty() && !before(merged.back(), statement)) {
      absorb(merged.back(), statement);
    } else {
      merged.push_back(std::move(statement));
    }
  }
  for (Statement& statement : merged) put_in_order(statement);
  return merged;
}

/// Collects the entities of one article by id.
class EntityTable {
 public:
  ArticleEntity& at(const std::string& id, const std::string& name, EntityType type) {
    const auto [entry, added] = entities_.try_emplace(id);
    if (added) entry->second.entity = {id, name, type, false, 0.0, {}};
    return entry->second.entity;
  }

  void count(const std::string& id, const std::string& text, MentionKind kind) {
    if (!text.empty()) ++entities_.at(id).uses[{text, kind}];
  }

  /// A participant of a statement, whose entity may not be among the article's.
  void take(const Participant& participant) {
    at(participant.id, participant.name, participant.type);
    auto& uses = entities_.at(participant.id).uses;
    const bool known =
        std::any_of(uses.begin(), uses.end(), [&](const auto& use) { return use.first.first == participant.mention; });
    if (!known) count(participant.id, one_line(participant.mention), MentionKind::name);
  }

  std::vector<ArticleEntity> finish() {
    std::vector<ArticleEntity> result;
    for (auto& [id, entry] : entities_) {
      for (const auto& [name, uses] : entry.uses) entry.entity.names.push_back({name.first, name.second, uses});
      result.push_back(std::move(entry.entity));
    }
    return result;
  }

 private:
  struct Entry {
    ArticleEntity entity;
    std::map<std::pair<std::string, MentionKind>, std::uint32_t> uses;
  };
  std::map<std::string, Entry> entities_;
};

void take_participants(EntityTable& table, const std::vector<Statement>& statements) {
  for (const Statement& statement : statements) {
    table.take(statement.subject);
    table.take(statement.object);
    for (const Participant& commodity : statement.commodities) table.take(commodity);
  }
}

bool is_lower(char character) noexcept { return character >= 'a' && character <= 'z'; }

void note_local_name(Renaming& renaming, const Participant& participant, std::string_view document) {
  if (is_local_name(participant.type, participant.name)) {
    renaming.emplace(participant.id, local_id(participant.id, document));
  }
}

}  // namespace

bool is_local_name(EntityType type, std::string_view name) noexcept {
  if (type == EntityType::commodity || type == EntityType::country || type == EntityType::bloc || name.empty())
    return false;
  const std::size_t blank = name.rfind(' ');
  const bool one_word = blank == std::string_view::npos;
  if (type == EntityType::person && one_word) return true;
  if (is_lower(name.front())) return true;
  // "Chinese company" ends in a common noun; but mines, ministries and groups are named that way: "Kolwezi mine".
  const bool named_by_nouns = type == EntityType::asset || type == EntityType::government_body ||
                              type == EntityType::place || type == EntityType::group;
  return !named_by_nouns && !one_word && is_lower(name[blank + 1]);
}

Contribution make_contribution(const Document& document, const DocumentEntities& entities,
                               std::vector<Statement> statements) {
  Contribution result;
  result.article = {document.id, document.title, document.date, document.source, document.language, document.sha256};
  result.fingerprint = fingerprint(document.text);

  Renaming renaming;
  EntityTable table;
  std::vector<std::string> ids;
  std::set<std::string, std::less<>> listed;
  for (const Entity& entity : entities.entities) {
    if (entity.listed) listed.insert(entity.id);
    const bool local = !entity.listed && is_local_name(entity.type, entity.name);
    ids.push_back(local ? local_id(entity.id, document.id) : entity.id);
    if (local) renaming.emplace(entity.id, ids.back());
    ArticleEntity& kept = table.at(ids.back(), entity.name, entity.type);
    kept.listed = kept.listed || entity.listed;
    kept.salience = std::max(kept.salience, entity.salience);
  }
  for (const Mention& mention : entities.mentions) {
    if (mention.kind != MentionKind::name && mention.kind != MentionKind::demonym) continue;
    table.count(ids.at(mention.entity), one_line(document.slice(mention.span)), mention.kind);
  }
  for (const Statement& statement : statements) {
    for (const Participant* const end : {&statement.subject, &statement.object}) {
      if (!listed.contains(end->id)) note_local_name(renaming, *end, document.id);
    }
  }
  for (Statement& statement : statements) {
    statement.document = document.id;
    rename(statement, renaming);
  }
  result.statements = in_order(std::move(statements));
  take_participants(table, result.statements);
  result.entities = table.finish();
  return result;
}

std::vector<Contribution> make_contributions(std::vector<Statement> statements, std::string_view source) {
  std::map<std::string, std::vector<Statement>> by_article;
  for (Statement& statement : statements) by_article[statement.document].push_back(std::move(statement));

  std::vector<Contribution> result;
  for (auto& [id, own] : by_article) {
    Renaming renaming;
    for (const Statement& statement : own) {
      note_local_name(renaming, statement.subject, id);
      note_local_name(renaming, statement.object, id);
    }
    for (Statement& statement : own) rename(statement, renaming);
    Contribution contribution;
    contribution.article = {id, {}, {}, std::string(source), "en", {}};
    contribution.statements = in_order(std::move(own));
    EntityTable table;
    take_participants(table, contribution.statements);
    contribution.entities = table.finish();
    result.push_back(std::move(contribution));
  }
  return result;
}

}  // namespace lode
