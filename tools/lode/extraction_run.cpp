#include "extraction_run.hpp"

#include "article_files.hpp"
#include "progress.hpp"

#include "lode/pipeline/ordered_workers.hpp"

namespace lode {

void ExtractionOptions::add_to(CLI::App& app) {
  articles.add_to(app);
  knowledge.add_to(app);
  jobs.add_to(app);
}

Extractor make_extractor(const KnowledgeOptions& options, Depth depth) {
  return Extractor({options.data_directory, options.lexicons, options.frames, depth});
}

ExitCode run_extraction(Streams& streams, const ExtractionOptions& options, const Extractor& extractor,
                        const std::function<void(Extraction&&)>& sink,
                        const std::function<bool(const Document&)>& wanted) {
  Progress progress(streams, "articles");
  OrderedWorkers<Document, Extraction> workers(
      options.jobs.threads(), [&extractor](Document&& document) { return extractor.extract(std::move(document)); },
      [&](Extraction&& extraction) {
        sink(std::move(extraction));
        progress.advance();
      });
  ArticleFiles files(streams);
  files.read(options.articles.paths, [&](Document&& document) {
    if (!wanted || wanted(document)) workers.push(std::move(document));
  });
  workers.finish();
  return files.exit_code();
}

}  // namespace lode
