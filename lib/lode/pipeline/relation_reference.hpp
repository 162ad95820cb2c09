#pragma once

#include <iosfwd>
#include <vector>

namespace lode {

class Frames;
class Ontology;
struct SentenceCheck;

/// Writes what every relation means, what may stand at its ends, by which words its frames know it, and examples, as
/// Markdown. Of `examples`, in their order, each relation shows the first of every status and the first that yield
/// nothing.
void write_relation_reference(std::ostream& out, const Ontology& ontology, const Frames& frames,
                              const std::vector<SentenceCheck>& examples);

}  // namespace lode
