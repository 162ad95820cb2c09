#include "commands.hpp"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  CLI::App app("Trains and measures what Lode has learned");
  app.require_subcommand(1);
  lode::train::add_fit_command(app);
  lode::train::add_evaluate_command(app);
  lode::train::add_names_command(app);
  lode::train::add_relations_command(app);
  lode::train::add_calibrate_command(app);
  lode::train::add_sentences_command(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    std::cerr << "lode-train: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
