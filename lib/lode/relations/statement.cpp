#include "lode/relations/statement.hpp"

#include <algorithm>
#include <array>

namespace lode {

namespace {

constexpr std::array<std::string_view, 4> status_names = {"asserted", "planned", "possible", "negated"};

}  // namespace

std::string_view to_string(Status status) noexcept { return status_names[static_cast<std::size_t>(status)]; }

std::optional<Status> status_from(std::string_view name) noexcept {
  const auto* const found = std::find(status_names.begin(), status_names.end(), name);
  if (found == status_names.end()) return std::nullopt;
  return static_cast<Status>(found - status_names.begin());
}

}  // namespace lode
