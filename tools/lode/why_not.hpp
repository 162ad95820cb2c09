#pragma once

#include "lode/pipeline/extractor.hpp"

#include <iosfwd>
#include <string_view>

namespace lode {

class RelationExtractor;

/// Writes where the way from an article to a statement about `first` and `second` broke: whether both are found, under
/// which entities, in which sentences together, what was proposed there, and why it did not come out. Names are
/// compared with ids, names and mentions, without case and article.
void write_why_not(std::ostream& out, const Extraction& extraction, const RelationExtractor& relations,
                   std::string_view first, std::string_view second);

}  // namespace lode
