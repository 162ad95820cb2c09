#pragma once

// Private to the room.

#include <string>
#include <string_view>

namespace lode {

/// `text` with its ASCII capitals made small; word lists of the room's data files are in lower case.
[[nodiscard]] std::string lower_case(std::string_view text);

}  // namespace lode
