#pragma once

// Private to the library.

#include <string>
#include <string_view>

namespace lode {

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
/// Source: FIPS 180-4. Thirty lines of our own, for no other use of a cryptographic library is in sight.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace lode
