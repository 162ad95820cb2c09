#include "commands.hpp"
#include "trainer.hpp"

#include "lode/text/input_error.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <memory>

namespace lode::train {

namespace {

struct FitArguments {
  std::vector<std::string> treebanks;
  std::vector<std::string> development;
  std::vector<std::string> untaught;
  std::vector<std::string> teachers;
  std::vector<std::string> unlabelled;
  std::string wordnet;
  std::string output = "english.model";
  TrainingOptions options;
};

void fit(const FitArguments& arguments) {
  if (!arguments.unlabelled.empty() && arguments.teachers.empty()) {
    throw InputError({arguments.unlabelled.front()}, "unlabelled text needs a --teacher");
  }
  TrainingData data;
  data.treebanks = read_treebanks(arguments.treebanks);
  data.untaught = read_treebanks(arguments.untaught);
  data.development = read_treebanks(arguments.development);
  for (const std::string& path : arguments.teachers) data.teachers.push_back(read_bytes(path));
  data.unlabelled = read_unlabelled(arguments.unlabelled);
  data.net = read_wordnet(arguments.wordnet);
  const std::string model =
      train_model(data, arguments.options, [](const std::string& line) { std::cerr << line << std::endl; });
  std::ofstream out(arguments.output, std::ios::binary);
  out.write(model.data(), static_cast<std::streamsize>(model.size()));
  out.close();
  if (!out) throw InputError({arguments.output}, "cannot be written");
}

}  // namespace

void add_fit_command(CLI::App& app) {
  auto arguments = std::make_shared<FitArguments>();
  TrainingOptions& options = arguments->options;
  CLI::App* command = app.add_subcommand("fit", "Train a model on treebanks (CoNLL-U)");
  command->add_option("treebank", arguments->treebanks, "Files to train on")->required();
  command->add_option("--dev", arguments->development, "Files to measure on while training");
  command->add_option("-o,--output", arguments->output, "Where the model goes")->capture_default_str();
  command->add_option("--wordnet", arguments->wordnet,
                      "Folder of WordNet 3.0 (Debian's wordnet-base: /usr/share/wordnet)");
  command->add_option("--dropout-feature", options.dropout.feature, "Dropout of whole features of a word")
      ->capture_default_str();
  command->add_option("--epochs", options.epochs, "Passes over the treebanks")->capture_default_str();
  command->add_option("--seed", options.seed, "Start of the random numbers")->capture_default_str();
  command->add_option("--width", options.width, "Width of a word's vector; a multiple of 32")->capture_default_str();
  command->add_option("--layers", options.layers, "Recurrent layers")->capture_default_str();
  command->add_option("--arc-width", options.arc_width, "Width of arc vectors; a multiple of 16")
      ->capture_default_str();
  command->add_option("--label-width", options.label_width, "Width of relation vectors; a multiple of 16")
      ->capture_default_str();
  command->add_option("--attention-width", options.attention_width, "Width of guess vectors; a multiple of 16")
      ->capture_default_str();
  command->add_option("--attention-layers", options.attention_layers, "Layers in which every word guesses its head")
      ->capture_default_str();
  command->add_option("--attention-after", options.attention_after, "Recurrent layers before the first of them")
      ->capture_default_str();
  command
      ->add_option("--guess-weight", options.dropout.guess_weight,
                   "Weight of the attention layer's guesses in the loss")
      ->capture_default_str();
  command
      ->add_option("--guess-share", options.guess_share, "Share of the last attention layer's guess in an arc's score")
      ->capture_default_str();
  command
      ->add_option("--min-count", options.least_counts.treebank, "Forms seen less often in the treebanks are unknown")
      ->capture_default_str();
  command
      ->add_option("--unlabelled-min-count", options.least_counts.unlabelled,
                   "unless they are seen this often together with the unlabelled text")
      ->capture_default_str();
  command->add_option("--teacher", arguments->teachers, "Models whose averaged opinion is learned beside the trees");
  command->add_option("--untaught", arguments->untaught,
                      "More treebanks, learned without the teachers' opinion; one named twice counts twice");
  command->add_option("--teacher-weight", options.teacher_weight, "Weight of that opinion where there is a tree")
      ->capture_default_str();
  command->add_option("--unlabelled", arguments->unlabelled,
                      "Plain text, a paragraph a line, of which only the teachers' opinion is learned");
  command->add_option("--unlabelled-words", options.unlabelled_words, "Words of it that an epoch shows; 0: all")
      ->capture_default_str();
  command->add_option("--batch", options.batch_words, "Words a step")->capture_default_str();
  command->add_option("--threads", options.threads, "Threads; another number trains another model")
      ->capture_default_str();
  command->add_option("--rate", options.adam.rate, "Learning rate at the start; it falls to 0")->capture_default_str();
  command->add_option("--weight-decay", options.adam.weight_decay, "Decay of the weights")->capture_default_str();
  command->add_option("--dropout-embedding", options.dropout.embedding, "Dropout of word vectors")
      ->capture_default_str();
  command->add_option("--dropout-layer", options.dropout.layer, "Dropout of each layer")->capture_default_str();
  command->add_option("--dropout-output", options.dropout.output, "Dropout before the last projection")
      ->capture_default_str();
  command->add_option("--average", options.average_decay, "Decay of the weights' average over ten steps; 0: none")
      ->capture_default_str();
  command->add_option("--case-change", options.case_change, "Part of sentences shown in capitals or as a title")
      ->capture_default_str();
  command->add_option("--evaluate-every", options.evaluate_every, "Epochs between two measurements")
      ->capture_default_str();
  command->callback([arguments] { fit(*arguments); });
}

}  // namespace lode::train
