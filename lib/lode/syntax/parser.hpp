#pragma once

#include "lode/syntax/simd_level.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace lode {

/// Tags, lemmas and dependency trees for English by a trained model.
///
/// Immutable once built and safe to share between threads. The result depends on the model and the tokens alone: it is
/// the same on every processor and at every SIMD level.
class Parser {
 public:
  /// Reusable working memory of one thread: nothing is allocated a word once it has grown.
  class Scratch {
   public:
    Scratch();
    ~Scratch();
    Scratch(Scratch&&) noexcept;
    Scratch& operator=(Scratch&&) noexcept;

   private:
    friend class Parser;
    struct State;
    std::unique_ptr<State> state_;
  };

  /// Uses the weights in `model_bytes` where they lie: the bytes must outlive the parser.
  /// Throws: InputError when magic, version, size or checksum is wrong.
  explicit Parser(std::string_view model_bytes, SimdLevel level = best_simd_level());
  ~Parser();
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;

  /// One tree a sentence of `document`, one word a token.
  [[nodiscard]] std::vector<Tree> parse(const Document& document) const;

  /// Fills `tree` with the tree of one sentence of `document`; the memory of `tree` and `scratch` is used again.
  void parse(const Document& document, const Sentence& sentence, Scratch& scratch, Tree& tree) const;

 private:
  struct Model;
  std::unique_ptr<const Model> model_;
};

}  // namespace lode
