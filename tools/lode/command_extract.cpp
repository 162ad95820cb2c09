// lode extract: the statements of articles, or every proposition in the sentence's own words.

#include "commands.hpp"
#include "explanation_text.hpp"
#include "extraction_run.hpp"
#include "graph_options.hpp"
#include "open_extraction.hpp"
#include "why_not.hpp"

#include "lode/query/result.hpp"
#include "lode/relations/relation_extractor.hpp"
#include "lode/relations/statement_json.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <cmath>
#include <ostream>
#include <string>
#include <vector>

namespace lode {

namespace {

Result empty_table() {
  Result table;
  for (const char* const name :
       {"document", "subject", "relation", "object", "commodities", "status", "confidence", "sentence"}) {
    table.columns.push_back({name, false});
  }
  return table;
}

void add_row(Result& table, const Statement& statement) {
  std::vector<std::string> commodities;
  for (const Participant& commodity : statement.commodities) commodities.push_back(commodity.name);
  Row row;
  row.cells = {statement.document,
               statement.subject.name,
               statement.relation,
               statement.object.name,
               commodities,
               std::string(to_string(statement.status)),
               std::round(statement.confidence * 100.0) / 100.0,
               statement.evidence.front().text};
  table.rows.push_back(std::move(row));
}

class ExtractCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    options_.add_to(app);
    format_.add_to(app, {"jsonl", "table", "json", "csv"});
    app.add_option("--min-confidence", min_confidence_, "leave out statements below this, 0 to 1")
        ->type_name("X")
        ->check(CLI::Range(0.0, 1.0));
    app.add_flag("--explain", explain_, "show for each statement the sentence, the rule and how its words were bound");
    app.add_option("--why-not", why_not_, "tell where the way to a statement about these two broke")
        ->type_name("A B")
        ->expected(2);
    app.add_flag("--open", open_, "print every proposition in the sentence's own words instead of statements");
    app.add_flag("--sentences", sentences_, "with --open: the input is one sentence a line, not an article");
    add_example(app, "lode extract --format table article.txt");
  }

  void setup() override {
    if (sentences_ && !open_) throw UsageError("--sentences goes with --open");
    if (!why_not_.empty() && (open_ || explain_ || format_.format != "jsonl")) {
      throw UsageError("--why-not prints text about two names; leave out --open, --explain and --format");
    }
    if (open_ && explain_) throw UsageError("--explain shows statements; leave out --open");
    if (open_ && format_.format != "jsonl") throw UsageError("--open prints JSON Lines only; leave out --format");
  }

  ExitCode run(Streams& streams) override {
    if (open_) return run_open_extraction(streams, options_, sentences_);
    const Extractor extractor = make_extractor(options_.knowledge, Depth::statements);
    Result table = empty_table();
    const ExitCode exit_code = run_extraction(streams, options_, extractor, [&](Extraction&& extraction) {
      if (!why_not_.empty()) {
        write_why_not(streams.out, extraction, extractor.relations(), why_not_[0], why_not_[1]);
        return;
      }
      if (explain_) {
        const auto explanations = extractor.relations().explain(extraction.document, extraction.trees,
                                                                extraction.entities, extraction.propositions);
        for (const Explanation& explanation : explanations) {
          if (explanation.statement.confidence >= min_confidence_) {
            write_explanation(streams.out, extraction.document, explanation);
          }
        }
        return;
      }
      for (const Statement& statement : extraction.statements) {
        if (statement.confidence < min_confidence_) continue;
        if (format_.format == "jsonl") {
          streams.out << to_json(statement) << '\n';
        } else {
          add_row(table, statement);
        }
      }
    });
    if (!explain_ && format_.format != "jsonl") write_result(streams, table, format_.format);
    return exit_code;
  }

 private:
  ExtractionOptions options_;
  FormatOption format_;
  double min_confidence_ = 0.0;
  bool explain_ = false;
  std::vector<std::string> why_not_;  // two names, or none
  bool open_ = false;
  bool sentences_ = false;
};

}  // namespace

std::unique_ptr<Command> make_extract_command() { return std::make_unique<ExtractCommand>(); }

}  // namespace lode
