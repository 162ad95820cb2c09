#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace lode {

/// Where in an input something is wrong.
struct Place {
  std::string source;        ///< File name, or a name such as "standard input"; empty when there is none.
  std::uint32_t line = 0;    ///< 1-based; 0 when the place is the whole input.
  std::uint32_t column = 0;  ///< 1-based, counted in bytes; 0 when the place is the whole line.
  auto operator<=>(const Place&) const = default;
};

/// "source:line:column", leaving out what is not known.
[[nodiscard]] std::string to_string(const Place& place);

/// An input that cannot be used at all: unreadable file, broken JSON, rule, query or model.
/// `what()` reads "place: message", followed by the offending line and a caret when an excerpt is given.
class InputError : public std::runtime_error {
 public:
  InputError(Place place, std::string_view message, std::string_view excerpt = {});

  [[nodiscard]] const Place& place() const noexcept { return place_; }
  [[nodiscard]] const std::string& message() const noexcept { return message_; }

 private:
  Place place_;
  std::string message_;
};

/// The 1-based line and column of byte `offset` in `text`, as a place in `source`.
/// Cost: linear in `offset`.
[[nodiscard]] Place place_at(std::string_view source, std::string_view text, std::size_t offset);

/// The line of `text` that holds byte `offset`, cut to a length that fits a terminal.
[[nodiscard]] std::string_view line_at(std::string_view text, std::size_t offset);

}  // namespace lode
