#include "option_groups.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace lode {

void ArticleOptions::add_to(CLI::App& app) {
  app.add_option("ARTICLE", paths,
                 "article files: plain text, or JSON (object, array or one a line); - is standard input")
      ->required();
}

void KnowledgeOptions::add_to(CLI::App& app) {
  app.add_option("--data", data_directory, "directory whose files replace the data shipped in the program")
      ->type_name("DIR");
  app.add_option("--lexicon", lexicons, "own entities (schemas/lexicon.schema.json); they win over the shipped ones")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_option("--frames", frames, "own frames (schemas/frames.schema.json), beside the shipped ones")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

void JobsOption::add_to(CLI::App& app) {
  app.add_option("--jobs,-j", jobs, "articles worked on at the same time (default: one a processor)")->type_name("N");
}

unsigned JobsOption::threads() const { return jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()); }

void FormatOption::add_to(CLI::App& app, std::vector<std::string> formats) {
  format = formats.front();
  app.add_option("--format", format, fmt::format("one of {} (default: {})", fmt::join(formats, ", "), format))
      ->type_name("FORMAT")
      ->check([formats](const std::string& given) {
        if (std::find(formats.begin(), formats.end(), given) != formats.end()) return std::string();
        return fmt::format("{} is not one of {}", given, fmt::join(formats, ", "));
      });
}

void GraphOption::add_to(CLI::App& app) {
  app.add_option("-g,--graph", path, fmt::format("graph file (default: {})", path))->type_name("FILE");
}

void add_example(CLI::App& app, std::string_view text) { app.footer(fmt::format("Example:\n  {}", text)); }

}  // namespace lode
