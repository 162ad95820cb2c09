#pragma once

// Private to the room.

#include <cstddef>
#include <string>
#include <string_view>

namespace lode {

/// Makes text safe for XML 1.0, in element content and in attribute values alike: UTF-8 in normal form C, with what XML
/// does not allow replaced, and tabs and line ends as character references, so that no reader normalises them.
/// Source: XML 1.0 (fifth edition), productions 2 and 14.
class XmlText {
 public:
  [[nodiscard]] std::string escape(std::string_view text);

  /// How many characters could not be kept.
  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }

 private:
  std::size_t replaced_ = 0;
};

}  // namespace lode
