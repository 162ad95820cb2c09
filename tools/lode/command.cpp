#include "command.hpp"

#include <ostream>

namespace lode {

void warn(Streams& streams, std::string_view text) { streams.messages << "lode: " << text << '\n'; }

}  // namespace lode
