#pragma once

#include "lode/entities/entity.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lode {

/// An entity that is known before an article is read.
/// Source: one object of `entries` in a file of schemas/lexicon.schema.json, whose members these are.
struct LexiconEntry {
  std::string id;
  EntityType type = EntityType::organization;
  std::string name;                       ///< Canonical English name.
  std::vector<std::string> aliases;       ///< Mean this wherever they stand.
  std::vector<std::string> weak_aliases;  ///< Often mean something else: taken only with support from the article.
  std::vector<std::string> demonyms;      ///< "Chinese", "Briton".
  std::vector<std::string> metonyms;      ///< "Beijing", "the Kremlin".
  std::string country;                    ///< Id of where it is or is based; empty when not known.
  std::string parent;                     ///< Id of what it belongs to; empty when not known.
  std::vector<std::string> members;       ///< Ids, of a bloc.
  std::string kind;                       ///< "mine", "ministry", "city"; empty when not known.
  std::string stage;                      ///< Of a commodity: "ore", "metal", "product" ...
  std::vector<std::string> broader;       ///< Ids of commodities of which this one is a kind.
  std::vector<std::string> made_from;     ///< Ids of commodities.
  std::vector<std::string> commodities;   ///< Ids of what a company or asset mainly handles.
  std::vector<std::string> lists;         ///< Official lists with their date.
  std::string office;                     ///< Of a person.
  std::string from;                       ///< ISO 8601 date of the beginning of existence or office; empty when open.
  std::string to;                         ///< ISO 8601 date of its end; empty when open.
  std::vector<std::pair<std::string, std::string>> codes;  ///< "iso2" -> "CN"; in the file's order.
  std::uint32_t layer = 0;  ///< Number of the file it came from; a name means what the highest layer says.
};

/// The known entities: those that are shipped and those that a user adds.
///
/// Filled first, then only read; reading is safe from several threads.
class Lexicon {
 public:
  /// The lexicon that is part of the library.
  /// Its files are held against their schema by a test, not at every start.
  [[nodiscard]] static Lexicon shipped();

  /// The lexicon whose files have the shipped ones' names and the contents that `read_file` gives. What differs from
  /// the shipped contents is held against the schema.
  /// Throws: what `add` throws.
  [[nodiscard]] static Lexicon from_files(const std::function<std::string(std::string_view)>& read_file);

  /// Adds the entries of a file of schemas/lexicon.schema.json. An entry replaces an earlier one of the same id, and
  /// its names no longer mean an earlier file's entries. Throws: InputError with the entry's line when it is not JSON,
  /// breaks the schema, or an id and its type disagree.
  void add(std::string_view json, std::string_view source);

  [[nodiscard]] const std::vector<LexiconEntry>& entries() const noexcept { return entries_; }

  /// The entry of that id; null when there is none.
  [[nodiscard]] const LexiconEntry* find(std::string_view id) const noexcept;

  /// Position in `entries()` of the entry of that id.
  [[nodiscard]] std::optional<std::uint32_t> index_of(std::string_view id) const noexcept;

 private:
  enum class Checks : std::uint8_t { all, none };
  void read(std::string_view json, std::string_view source, Checks checks);
  void put(LexiconEntry entry);

  /// The slot of the hash table where the entry of that id is, or would be put.
  [[nodiscard]] std::size_t slot_of(std::string_view id) const noexcept;
  void index_entries(std::size_t slots);

  std::vector<LexiconEntry> entries_;
  std::vector<std::uint32_t> slots_;  // open addressing; position in entries_ plus 1, 0 when free
  std::uint32_t layers_ = 0;
};

}  // namespace lode
