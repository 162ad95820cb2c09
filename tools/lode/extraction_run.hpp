#pragma once

#include "command.hpp"
#include "option_groups.hpp"

#include "lode/pipeline/extractor.hpp"

#include <functional>

namespace lode {

/// What the commands that read articles share: which articles, with what knowledge, on how many threads.
struct ExtractionOptions {
  ArticleOptions articles;
  KnowledgeOptions knowledge;
  JobsOption jobs;
  void add_to(CLI::App& app);
};

/// An extractor with the knowledge that the options name.
/// Throws: InputError when shipped or given data is damaged or missing.
[[nodiscard]] Extractor make_extractor(const KnowledgeOptions& options, Depth depth);

/// Reads all articles, takes each through the rooms, and calls `sink` with the results in input order, showing progress
/// on a terminal.
/// Articles for which `wanted` is false are left out; without it all are taken.
/// Returns `failed` when some article could not be used.
ExitCode run_extraction(Streams& streams, const ExtractionOptions& options, const Extractor& extractor,
                        const std::function<void(Extraction&&)>& sink,
                        const std::function<bool(const Document&)>& wanted = {});

}  // namespace lode
