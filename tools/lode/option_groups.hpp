#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace lode {

// Options that several commands share; each group exists once. `add_to` declares the options, `check` (where there is
// one) finds wrong usage without touching a file.

/// ARTICLE...: the files to read.
struct ArticleOptions {
  std::vector<std::string> paths;  ///< "-" is standard input.
  void add_to(CLI::App& app);
};

/// --data, --lexicon, --frames: what the extractor knows.
struct KnowledgeOptions {
  std::string data_directory;         ///< Empty: what is shipped in the program.
  std::vector<std::string> lexicons;  ///< Users' own; they win over the shipped ones.
  std::vector<std::string> frames;    ///< Users' own relations.
  void add_to(CLI::App& app);
};

/// --jobs: how many articles are worked on at the same time.
struct JobsOption {
  unsigned jobs = 0;  ///< 0: one a processor.
  void add_to(CLI::App& app);
  [[nodiscard]] unsigned threads() const;  ///< At least 1.
};

/// --format.
struct FormatOption {
  std::string format;
  /// `formats` lists what this command can write; the first is the default.
  void add_to(CLI::App& app, std::vector<std::string> formats);
};

/// -g, --graph: the graph file.
struct GraphOption {
  std::string path = "graph.lode";
  void add_to(CLI::App& app);
};

/// Help text: an example that a user can paste.
void add_example(CLI::App& app, std::string_view text);

}  // namespace lode
