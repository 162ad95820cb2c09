#pragma once

// Private: clauses whose verb stands in the clause before them.

#include "lode/syntax/tree.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lode {

/// Finds clauses without their verb ("Chile sells copper to China, Peru zinc to Japan", "the state owns 51%, Vale the
/// rest") that the parser took for lists or names, and attaches them as the guidelines ask: the subject is a conjunct
/// of the verb, the rest are its orphans.
///
/// A clause counts as gapped only where its parts have the shapes of those of the clause before it and nothing else
/// stands between two marks.
/// Source: Universal Dependencies guidelines, "orphan".
class GappedClauses {
 public:
  /// Pre: `words` are `forms.size()` words of one tree, with tags.
  void attach(const std::vector<std::string_view>& forms, Word* words);

 private:
  /// What subjects and objects look like in this respect.
  enum class Shape : std::uint8_t { name, counted, definite, bare };

  /// A clause with its verb.
  struct Model {
    std::uint32_t verb = 0;
    std::uint32_t object_head = 0;
    Shape subject = Shape::name;
    std::optional<Shape> object;
    std::vector<std::uint32_t> prepositions;  ///< Of its phrases, the first word.
  };

  /// A phrase without what hangs behind it.
  struct Chunk {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Shape shape = Shape::name;
  };

  struct Gap {
    Chunk subject;
    std::vector<Chunk> rest;
    std::vector<std::optional<std::uint32_t>> prepositions;  ///< Before each of `rest`.
    std::uint32_t end = 0;
  };

  [[nodiscard]] std::optional<Model> model_of(std::uint32_t verb) const;
  [[nodiscard]] Shape shape_of(std::uint32_t head) const;
  [[nodiscard]] std::optional<Chunk> name_at(std::uint32_t begin) const;
  [[nodiscard]] std::optional<Chunk> phrase_at(std::uint32_t begin) const;
  [[nodiscard]] std::optional<Gap> gap_at(const Model& model, std::uint32_t begin) const;
  [[nodiscard]] bool add_phrase(const Model& model, Gap& gap) const;
  [[nodiscard]] bool closes(std::uint32_t word) const;
  [[nodiscard]] bool holds_head_of(std::uint32_t begin, std::uint32_t end, std::uint32_t verb) const;
  std::uint32_t take(const Chunk& chunk, std::int32_t head, Deprel label);
  void apply(const Model& model, std::uint32_t begin, const Gap& gap);

  const std::vector<std::string_view>* forms_ = nullptr;
  Word* words_ = nullptr;
  std::uint32_t count_ = 0;
};

}  // namespace lode
