#include "commands.hpp"
#include "corpus.hpp"
#include "evaluate.hpp"

#include "data/embedded.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace lode::train {

namespace {

struct EvaluateArguments {
  std::vector<std::string> treebanks;
  std::vector<std::string> models;
  std::string simd;
  bool raw = false;
};

/// Several models: the best trees of their averaged chances.
void evaluate_averaged(const EvaluateArguments& arguments) {
  std::vector<std::string> models;
  for (const std::string& path : arguments.models) models.push_back(read_bytes(path));
  Teachers teachers(models);
  for (const Treebank& treebank : read_treebanks(arguments.treebanks)) {
    std::cout << to_json(evaluate_gold_tokens(teachers, treebank), treebank.document.source) << '\n';
  }
}

void evaluate(const EvaluateArguments& arguments) {
  if (arguments.models.size() > 1) {
    evaluate_averaged(arguments);
    return;
  }
  std::string bytes;
  std::string_view model = embedded_file("english.model");
  if (!arguments.models.empty()) model = bytes = read_bytes(arguments.models.front());
  const auto level = simd_level_from(arguments.simd);
  const Parser parser(model, level ? *level : best_simd_level());
  for (const Treebank& treebank : read_treebanks(arguments.treebanks)) {
    if (arguments.raw) {
      std::cout << to_json(evaluate_raw_text(parser, treebank), treebank.document.source) << '\n';
      continue;
    }
    std::cout << to_json(evaluate_gold_tokens(parser, treebank), treebank.document.source) << '\n';
  }
}

}  // namespace

void add_evaluate_command(CLI::App& app) {
  auto arguments = std::make_shared<EvaluateArguments>();
  CLI::App* command = app.add_subcommand("evaluate", "Parse treebanks and print scores as JSON, one line a file");
  command->add_option("treebank", arguments->treebanks, "CoNLL-U files")->required();
  command->add_flag("--raw", arguments->raw,
                    "From the raw text, not from the treebank's tokens: the CoNLL 2018 scores");
  command->add_option("--model", arguments->models,
                      "Model file instead of the one built in; of several, the average on gold tokens, without lemmas");
  command->add_option("--simd", arguments->simd, "portable, ssse3, avx2 or avx512 instead of the best");
  command->callback([arguments] { evaluate(*arguments); });
}

}  // namespace lode::train
