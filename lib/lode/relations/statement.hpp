#pragma once

#include "lode/entities/entity.hpp"
#include "lode/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Whether the world is as the statement says.
enum class Status : std::uint8_t {
  asserted,  ///< Stated as fact, past, present or under way.
  planned,   ///< Intended, ordered, agreed or due to happen.
  possible,  ///< May, could, considered, sought, offered, in talks to.
  negated,   ///< Denied, refused, not happening, ended without effect.
};
[[nodiscard]] std::string_view to_string(Status status) noexcept;
[[nodiscard]] std::optional<Status> status_from(std::string_view name) noexcept;

/// One end of a statement, or one of its commodities.
struct Participant {
  std::string id;       ///< As `Entity::id`.
  std::string name;     ///< As `Entity::name`.
  std::string mention;  ///< As the sentence, or the antecedent of its pronoun, writes it.
  EntityType type = EntityType::organization;
  auto operator<=>(const Participant&) const = default;
};

/// The sentence that says so.
struct Evidence {
  std::uint32_t sentence = 0;  ///< Index into the document's sentences.
  bool in_title = false;       ///< Offsets count from the headline field's first byte.
  std::uint64_t begin = 0;     ///< Bytes of the original text.
  std::uint64_t end = 0;       ///< Half-open.
  std::string text;            ///< The sentence.
  std::string rule;            ///< "negotiates_with/talks".
  auto operator<=>(const Evidence&) const = default;
};

/// What else the sentence says of the statement. Empty strings: not said.
struct Qualifiers {
  std::string quantity;     ///< "2,000 tonnes".
  std::string share;        ///< "70%".
  std::string money;        ///< "$400 million".
  std::string time;         ///< ISO 8601 day, month or year, or interval "from/to".
  std::string place;        ///< Entity id.
  std::string attribution;  ///< Entity id of who says so, or its words.
  auto operator<=>(const Qualifiers&) const = default;
};

/// Who did what to whom with which commodity, and is it so.
struct Statement {
  std::string document;  ///< As `Document::id`.
  Participant subject;
  std::string relation;  ///< Name of one of the ontology's relations: "supplies".
  Participant object;
  std::vector<Participant> commodities;  ///< Ordered by id; empty when the object is the commodity.
  Status status = Status::asserted;
  double confidence = 0.0;  ///< 0 to 1.
  Qualifiers qualifiers;
  std::vector<Evidence> evidence;  ///< One or more, in text order.
  friend bool operator==(const Statement&, const Statement&) = default;
};

}  // namespace lode
