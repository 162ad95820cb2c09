#pragma once

namespace CLI {
class App;
}

namespace lode::train {

/// Add a subcommand to the program; each runs when it is chosen.
void add_calibrate_command(CLI::App& app);
void add_fit_command(CLI::App& app);
void add_evaluate_command(CLI::App& app);
void add_names_command(CLI::App& app);
void add_relations_command(CLI::App& app);
void add_sentences_command(CLI::App& app);

}  // namespace lode::train
