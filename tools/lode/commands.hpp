#pragma once

#include "command.hpp"

#include <memory>

namespace lode {

// One factory a command; each stands in its own file, command_NAME.cpp.
std::unique_ptr<Command> make_entities_command();
std::unique_ptr<Command> make_extract_command();
std::unique_ptr<Command> make_parse_command();

}  // namespace lode
