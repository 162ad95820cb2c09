// lode build: articles into a graph.

#include "commands.hpp"
#include "extraction_run.hpp"

#include "lode/graph/store.hpp"
#include "lode/pipeline/data_source.hpp"
#include "lode/pipeline/graph_vocabulary.hpp"
#include "lode/relations/relation_extractor.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <fmt/format.h>

#include <map>
#include <ostream>

namespace lode {

namespace {

class BuildCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    options_.add_to(app);
    graph_.add_to(app);
    app.add_flag("--again", again_, "read articles that the graph has already once more, with what lode knows now");
    add_example(app, "lode build news/*.txt -g graph.lode");
  }

  ExitCode run(Streams& streams) override {
    Store store(graph_.path, StoreMode::create);
    const Extractor extractor = make_extractor(options_.knowledge, Depth::statements);
    store.begin();
    const auto take = [&](Extraction&& extraction) {
      const Contribution contribution =
          make_contribution(extraction.document, extraction.entities, std::move(extraction.statements));
      ++counts_[store.add(contribution, again_)];
      statements_ += contribution.statements.size();
    };
    const auto wanted = [&](const Document& document) { return is_new(streams, store, document); };
    ExitCode exit_code = run_extraction(streams, options_, extractor, take, wanted);
    if (counts_[Addition::added] + counts_[Addition::replaced] > 0) {
      store.keep(vocabulary(extractor));
      store.commit();
    }
    streams.out << fmt::format("{}: {} added, {} replaced, {} known already; {} from them\n", graph_.path,
                               counted(counts_[Addition::added], "article"), counts_[Addition::replaced],
                               counts_[Addition::unchanged], counted(statements_, "statement"));
    return conflict_ ? ExitCode::failed : exit_code;
  }

 private:
  static std::string counted(std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
  }

  /// Whether the article has to be read. Two different texts of one id in one run are a mistake: only one could stay.
  bool is_new(Streams& streams, const Store& store, const Document& document) {
    const auto [seen, first] = seen_.emplace(document.id, document.sha256);
    if (!first) {
      if (seen->second == document.sha256) {
        ++counts_[Addition::unchanged];
      } else {
        warn(streams,
             fmt::format("{}: another article of this run has the id \"{}\" and another text; give one of them "
                         "another file name or id",
                         document.source, document.id));
        conflict_ = true;
      }
      return false;
    }
    if (!again_ && store.has(document.id, document.date, document.sha256)) {
      ++counts_[Addition::unchanged];
      return false;
    }
    return true;
  }

  [[nodiscard]] Vocabulary vocabulary(const Extractor& extractor) const {
    const std::string& directory = options_.knowledge.data_directory;
    const DataSource data = directory.empty() ? DataSource() : DataSource(directory);
    const std::string_view name = "question_words.json";
    return make_vocabulary(extractor.lexicon(), extractor.relations().ontology(), data.read(name), data.describe(name));
  }

  ExtractionOptions options_;
  GraphOption graph_;
  bool again_ = false;
  std::map<Addition, std::size_t> counts_;
  std::map<std::string, std::string> seen_;  // hash of the text by id
  std::size_t statements_ = 0;
  bool conflict_ = false;
};

}  // namespace

std::unique_ptr<Command> make_build_command() { return std::make_unique<BuildCommand>(); }

}  // namespace lode
