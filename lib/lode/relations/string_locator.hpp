#pragma once

// Private to the room: places of strings in a JSON text, which the parsed values no longer know.

#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>

namespace lode {

/// Finds where a string of the file stands, so that complaints can point into it.
class StringLocator {
 public:
  StringLocator(std::string_view json, std::string_view source) : json_(json), source_(source) {}

  /// Moves on to the string `text`; later look-ups start there.
  void enter(std::string_view text) {
    const std::size_t found = json_.find(fmt::format("\"{}\"", text), next_);
    if (found == std::string_view::npos) return;
    from_ = found;
    next_ = found + 1;
  }

  /// First byte of the contents of the string `text`.
  [[nodiscard]] std::size_t offset(std::string_view text) const {
    const std::size_t found = json_.find(fmt::format("\"{}\"", text), from_);
    return found == std::string_view::npos ? from_ : found + 1;
  }

  [[nodiscard]] Place place(std::string_view text) const { return place_at(source_, json_, offset(text)); }
  [[nodiscard]] std::string_view line(std::string_view text) const { return line_at(json_, offset(text)); }

 private:
  std::string_view json_;
  std::string_view source_;
  std::size_t from_ = 0;  // where look-ups start
  std::size_t next_ = 0;  // where the search for the next string to enter starts
};

}  // namespace lode
