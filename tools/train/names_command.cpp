#include "commands.hpp"
#include "name_corpus.hpp"
#include "name_learner.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <memory>

namespace lode::train {

namespace {

struct NamesArguments {
  std::vector<std::string> treebanks;
  std::vector<std::string> tagged;
  std::vector<std::string> articles;
  std::vector<std::string> held_out;
  std::string output;
};

void fit_names(const NamesArguments& arguments) {
  NameCorpus corpus;
  for (const std::string& path : arguments.treebanks) corpus.add_treebank(path, 1.0F);
  for (const std::string& path : arguments.tagged) corpus.add_tagged(path, 1.0F);
  for (const std::string& path : arguments.articles) corpus.add_articles(path, 2.0F);
  corpus.add_lexicon(0.5F);
  NameCorpus test;
  for (const std::string& path : arguments.held_out) {
    if (path.ends_with(".json"))
      test.add_articles(path, 1.0F);
    else
      test.add_tagged(path, 1.0F);
  }
  const std::string model = learn_names(corpus.examples(), test.examples(), std::cerr);
  std::ofstream out(arguments.output, std::ios::binary);
  out.write(model.data(), static_cast<std::streamsize>(model.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + arguments.output);
}

}  // namespace

void add_names_command(CLI::App& app) {
  auto arguments = std::make_shared<NamesArguments>();
  CLI::App* command = app.add_subcommand("names", "Train the model that tells persons, places and organizations apart");
  command->add_option("--treebank", arguments->treebanks, "CoNLL-U files with GUM's Entity annotation in MISC");
  command->add_option("--tagged", arguments->tagged, "Files of a word and a tag (IOB) a line");
  command->add_option("--articles", arguments->articles, "Articles with their entities, in JSON or one a line");
  command->add_option("--held-out", arguments->held_out,
                      "Files to measure on: tagged, or articles when they end in .json");
  command->add_option("-o,--output", arguments->output, "Model file to write")->required();
  command->callback([arguments] { fit_names(*arguments); });
}

}  // namespace lode::train
