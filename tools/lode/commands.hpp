#pragma once

#include "command.hpp"

#include <memory>

namespace lode {

// One factory a command; each stands in its own file, command_NAME.cpp.
std::unique_ptr<Command> make_alias_command();
std::unique_ptr<Command> make_build_command();
std::unique_ptr<Command> make_draw_command();
std::unique_ptr<Command> make_entities_command();
std::unique_ptr<Command> make_export_command();
std::unique_ptr<Command> make_extract_command();
std::unique_ptr<Command> make_frames_command();
std::unique_ptr<Command> make_info_command();
std::unique_ptr<Command> make_parse_command();
std::unique_ptr<Command> make_show_command();
std::unique_ptr<Command> make_who_command();

}  // namespace lode
