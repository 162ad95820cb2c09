// lode draw: a graph as a picture.

#include "commands.hpp"
#include "graph_options.hpp"
#include "output_file.hpp"
#include "part_options.hpp"

#include "lode/pipeline/data_source.hpp"
#include "lode/render/dot.hpp"
#include "lode/render/picture.hpp"

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

constexpr std::array<std::string_view, 4> formats = {"svg", "png", "pdf", "dot"};
constexpr std::size_t default_top = 60;  // lines that a printed page bears

/// "12 articles, 2025-10-01 to 2025-11-05"
std::string describe_articles(const KnowledgeGraph& graph) {
  std::string first;
  std::string last;
  for (const GraphArticle& article : graph.articles()) {
    const std::string& date = article.record.date;
    if (date.empty()) continue;
    if (first.empty() || date < first) first = date;
    last = std::max(last, date);
  }
  const std::size_t count = graph.articles().size();
  std::string text = fmt::format("{} article{}", count, count == 1 ? "" : "s");
  if (!first.empty()) text += first == last ? ", " + first : fmt::format(", {} to {}", first, last);
  return text;
}

class DrawCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    graph_.add_to(app);
    app.add_option("-o,--output", output_, "file to write; - is standard output (default: DOT on standard output)")
        ->type_name("FILE");
    app.add_option("--format", format_,
                   fmt::format("one of {} (default: by the file's name)", fmt::join(formats, ", ")))
        ->type_name("FORMAT");
    part_.add_to(app);
    statements_.add_to(app, "asserted,planned,possible");
    app.add_option("--top", top_, fmt::format("draw the N strongest lines; 0 draws all (default: {})", default_top))
        ->type_name("N");
    app.add_option("--title", title_, "text below the picture (default: what it shows)")->type_name("TEXT");
    app.add_option("--data", data_directory_, "directory whose drawing.json gives shapes and colours")
        ->type_name("DIR");
    add_example(app, "lode draw --around \"European Union\" --hops 1 -o eu.svg");
  }

  void setup() override {
    statements_.check();
    part_.check();
    if (format_.empty()) {
      const std::string extension = std::filesystem::path(output_).extension().string();
      format_ =
          output_.empty() || output_ == "-" ? "dot" : extension.substr(std::min<std::size_t>(1, extension.size()));
      if (format_ == "gv") format_ = "dot";
      if (!is_known(format_)) {
        throw UsageError(fmt::format("{}: cannot tell the format from this name; give --format {}", output_,
                                     fmt::join(formats, "|")));
      }
    }
    if (!is_known(format_)) {
      throw UsageError(fmt::format("\"{}\" is no format of pictures; they are {}", format_, fmt::join(formats, ", ")));
    }
  }

  ExitCode run(Streams& streams) override {
    const DataSource data = data_directory_.empty() ? DataSource() : DataSource(data_directory_);
    const DrawingStyle style = read_drawing_style(data.read("drawing.json"), data.describe("drawing.json"));
    DiagramOptions options;
    const KnowledgeGraph graph = part_.take(open_graph(graph_, statements_.filter()), options.centres);
    options.title = title_.empty() ? describe(graph, options.centres) : title_;
    options.most_edges = top_;
    const Diagram diagram = make_diagram(graph, style, options);
    if (diagram.edges.empty()) warn(streams, "no statement in the graph fits; the picture is empty");
    if (diagram.left_out > 0) {
      warn(streams, fmt::format("{} lines drawn, {} weaker ones left out; --top 0 draws all, --around NAME a part",
                                diagram.edges.size(), diagram.left_out));
    }
    if (output_.empty() || output_ == "-") {
      write(streams.out, diagram, style);
    } else {
      OutputFile file(output_);
      write(file.stream(), diagram, style);
      file.commit();
    }
    return ExitCode::done;
  }

 private:
  static bool is_known(std::string_view format) {
    return std::find(formats.begin(), formats.end(), format) != formats.end();
  }

  [[nodiscard]] std::string describe(const KnowledgeGraph& graph, const std::vector<std::string>& centres) const {
    std::vector<std::string> names;
    for (const std::string& id : centres) {
      const auto entity = graph.find(id);
      names.push_back(entity ? graph.entity(*entity).name : id);
    }
    std::string text = describe_articles(graph);
    if (!names.empty())
      text =
          fmt::format("{}, {} step{} around; {}", fmt::join(names, ", "), part_.hops, part_.hops == 1 ? "" : "s", text);
    return text;
  }

  void write(std::ostream& out, const Diagram& diagram, const DrawingStyle& style) const {
    if (format_ == "dot") {
      write_dot(out, diagram, style);
    } else {
      write_picture(out, diagram, style, format_);
    }
  }

  GraphOption graph_;
  std::string output_;
  std::string format_;
  PartOptions part_;
  StatementOptions statements_;
  std::size_t top_ = default_top;
  std::string title_;
  std::string data_directory_;
};

}  // namespace

std::unique_ptr<Command> make_draw_command() { return std::make_unique<DrawCommand>(); }

}  // namespace lode
