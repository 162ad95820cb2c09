#pragma once

#include "lode/graph/vocabulary.hpp"

#include <string_view>

namespace lode {

class Lexicon;
class Ontology;

/// What a graph should know from lexicon and ontology: names and hierarchy of the known entities, which relations are
/// symmetric, and by which words questions mean them.
/// `question_words` is JSON by schemas/question_words.schema.json. Throws: InputError when it is not.
[[nodiscard]] Vocabulary make_vocabulary(const Lexicon& lexicon, const Ontology& ontology,
                                         std::string_view question_words, std::string_view source);

}  // namespace lode
