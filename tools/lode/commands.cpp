#include "commands.hpp"

namespace lode {

const std::vector<CommandEntry>& all_commands() {
  static const std::vector<CommandEntry> list = {
      {"extract", "print the statements of articles", make_extract_command},
      {"entities", "list each article's entities with their mentions", make_entities_command},
      {"parse", "print the dependency trees of articles as CoNLL-U", make_parse_command},
  };
  return list;
}

}  // namespace lode
