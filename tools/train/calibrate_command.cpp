// Measures how often statements of a given probability are right, fits the calibration, and says how good it is on
// articles that it has not seen.

#include "calibration_fit.hpp"
#include "commands.hpp"
#include "relation_gold.hpp"
#include "reliability_diagram.hpp"

#include "lode/pipeline/data_source.hpp"
#include "lode/pipeline/extractor.hpp"
#include "lode/relations/calibration.hpp"
#include "lode/relations/relation_extractor.hpp"
#include "lode/text/read_articles.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

namespace lode::train {

namespace {

constexpr std::size_t bins = 10;

struct CalibrateArguments {
  std::vector<std::string> articles;
  std::string data;
  std::string output;
  std::string diagram;
  std::string report;
  std::size_t folds = 5;
  std::size_t least_group = 40;
};

const std::string report_begin =
    "# How sure is sure\n\n"
    "Written by `lode-train calibrate`; do not edit. Statements of annotated articles that the scorer was not trained "
    "on, by\n"
    "confidence: how many there are, their mean confidence, and the share of them that the annotation has. The "
    "calibrated ones\n"
    "are those of articles that the calibration was not fitted on.\n\n";

using Points = std::vector<std::pair<double, double>>;

/// The statements of one article by the scorer alone, with what the annotation says of them.
std::vector<JudgedStatement> judged(const GoldArticle& gold, const Extraction& it, const RelationExtractor& extractor) {
  std::vector<DescribedCandidate> described;
  std::vector<JudgedStatement> result;
  for (const Statement& statement : extractor.extract(it.document, it.trees, it.entities, it.propositions)) {
    described.push_back(
        {statement.subject, statement.relation, statement.object, statement.evidence.front().sentence, true, 0.0, {}});
    result.push_back({statement.confidence, false});
  }
  const std::vector<Verdict> verdicts = judge(gold, it.document, described);
  for (std::size_t i = 0; i < result.size(); ++i) result[i].right = verdicts[i] == Verdict::right;
  return result;
}

std::vector<std::vector<JudgedStatement>> judge_articles(const CalibrateArguments& arguments) {
  ExtractorOptions options;
  options.data_directory = arguments.data;
  const Extractor rooms(options);
  const DataSource data = arguments.data.empty() ? DataSource() : DataSource(arguments.data);
  const std::string name = "relations/scorer.json";
  const RelationExtractor& own = rooms.relations();
  const RelationExtractor raw(own.ontology(), own.frames(), CandidateScorer(data.read(name), data.describe(name)));
  std::vector<std::vector<JudgedStatement>> articles;
  for (const std::string& path : arguments.articles) {
    const std::string json = read_file(path);
    const GoldArticle gold = read_gold(json, path);
    std::istringstream stream(json);
    Diagnostics diagnostics;
    for (Document& document : read_articles(stream, path, path, diagnostics)) {
      articles.push_back(judged(gold, rooms.extract(std::move(document)), raw));
    }
  }
  return articles;
}

std::string calibration_json(const Points& points, std::size_t statements, std::size_t articles) {
  std::string json = fmt::format(
      "{{\n\"source\": \"measured by lode-train calibrate on {} statements of {} annotated articles\",\n"
      "\"licence\": \"Apache-2.0\",\n\"points\": [\n",
      statements, articles);
  for (std::size_t i = 0; i < points.size(); ++i) {
    json += fmt::format("[{:.4f}, {:.4f}]{}\n", points[i].first, points[i].second, i + 1 < points.size() ? "," : "");
  }
  return json + "]\n}\n";
}

std::vector<JudgedStatement> calibrated(const std::vector<JudgedStatement>& statements, const std::string& json) {
  const Calibration calibration(json, "fold");
  std::vector<JudgedStatement> result = statements;
  for (JudgedStatement& statement : result) statement.probability = calibration.confidence(statement.probability);
  return result;
}

/// All articles but those of one fold; all when there is no such fold.
std::vector<JudgedStatement> without_fold(const std::vector<std::vector<JudgedStatement>>& articles, std::size_t folds,
                                          std::size_t left_out) {
  std::vector<JudgedStatement> result;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (i % folds != left_out) result.insert(result.end(), articles[i].begin(), articles[i].end());
  }
  return result;
}

std::string table(const std::vector<ReliabilityBin>& before, const std::vector<ReliabilityBin>& after) {
  std::string text =
      "| confidence | statements by the scorer | mean | right | statements calibrated | mean | right |\n"
      "| --- | --- | --- | --- | --- | --- | --- |\n";
  const auto cells = [](const ReliabilityBin& bin) {
    return bin.count == 0 ? std::string("0 | | ")
                          : fmt::format("{} | {:.2f} | {:.2f}", bin.count, bin.probability, bin.right);
  };
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto edge = [&](std::size_t k) { return static_cast<double>(k) / static_cast<double>(before.size()); };
    text += fmt::format("| {:.1f} to {:.1f} | {} | {} |\n", edge(i), edge(i + 1), cells(before[i]), cells(after[i]));
  }
  return text;
}

void write_file(const std::string& path, const std::string& contents) {
  std::ofstream out(path, std::ios::binary);
  out << contents;
  if (!out.flush()) throw InputError({path}, "cannot be written");
}

void calibrate(const CalibrateArguments& arguments) {
  const std::vector<std::vector<JudgedStatement>> articles = judge_articles(arguments);
  const auto fit = [&](const std::vector<JudgedStatement>& statements) {
    return calibration_json(fit_isotonic(statements, arguments.least_group), statements.size(), articles.size());
  };
  const std::vector<JudgedStatement> all = without_fold(articles, arguments.folds, arguments.folds);
  std::vector<JudgedStatement> unseen;
  for (std::size_t fold = 0; fold < arguments.folds; ++fold) {
    const std::string json = fit(without_fold(articles, arguments.folds, fold));
    for (std::size_t i = fold; i < articles.size(); i += arguments.folds) {
      for (const JudgedStatement& statement : calibrated(articles[i], json)) unseen.push_back(statement);
    }
  }
  const std::vector<ReliabilityBin> before = reliability(all, bins);
  const std::vector<ReliabilityBin> after = reliability(unseen, bins);
  // A line that serves the articles it was fitted on and no others would only make noise.
  const bool helps = brier_score(unseen) < brier_score(all);
  const std::string report =
      table(before, after) +
      fmt::format(
          "\n{} statements of {} articles; {} folds of articles.\n"
          "Expected calibration error {:.3f} before, {:.3f} after; Brier score {:.3f} before, {:.3f} after.\n",
          all.size(), articles.size(), arguments.folds, expected_calibration_error(before),
          expected_calibration_error(after), brier_score(all), brier_score(unseen)) +
      (helps ? "The line is given out.\n"
             : "The line does not help on unseen articles: confidence is the scorer's own probability.\n");
  std::cout << report;
  if (!arguments.report.empty()) write_file(arguments.report, report_begin + report);
  if (!arguments.diagram.empty()) write_file(arguments.diagram, reliability_diagram(before, after));
  if (arguments.output.empty()) return;
  write_file(arguments.output, helps ? fit(all) : calibration_json({}, all.size(), articles.size()));
}

}  // namespace

void add_calibrate_command(CLI::App& app) {
  auto arguments = std::make_shared<CalibrateArguments>();
  CLI::App* command = app.add_subcommand(
      "calibrate", "Fit what confidence the scorer's probabilities stand for, on articles that it was not trained on");
  command->add_option("article", arguments->articles, "Annotated articles (JSON)")->required();
  command->add_option("--data", arguments->data, "Directory whose data files replace the built-in ones");
  command->add_option("-o,--output", arguments->output, "File for the calibration");
  command->add_option("--diagram", arguments->diagram, "File for the reliability diagram (SVG)");
  command->add_option("--report", arguments->report, "File for the table (Markdown)");
  command->add_option("--folds", arguments->folds, "Parts for the measurement on unseen articles")
      ->check(CLI::Range(2, 100));
  command->add_option("--least-group", arguments->least_group, "Least number of statements behind one point")
      ->check(CLI::Range(1, 10000));
  command->callback([arguments] { calibrate(*arguments); });
}

}  // namespace lode::train
