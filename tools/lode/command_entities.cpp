// lode entities: each article's entities with their mentions.

#include "commands.hpp"
#include "extraction_run.hpp"

#include "lode/entities/entity_json.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace lode {

namespace {

class EntitiesCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    options_.add_to(app);
    format_.add_to(app, {"jsonl"});
    add_example(app, "lode entities --format jsonl article.txt");
  }

  ExitCode run(Streams& streams) override {
    const Extractor extractor = make_extractor(options_.knowledge, Depth::entities);
    return run_extraction(streams, options_, extractor, [&streams](Extraction&& extraction) {
      write_entities_json(streams.out, extraction.document, extraction.entities);
    });
  }

 private:
  ExtractionOptions options_;
  FormatOption format_;
};

}  // namespace

std::unique_ptr<Command> make_entities_command() { return std::make_unique<EntitiesCommand>(); }

}  // namespace lode
