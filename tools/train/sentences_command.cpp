#include "commands.hpp"
#include "corpus.hpp"
#include "sentence_learner.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace lode::train {

namespace {

struct SentencesArguments {
  std::vector<std::string> treebanks;
  std::string output;
  int epochs = 5;
};

void fit_sentences(const SentencesArguments& arguments) {
  const std::string model = learn_sentences(read_treebanks(arguments.treebanks), arguments.epochs, std::cerr);
  std::ofstream out(arguments.output, std::ios::binary);
  out.write(model.data(), static_cast<std::streamsize>(model.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + arguments.output);
}

}  // namespace

void add_sentences_command(CLI::App& app) {
  auto arguments = std::make_shared<SentencesArguments>();
  CLI::App* command = app.add_subcommand("sentences", "Train the model that says where sentences end");
  command->add_option("treebank", arguments->treebanks, "CoNLL-U files")->required();
  command->add_option("-o,--output", arguments->output, "Model file to write")->required();
  command->add_option("--epochs", arguments->epochs, "Passes over the treebanks")->check(CLI::Range(1, 100));
  command->callback([arguments] { fit_sentences(*arguments); });
}

}  // namespace lode::train
