// lode export: a graph for other programs.

#include "commands.hpp"
#include "graph_options.hpp"
#include "output_file.hpp"
#include "part_options.hpp"

#include "lode/render/graph_csv.hpp"
#include "lode/render/graphml.hpp"
#include "lode/render/node_link.hpp"
#include "lode/render/statement_lines.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

namespace lode {

namespace {

constexpr std::array<std::string_view, 4> formats = {"graphml", "json", "csv", "jsonl"};

class ExportCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    graph_.add_to(app);
    app.add_option("-o,--output", output_, "file to write; - is standard output (the default)")->type_name("FILE");
    app.add_option(
           "--format", format_,
           "graphml (Gephi, Cytoscape, networkx, igraph), json (node-link), csv (edges, and nodes beside them), jsonl "
           "(statements with all evidence; default: by the file's name)")
        ->type_name("FORMAT");
    app.add_option("--edges", edges_, "full: an edge a statement; aggregate: one edge a pair (default: full)")
        ->check(CLI::IsMember({"full", "aggregate"}))
        ->type_name("MODE");
    app.add_option("--profile", profile_,
                   "of GraphML: gephi, with kinds and colours of edges; strict, by the schema alone "
                   "(default: gephi)")
        ->check(CLI::IsMember({"gephi", "strict"}))
        ->type_name("NAME");
    app.add_option("--edges-key", edges_key_, "of node-link JSON: edges or links (default: edges)")
        ->check(CLI::IsMember({"edges", "links"}))
        ->type_name("KEY");
    part_.add_to(app);
    statements_.add_to(app, "all");
    add_example(app, "lode export -g graph.lode -o graph.graphml");
  }

  void setup() override {
    statements_.check();
    part_.check();
    if (format_.empty()) {
      const std::string extension = std::filesystem::path(output_).extension().string();
      format_ = to_standard_output() ? "jsonl" : extension.substr(std::min<std::size_t>(1, extension.size()));
    }
    if (std::find(formats.begin(), formats.end(), format_) == formats.end()) {
      throw UsageError(
          fmt::format("\"{}\" is no format of graphs; give --format {}", format_, fmt::join(formats, "|")));
    }
  }

  ExitCode run(Streams& streams) override {
    const Store store(graph_.path, StoreMode::read);
    std::vector<std::string> centres;
    const KnowledgeGraph graph = part_.take(open_graph(graph_, statements_.filter()), centres);
    std::vector<std::string> losses;
    if (to_standard_output()) {
      losses = write(streams.out, store, graph);
    } else {
      OutputFile file(output_);
      losses = write(file.stream(), store, graph);
      if (format_ == "csv") {
        OutputFile nodes(nodes_path());
        write_nodes_csv(nodes.stream(), graph, mode());
        nodes.commit();
      }
      file.commit();
    }
    for (const std::string& loss : losses) warn(streams, fmt::format("{} cannot carry all: {}", format_, loss));
    return ExitCode::done;
  }

 private:
  [[nodiscard]] bool to_standard_output() const { return output_.empty() || output_ == "-"; }
  [[nodiscard]] EdgeMode mode() const { return edges_ == "full" ? EdgeMode::full : EdgeMode::aggregate; }

  /// "graph.csv" -> "graph.nodes.csv"
  [[nodiscard]] std::string nodes_path() const {
    std::filesystem::path path(output_);
    const std::string extension = path.extension().string();
    return path.replace_extension().string() + ".nodes" + extension;
  }

  std::vector<std::string> write(std::ostream& out, const Store& store, const KnowledgeGraph& graph) const {
    if (format_ == "graphml") {
      const GraphmlProfile profile = profile_ == "gephi" ? GraphmlProfile::gephi : GraphmlProfile::strict;
      return write_graphml(out, graph, DrawingStyle::shipped(), profile, mode());
    }
    if (format_ == "json") return write_node_link(out, graph, mode(), edges_key_);
    if (format_ == "csv") return write_edges_csv(out, graph, mode());
    write_statement_lines(out, store, graph);
    return {};
  }

  GraphOption graph_;
  std::string output_;
  std::string format_;
  std::string edges_ = "full";
  std::string profile_ = "gephi";
  std::string edges_key_ = "edges";
  PartOptions part_;
  StatementOptions statements_;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace lode
