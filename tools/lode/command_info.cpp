// lode info: a graph in figures.

#include "commands.hpp"
#include "graph_options.hpp"
#include "terminal.hpp"

#include "lode/query/summary.hpp"
#include "lode/render/result_json.hpp"
#include "lode/render/table.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <ostream>

namespace lode {

namespace {

class InfoCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    graph_.add_to(app);
    format_.add_to(app, {"table", "json"});
    add_example(app, "lode info -g graph.lode");
  }

  ExitCode run(Streams& streams) override {
    const std::vector<Result> summary = summarize(open_graph(graph_, {}));
    if (format_.format == "json") {
      write_json(streams.out, summary);
      return ExitCode::done;
    }
    for (std::size_t i = 0; i < summary.size(); ++i) {
      if (i > 0) streams.out << '\n';
      write_table(streams.out, summary[i], {output_width(streams), i > 0});
    }
    return ExitCode::done;
  }

 private:
  GraphOption graph_;
  FormatOption format_;
};

}  // namespace

std::unique_ptr<Command> make_info_command() { return std::make_unique<InfoCommand>(); }

}  // namespace lode
