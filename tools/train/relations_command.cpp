// Trains the scorer that judges proposed statements, and measures it article by article.

#include "commands.hpp"
#include "relation_gold.hpp"
#include "relation_learner.hpp"

#include "lode/pipeline/data_source.hpp"
#include "lode/pipeline/extractor.hpp"
#include "lode/relations/relation_extractor.hpp"
#include "lode/relations/statement_json.hpp"
#include "lode/text/read_articles.hpp"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>

namespace lode::train {

namespace {

constexpr double smallest_weight = 0.01;  // what moves a probability by less than a quarter of a percent is left out

struct RelationsArguments {
  std::vector<std::string> articles;
  std::string data;
  std::string output;
  std::string cross_validated;
  std::size_t folds = 5;
  double shrink = 0.5;  // few articles make too bold weights: less than 1 leaves more to the frames
  double threshold = 0.11;
  std::uint32_t least_count = 2;
  LearnerOptions options;
};

/// One article with its candidates as examples.
struct Lesson {
  Extraction extraction;
  std::vector<Example> examples;
};

class Features {
 public:
  std::uint32_t number(const std::string& name) {
    const auto [place, added] = numbers_.emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (added) {
      names_.push_back(name);
      counts_.push_back(0);
    }
    ++counts_[place->second];
    return place->second;
  }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] std::uint32_t count(std::uint32_t feature) const { return counts_[feature]; }

 private:
  std::map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> names_;
  std::vector<std::uint32_t> counts_;
};

/// The articles of a file: one, or one a line when its name ends in .jsonl.
std::vector<std::string> article_texts(const std::string& path) {
  std::string contents = read_file(path);
  if (!path.ends_with(".jsonl")) return {std::move(contents)};
  std::vector<std::string> texts;
  std::istringstream lines(contents);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) texts.push_back(std::move(line));
  }
  return texts;
}

std::vector<Lesson> read_lessons(const RelationsArguments& arguments, const Extractor& extractor, Features& features) {
  std::vector<Lesson> lessons;
  for (const std::string& path : arguments.articles) {
    for (const std::string& json : article_texts(path)) {
      const GoldArticle gold = read_gold(json, path);
      std::istringstream stream(json);
      Diagnostics diagnostics;
      for (Document& document : read_articles(stream, path, path, diagnostics)) {
        Lesson lesson;
        lesson.extraction = extractor.extract(std::move(document));
        const Extraction& it = lesson.extraction;
        const std::vector<DescribedCandidate> candidates =
            extractor.relations().candidates(it.document, it.trees, it.entities, it.propositions);
        const std::vector<Verdict> verdicts = judge(gold, it.document, candidates);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
          if (verdicts[i] == Verdict::unclear) continue;
          Example example;
          example.right = verdicts[i] == Verdict::right;
          example.offset = std::log(candidates[i].prior / (1.0 - candidates[i].prior));
          for (const std::string& name : candidates[i].features) example.features.push_back(features.number(name));
          lesson.examples.push_back(std::move(example));
        }
        lessons.push_back(std::move(lesson));
      }
    }
  }
  return lessons;
}

/// Lessons of all folds but `left_out`; all when it is nothing.
std::vector<Example> examples_without(const std::vector<Lesson>& lessons, std::optional<std::size_t> left_out,
                                      std::size_t folds) {
  std::vector<Example> examples;
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    if (left_out && i % folds == *left_out) continue;
    examples.insert(examples.end(), lessons[i].examples.begin(), lessons[i].examples.end());
  }
  return examples;
}

std::string scorer_json(const RelationsArguments& arguments, const Features& features,
                        const std::vector<double>& weights, std::size_t examples, std::size_t articles) {
  std::vector<std::pair<std::string, double>> list;
  for (std::uint32_t feature = 0; feature < weights.size(); ++feature) {
    const double weight = weights[feature] * arguments.shrink;
    if (std::abs(weight) < smallest_weight || features.count(feature) < arguments.least_count) continue;
    list.emplace_back(features.names()[feature], weight);
  }
  std::sort(list.begin(), list.end());
  rapidjson::StringBuffer buffer;
  const auto quoted = [&buffer](std::string_view text) {
    buffer.Clear();
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    return std::string(buffer.GetString(), buffer.GetSize());
  };
  std::string json = fmt::format(
      "{{\n\"source\": \"trained by lode-train relations on {} candidates of {} annotated articles\",\n"
      "\"licence\": \"Apache-2.0\",\n\"threshold\": {},\n\"weights\": {{\n",
      examples, articles, arguments.threshold);
  for (std::size_t i = 0; i < list.size(); ++i) {
    json += fmt::format("{}: {:.3f}{}\n", quoted(list[i].first), list[i].second, i + 1 < list.size() ? "," : "");
  }
  return json + "}\n}\n";
}

void write_file(const std::string& path, const std::string& contents) {
  std::ofstream out(path, std::ios::binary);
  out << contents;
  if (!out.flush()) throw InputError({path}, "cannot be written");
}

void train(const RelationsArguments& arguments) {
  ExtractorOptions options;
  options.data_directory = arguments.data;
  const Extractor extractor(options);
  Features features;
  const std::vector<Lesson> lessons = read_lessons(arguments, extractor, features);
  const auto fit = [&](std::optional<std::size_t> left_out) {
    const std::vector<Example> examples = examples_without(lessons, left_out, arguments.folds);
    return scorer_json(arguments, features, fit_logistic(examples, features.names().size(), arguments.options),
                       examples.size(), lessons.size());
  };
  if (!arguments.cross_validated.empty()) {
    std::string lines;
    const RelationExtractor& own = extractor.relations();
    for (std::size_t fold = 0; fold < arguments.folds; ++fold) {
      const RelationExtractor judge(own.ontology(), own.frames(), CandidateScorer(fit(fold), "fold"));
      for (std::size_t i = fold; i < lessons.size(); i += arguments.folds) {
        const Extraction& it = lessons[i].extraction;
        for (const Statement& statement : judge.extract(it.document, it.trees, it.entities, it.propositions)) {
          lines += to_json(statement) + '\n';
        }
      }
    }
    write_file(arguments.cross_validated, lines);
  }
  std::size_t count = 0;
  std::size_t right = 0;
  for (const Lesson& lesson : lessons) {
    count += lesson.examples.size();
    for (const Example& example : lesson.examples) right += example.right ? 1 : 0;
  }
  std::cerr << fmt::format("{} candidates, {} of them right, {} features\n", count, right, features.names().size());
  if (!arguments.output.empty()) write_file(arguments.output, fit(std::nullopt));
}

}  // namespace

void add_relations_command(CLI::App& app) {
  auto arguments = std::make_shared<RelationsArguments>();
  CLI::App* command = app.add_subcommand("relations", "Train the scorer of proposed statements on annotated articles");
  command
      ->add_option("article", arguments->articles,
                   "Annotated articles (JSON, or JSON Lines in files that end in .jsonl)")
      ->required();
  command->add_option("--data", arguments->data, "Directory whose data files replace the built-in ones");
  command->add_option("-o,--output", arguments->output, "File for the scorer");
  command->add_option("--cross-validated", arguments->cross_validated,
                      "File for statements of every article by a scorer that has not seen it (JSON Lines)");
  command->add_option("--folds", arguments->folds, "Parts for --cross-validated")->check(CLI::Range(2, 100));
  command->add_option("--threshold", arguments->threshold, "Least probability of a statement that is given out");
  command->add_option("--shrink", arguments->shrink, "Factor on all weights: the less, the more the frames decide");
  command->add_option("--rate", arguments->options.rate, "Learning rate");
  command->add_option("--l1", arguments->options.l1, "Pull to zero; more leave fewer features");
  command->add_option("--l2", arguments->options.l2, "Shrinkage");
  command->add_option("--epochs", arguments->options.epochs, "Passes over the examples");
  command->callback([arguments] { train(*arguments); });
}

}  // namespace lode::train
