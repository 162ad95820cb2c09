#include "lode/query/name_index.hpp"

#include "lode/text/input_error.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <set>

namespace lode {

namespace {

constexpr std::size_t most_candidates = 8;  // that a message lists

/// Without capitals and accents; bytes that are not UTF-8 leave the text as it is.
std::string without_case_and_accents(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

/// Smallest number of bytes to add, drop or change between two names.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0U : 1U);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string comparable_name(std::string_view name) {
  std::string result;
  for (const char character : without_case_and_accents(name)) {
    const bool blank =
        character == ' ' || character == '-' || character == '_' || character == '\t' || character == '\n';
    if (!blank) {
      result += character;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  constexpr std::string_view article = "the ";
  if (result.starts_with(article)) result.erase(0, article.size());
  return result;
}

NameIndex::NameIndex(const KnowledgeGraph& graph) : graph_(&graph) {
  for (const KnownEntity& known : graph.vocabulary().entities) {
    // An entity that people have judged to be another one is called by both names.
    const auto entity = graph.find(known.id);
    const std::string_view id = entity ? std::string_view(graph.entity(*entity).id) : std::string_view(known.id);
    add(known.id, id, Rank::id);
    add(known.name, id, id == known.id ? Rank::name : Rank::alias);
    for (const std::string& name : known.names) add(name, id, Rank::alias);
  }
  for (const GraphEntity& entity : graph.entities()) {
    add(entity.id, entity.id, Rank::id);
    add(entity.name, entity.id, Rank::name);
    for (const std::string& id : entity.other_ids) add(id, entity.id, Rank::id);
    for (const WrittenName& name : entity.names) {
      add(name.text, entity.id, name.kind == MentionKind::demonym ? Rank::demonym : Rank::alias);
    }
  }
}

void NameIndex::add(std::string_view name, std::string_view id, Rank rank) {
  std::vector<Meaning>& meanings = meanings_[comparable_name(name)];
  const auto same = std::find_if(meanings.begin(), meanings.end(), [&](const Meaning& each) { return each.id == id; });
  if (same == meanings.end()) {
    meanings.push_back({id, rank});
  } else {
    same->rank = std::min(same->rank, rank);
  }
}

std::vector<std::string> NameIndex::find(std::string_view name) const {
  const auto found = meanings_.find(comparable_name(name));
  if (found == meanings_.end()) return {};
  Rank best = Rank::demonym;
  for (const Meaning& meaning : found->second) best = std::min(best, meaning.rank);
  std::vector<std::string> ids;
  for (const Meaning& meaning : found->second) {
    if (meaning.rank == best) ids.emplace_back(meaning.id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string NameIndex::resolve(std::string_view name) const {
  const std::vector<std::string> ids = find(name);
  if (ids.size() == 1) return ids.front();
  if (ids.empty()) {
    const std::vector<std::string> near = nearest(comparable_name(name));
    std::string message = fmt::format("nothing in the graph is called \"{}\"", name);
    if (!near.empty()) message += fmt::format("; did you mean {}?", fmt::join(near, ", "));
    throw InputError({}, message);
  }
  std::string message = fmt::format("\"{}\" can be {} things; give one of these ids instead:", name, ids.size());
  for (std::size_t i = 0; i < ids.size() && i < most_candidates; ++i) message += "\n  " + describe(ids[i]);
  if (ids.size() > most_candidates) message += fmt::format("\n  and {} more", ids.size() - most_candidates);
  throw InputError({}, message);
}

std::string NameIndex::describe(std::string_view id) const {
  if (const auto entity = graph_->find(id)) return fmt::format("{} ({})", graph_->entity(*entity).name, id);
  for (const KnownEntity& known : graph_->vocabulary().entities) {
    if (known.id == id) return fmt::format("{} ({})", known.name, id);
  }
  return std::string(id);
}

std::vector<std::string> NameIndex::nearest(std::string_view key) const {
  constexpr std::size_t most = 3;
  const std::size_t allowed = key.size() < 5 ? 1 : 2;
  std::set<std::pair<std::size_t, std::string_view>> close;  // by distance
  for (const auto& [name, meanings] : meanings_) {
    const std::size_t longer = std::max(name.size(), key.size());
    const std::size_t shorter = std::min(name.size(), key.size());
    const bool inside = key.size() >= 4 && name.find(key) != std::string::npos;
    std::size_t distance = allowed + 1;
    if (longer - shorter <= allowed) distance = edit_distance(name, key);
    if (distance > allowed && inside) distance = allowed + (longer - shorter);
    if (distance <= allowed || inside) {
      for (const Meaning& meaning : meanings) close.emplace(distance, meaning.id);
    }
  }
  std::vector<std::string> result;
  for (const auto& [distance, id] : close) {
    const std::string text = describe(id);
    if (std::find(result.begin(), result.end(), text) == result.end()) result.push_back(text);
    if (result.size() == most) break;
  }
  return result;
}

}  // namespace lode
