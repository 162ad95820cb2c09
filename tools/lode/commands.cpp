#include "commands.hpp"

namespace lode {

const std::vector<CommandEntry>& all_commands() {
  static const std::vector<CommandEntry> list = {};
  return list;
}

}  // namespace lode
