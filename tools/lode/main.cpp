// The command `lode`. This is the only place that turns failures into messages and exit codes.

#include "command.hpp"

#include "lode/text/input_error.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <map>
#include <new>

namespace {

constexpr const char* description =
    "Reads news and tells who supplies whom: a knowledge graph of actors and commodities from articles.";

constexpr const char* footer =
    "Start here:\n"
    "  lode build examples/articles/* -g graph.lode\n"
    "  lode who supplies whom -g graph.lode\n"
    "\n"
    "lode COMMAND --help describes one command and shows an example.";

int code(lode::ExitCode exit_code) { return static_cast<int>(exit_code); }

/// Buffered output hides a full disk until the last byte is pushed out.
bool output_arrived() {
  std::cout.flush();
  return std::cout.good();
}

bool is_command(std::string_view name) {
  const auto& commands = lode::all_commands();
  return std::any_of(commands.begin(), commands.end(),
                     [name](const lode::CommandEntry& entry) { return entry.name == name; });
}

int run(lode::Command& command, lode::Streams& streams) {
  command.setup();
  const lode::ExitCode result = command.run(streams);
  if (!output_arrived()) {
    lode::warn(streams, "standard output: cannot write all of the output; is the disk full?");
    return code(lode::ExitCode::failed);
  }
  return code(result);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  // A closed pipe ("lode ... | head") ends the program quietly.
  std::signal(SIGPIPE, SIG_DFL);

  lode::Streams streams{std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1};

  CLI::App app{description, "lode"};
  app.require_subcommand(1);
  app.set_version_flag("--version", "lode " LODE_VERSION);
  app.footer(footer);
  std::map<const CLI::App*, std::unique_ptr<lode::Command>> commands;
  for (const lode::CommandEntry& entry : lode::all_commands()) {
    CLI::App* const parser = app.add_subcommand(std::string(entry.name), std::string(entry.summary));
    auto command = entry.make();
    command->declare(*parser);
    commands.emplace(parser, std::move(command));
  }

  try {
    if (argc > 1 && argv[1][0] != '-' && !is_command(argv[1])) {
      throw lode::UsageError(fmt::format("there is no command \"{}\"; lode --help lists them", argv[1]));
    }
    app.parse(argc, argv);
    return run(*commands.at(app.get_subcommands().front()), streams);
  } catch (const CLI::ParseError& error) {
    // Help and version are reported this way too, with exit code 0.
    return app.exit(error) == 0 ? code(lode::ExitCode::done) : code(lode::ExitCode::wrong_usage);
  } catch (const lode::UsageError& error) {
    lode::warn(streams, fmt::format("{}\nRun with --help for more information.", error.what()));
    return code(lode::ExitCode::wrong_usage);
  } catch (const std::bad_alloc&) {
    lode::warn(streams, "out of memory; give fewer or smaller inputs at a time");
    return code(lode::ExitCode::failed);
  } catch (const std::exception& error) {
    lode::warn(streams, error.what());
    return code(lode::ExitCode::failed);
  }
}
