#pragma once

#include <iosfwd>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace lode {

/// Exit codes of the program.
enum class ExitCode : int {
  done = 0,
  failed = 1,       ///< Something could not be done; the rest was.
  wrong_usage = 2,  ///< The arguments make no sense.
};

/// Arguments that parse but make no sense together; the message says what to write instead.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Where a command writes. Messages never go to `out`, so that a pipe sees rows only.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& messages;
  bool out_is_terminal = false;
  bool messages_are_terminal = false;
};

/// One subcommand. The phases are apart so that wrong usage is told before any file is touched.
class Command {
 public:
  virtual ~Command() = default;

  /// Adds options, help and an example to the subcommand's parser.
  virtual void declare(CLI::App& app) = 0;

  /// Checks the arguments; touches no file. Throws: UsageError.
  virtual void setup() {}

  /// Does the work. Returns `failed` when some input could not be used but the others were.
  /// Throws: InputError and others when nothing can be done.
  virtual ExitCode run(Streams& streams) = 0;
};

/// A subcommand as the list of all commands knows it.
struct CommandEntry {
  std::string_view name;
  std::string_view summary;  ///< One line for `lode --help`.
  std::unique_ptr<Command> (*make)();
};

/// All commands, in the order in which `lode --help` shows them.
[[nodiscard]] const std::vector<CommandEntry>& all_commands();

/// Prints "lode: text" to the messages stream.
void warn(Streams& streams, std::string_view text);

}  // namespace lode
