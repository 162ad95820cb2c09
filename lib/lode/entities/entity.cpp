#include "lode/entities/entity.hpp"

#include <algorithm>
#include <array>

namespace lode {

namespace {

constexpr std::array<std::string_view, entity_type_count> type_names = {
    "country", "bloc", "government_body", "company", "organization", "person", "group", "asset", "place", "commodity",
};

constexpr std::array<std::string_view, 4> kind_names = {"name", "demonym", "nominal", "pronoun"};

}  // namespace

std::string_view to_string(EntityType type) noexcept { return type_names[static_cast<std::size_t>(type)]; }
std::string_view to_string(MentionKind kind) noexcept { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<EntityType> entity_type_from(std::string_view name) noexcept {
  const auto* const found = std::find(type_names.begin(), type_names.end(), name);
  if (found == type_names.end()) return std::nullopt;
  return static_cast<EntityType>(found - type_names.begin());
}

IndexRange DocumentEntities::mentions_of(std::uint32_t sentence) const noexcept {
  const auto before = [](const Mention& mention, std::uint32_t number) { return mention.sentence < number; };
  const auto first = std::lower_bound(mentions.begin(), mentions.end(), sentence, before);
  const auto last = std::lower_bound(first, mentions.end(), sentence + 1, before);
  return {static_cast<std::uint32_t>(first - mentions.begin()), static_cast<std::uint32_t>(last - mentions.begin())};
}

}  // namespace lode
