#include "commands.hpp"

namespace lode {

const std::vector<CommandEntry>& all_commands() {
  static const std::vector<CommandEntry> list = {
      {"build", "read articles and add what they say to a graph", make_build_command},
      {"who", "answer who supplies whom, who depends on whom, and the like", make_who_command},
      {"show", "tell all that a graph knows of one entity", make_show_command},
      {"draw", "draw a graph, or a part of it, as a picture", make_draw_command},
      {"export", "write a graph for Gephi, Cytoscape, networkx, notebooks", make_export_command},
      {"alias", "say that two names are, or are not, one entity", make_alias_command},
      {"info", "tell what a graph holds, in figures", make_info_command},
      {"extract", "print the statements of articles", make_extract_command},
      {"entities", "list each article's entities with their mentions", make_entities_command},
      {"frames", "look over the frames that make statements, or describe them", make_frames_command},
      {"parse", "print the dependency trees of articles as CoNLL-U", make_parse_command},
  };
  return list;
}

}  // namespace lode
