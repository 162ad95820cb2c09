// Trains the scorer that judges proposed statements, and measures it article by article.

#include "commands.hpp"
#include "relation_gold.hpp"
#include "relation_learner.hpp"
#include "rival_learner.hpp"

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
  double rival_shrinkage = 10.0;
  double threshold = 0.25;
  std::uint32_t least_count = 2;
  LearnerOptions options;
};

/// One article with its candidates as examples.
struct Lesson {
  Extraction extraction;
  std::vector<Example> examples;
  std::vector<Proposal> proposals;  ///< Of all candidates; `log_odds` are filled in when a model has seen them.
  std::vector<Verdict> verdicts;    ///< Parallel to `proposals`.
  std::vector<std::vector<std::uint32_t>> features;  ///< Parallel to `proposals`.
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

std::uint32_t relation_index(const Ontology& ontology, std::string_view name) {
  const auto& relations = ontology.relations();
  const auto found =
      std::find_if(relations.begin(), relations.end(), [&](const Relation& relation) { return relation.name == name; });
  return static_cast<std::uint32_t>(found - relations.begin());
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
        lesson.verdicts = judge(gold, it.document, candidates);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
          const DescribedCandidate& candidate = candidates[i];
          Example example;
          example.right = lesson.verdicts[i] == Verdict::right;
          example.offset = std::log(candidate.prior / (1.0 - candidate.prior));
          for (const std::string& name : candidate.features) example.features.push_back(features.number(name));
          lesson.proposals.push_back({relation_index(extractor.relations().ontology(), candidate.relation),
                                      candidate.sentence, candidate.subject_entity, candidate.object_entity,
                                      candidate.trigger, candidate.by_frame, example.offset, 0.0});
          lesson.features.push_back(example.features);
          if (lesson.verdicts[i] != Verdict::unclear) lesson.examples.push_back(std::move(example));
        }
        lessons.push_back(std::move(lesson));
      }
    }
  }
  return lessons;
}

/// What one training gives.
struct Fit {
  std::vector<double> weights;  ///< By feature.
  RivalWeights rivals;
};

/// Trains on all lessons but those of fold `left_out`. The second look learns from log odds of models that have not
/// seen the article: each lesson's by the lessons of the other folds.
Fit fit_lessons(const RelationsArguments& arguments, std::vector<Lesson>& lessons, const Features& features,
                std::size_t relations, std::optional<std::size_t> left_out) {
  const auto trained_without = [&](std::optional<std::size_t> second) {
    std::vector<const Example*> examples;
    for (std::size_t i = 0; i < lessons.size(); ++i) {
      if (left_out && i % arguments.folds == *left_out) continue;
      if (second && (i / arguments.folds) % arguments.folds == *second) continue;
      for (const Example& example : lessons[i].examples) examples.push_back(&example);
    }
    return fit_logistic(examples, features.names().size(), arguments.options);
  };
  std::vector<RivalExample> seconds;
  for (std::size_t fold = 0; fold < arguments.folds; ++fold) {
    const std::vector<double> weights = trained_without(fold);
    for (std::size_t i = 0; i < lessons.size(); ++i) {
      if ((left_out && i % arguments.folds == *left_out) || (i / arguments.folds) % arguments.folds != fold) continue;
      Lesson& lesson = lessons[i];
      for (std::size_t k = 0; k < lesson.proposals.size(); ++k) {
        Proposal& proposal = lesson.proposals[k];
        proposal.log_odds = proposal.prior_log_odds;
        for (const std::uint32_t feature : lesson.features[k]) proposal.log_odds += weights[feature];
      }
      const std::vector<RivalFeatures> rivals = describe_rivals(lesson.proposals);
      for (std::size_t k = 0; k < rivals.size(); ++k) {
        const Proposal& proposal = lesson.proposals[k];
        if (lesson.verdicts[k] == Verdict::unclear || proposal.log_odds < least_log_odds) continue;
        seconds.push_back({rivals[k], proposal.relation, lesson.verdicts[k] == Verdict::right});
      }
    }
  }
  return {trained_without(std::nullopt), fit_rivals(seconds, relations, arguments.rival_shrinkage)};
}

std::string scorer_json(const RelationsArguments& arguments, const Features& features, const Fit& fit,
                        const Ontology& ontology, std::size_t examples, std::size_t articles) {
  const std::vector<double>& weights = fit.weights;
  std::vector<std::pair<std::string, double>> list;
  for (std::uint32_t feature = 0; feature < weights.size(); ++feature) {
    const double weight = weights[feature];
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
  json += "},\n\"rivals\": {\n";
  for (std::size_t i = 0; i < rival_feature_count; ++i) {
    json += fmt::format("{}: {:.3f},\n", quoted(rival_feature_names[i]), fit.rivals.rivals[i]);
  }
  for (std::size_t i = 0; i < fit.rivals.relations.size(); ++i) {
    json += fmt::format("{}: {:.3f}{}\n", quoted(ontology.relations()[i].name), fit.rivals.relations[i],
                        i + 1 < fit.rivals.relations.size() ? "," : "");
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
  std::vector<Lesson> lessons = read_lessons(arguments, extractor, features);
  const Ontology& ontology = extractor.relations().ontology();
  std::size_t count = 0;
  std::size_t right = 0;
  for (const Lesson& lesson : lessons) {
    count += lesson.examples.size();
    for (const Example& example : lesson.examples) right += example.right ? 1 : 0;
  }
  std::cerr << fmt::format("{} candidates, {} of them right, {} features\n", count, right, features.names().size());
  const auto fit = [&](std::optional<std::size_t> left_out) {
    return scorer_json(arguments, features,
                       fit_lessons(arguments, lessons, features, ontology.relations().size(), left_out), ontology,
                       count, lessons.size());
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
  command->add_option("--rival-shrinkage", arguments->rival_shrinkage, "Shrinkage of the second look's weights");
  command->add_option("--rate", arguments->options.rate, "Learning rate");
  command->add_option("--l1", arguments->options.l1, "Pull to zero; more leave fewer features");
  command->add_option("--l2", arguments->options.l2, "Shrinkage");
  command->add_option("--epochs", arguments->options.epochs, "Passes over the examples");
  command->callback([arguments] { train(*arguments); });
}

}  // namespace lode::train
