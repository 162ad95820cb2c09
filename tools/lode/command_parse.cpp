// lode parse: trees as CoNLL-U.

#include "commands.hpp"
#include "extraction_run.hpp"

#include "lode/syntax/conllu.hpp"

namespace lode {

namespace {

class ParseCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    options_.add_to(app);
    add_example(app, "lode parse article.txt > article.conllu");
  }

  ExitCode run(Streams& streams) override {
    const Extractor extractor = make_extractor(options_.knowledge, Depth::trees);
    return run_extraction(streams, options_, extractor, [&streams](Extraction&& extraction) {
      write_conllu(streams.out, extraction.document, extraction.trees);
    });
  }

 private:
  ExtractionOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_parse_command() { return std::make_unique<ParseCommand>(); }

}  // namespace lode
