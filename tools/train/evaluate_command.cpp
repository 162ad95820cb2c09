#include "commands.hpp"
#include "corpus.hpp"
#include "evaluate.hpp"

#include "data/embedded.hpp"
#include "lode/text/input_error.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

namespace lode::train {

namespace {

struct EvaluateArguments {
  std::vector<std::string> treebanks;
  std::string model;
  std::string simd;
  bool raw = false;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path}, "cannot be opened");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void evaluate(const EvaluateArguments& arguments) {
  std::string bytes;
  std::string_view model = embedded_file("english.model");
  if (!arguments.model.empty()) model = bytes = read_file(arguments.model);
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
  command->add_option("--model", arguments->model, "Model file instead of the one built in");
  command->add_option("--simd", arguments->simd, "portable, ssse3, avx2 or avx512 instead of the best");
  command->callback([arguments] { evaluate(*arguments); });
}

}  // namespace lode::train
