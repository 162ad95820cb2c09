// lode show: one entity.

#include "commands.hpp"
#include "graph_options.hpp"
#include "terminal.hpp"

#include "lode/query/show.hpp"
#include "lode/render/entity_card.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <fmt/format.h>

#include <ostream>

namespace lode {

namespace {

class ShowCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("NAME", words_, "name, alias or id of an entity")->required();
    graph_.add_to(app);
    statements_.add_to(app, "all");
    app.add_flag("--quotes", quotes_, "show the sentences that say so");
    format_.add_to(app, {"table", "json", "jsonl", "csv"});
    add_example(app, "lode show European Union --quotes");
  }

  void setup() override { statements_.check(); }

  ExitCode run(Streams& streams) override {
    const KnowledgeGraph graph = open_graph(graph_, statements_.filter());
    const EntityCard card =
        show(graph, fmt::format("{}", fmt::join(words_, " ")), statements_.wanted_statuses(), quotes_);
    if (format_.format == "table") {
      write_card(streams.out, card, output_width(streams));
    } else if (format_.format == "json") {
      write_card_json(streams.out, card);
    } else {
      write_result(streams, card.statements, format_.format);
    }
    return ExitCode::done;
  }

 private:
  std::vector<std::string> words_;
  GraphOption graph_;
  StatementOptions statements_;
  bool quotes_ = false;
  FormatOption format_;
};

}  // namespace

std::unique_ptr<Command> make_show_command() { return std::make_unique<ShowCommand>(); }

}  // namespace lode
