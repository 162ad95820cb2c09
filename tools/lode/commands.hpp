#pragma once

#include "command.hpp"

#include <memory>

namespace lode {

// One factory a command; each stands in its own file, command_NAME.cpp.

}  // namespace lode
