// lode who: who supplies whom.

#include "commands.hpp"
#include "graph_options.hpp"

#include "lode/query/who.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <ostream>

namespace lode {

namespace {

class WhoCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("QUESTION", words_, "[SUBJECT] RELATION [OBJECT]; \"who\", \"whom\" and \"what\" leave an end open")
        ->required();
    graph_.add_to(app);
    app.add_option("--commodity", who_.commodity, "only what concerns this commodity or one that is narrower")
        ->type_name("NAME");
    statements_.add_to(app, "asserted,planned", false);
    app.add_flag("--quotes", who_.quotes, "show the sentences that say so");
    app.add_option("--limit", limit_, "show only the first N rows")->type_name("N");
    format_.add_to(app, {"table", "json", "jsonl", "csv"});
    add_example(app,
                "lode who supplies whom\n"
                "  lode who supplies China --commodity cobalt --quotes\n"
                "  lode who China supplies\n"
                "  lode who depends-on Russia");
  }

  void setup() override { statements_.check(); }

  ExitCode run(Streams& streams) override {
    GraphFilter filter = statements_.filter();
    filter.statuses.clear();  // so that the relations that a question may name do not depend on them
    who_.statuses = statements_.wanted_statuses();
    const KnowledgeGraph graph = open_graph(graph_, filter);
    Result result = who(graph, read_question(words_, graph), who_);
    if (result.rows.empty()) warn(streams, "no statement in the graph answers this");
    if (limit_ > 0 && result.rows.size() > limit_) result.rows.resize(limit_);
    write_result(streams, result, format_.format);
    return ExitCode::done;
  }

 private:
  std::vector<std::string> words_;
  GraphOption graph_;
  WhoOptions who_;
  StatementOptions statements_;
  std::size_t limit_ = 0;
  FormatOption format_;
};

}  // namespace

std::unique_ptr<Command> make_who_command() { return std::make_unique<WhoCommand>(); }

}  // namespace lode
