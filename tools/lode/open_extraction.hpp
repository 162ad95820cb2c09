#pragma once

#include "command.hpp"
#include "extraction_run.hpp"

namespace lode {

/// Prints every proposition in the sentence's own words, one object a sentence
/// (schemas/open-extraction.schema.json). With `sentences` the files hold one sentence a line.
ExitCode run_open_extraction(Streams& streams, const ExtractionOptions& options, bool sentences);

}  // namespace lode
