#pragma once

// Private to the library.

#include <string_view>

namespace lode {

/// Whether `pattern` matches the whole of `text`.
///
/// ASCII letters match in either case, a blank matches any white space, ' and " match the curly quotes too. `*` stands
/// for anything, `#` for one number of digits, `@` for names: words that begin with a capital, with "and", "of", commas
/// and the like between them. A backslash takes the sign after it for itself.
/// Cost: at most the product of the two lengths for each sign in the pattern; texts are short.
[[nodiscard]] bool wildcard_match(std::string_view pattern, std::string_view text);

}  // namespace lode
