#include "lode/render/cell_text.hpp"

#include <fmt/format.h>

#include <type_traits>

namespace lode {

std::string cell_text(const Cell& cell, const char* separator) {
  return std::visit(
      [separator](const auto& value) -> std::string {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::vector<std::string>>) {
          return fmt::format("{}", fmt::join(value, separator));
        } else {
          return fmt::format("{}", value);
        }
      },
      cell);
}

}  // namespace lode
