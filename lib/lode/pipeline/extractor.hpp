#pragma once

#include "lode/entities/entity.hpp"
#include "lode/propositions/proposition.hpp"
#include "lode/relations/statement.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <memory>
#include <string>
#include <vector>

namespace lode {

class Lexicon;
class RelationExtractor;

/// How far an article goes through the rooms.
enum class Depth : std::uint8_t {
  trees,
  entities,
  propositions,  ///< Trees and propositions; entities are left out.
  statements,    ///< All of it.
};

/// What an extractor knows and how far it goes.
struct ExtractorOptions {
  std::string data_directory;         ///< Its files replace shipped ones; empty: all data is what is in the library.
  std::vector<std::string> lexicons;  ///< Paths of users' lexicons; they win over the shipped ones.
  std::vector<std::string> frames;    ///< Paths of users' frames, beside the shipped ones.
  Depth depth = Depth::statements;    ///< Only what this depth needs is loaded.
};

/// One article after its way through the rooms. What its depth leaves out is empty.
struct Extraction {
  Document document;
  std::vector<Tree> trees;  ///< One a sentence.
  DocumentEntities entities;
  std::vector<Proposition> propositions;
  std::vector<Statement> statements;
};

/// The way of one article through all rooms, from text to statements.
///
/// A pure function of the article: immutable once built, safe to share between threads, the same result every time.
class Extractor {
 public:
  /// Loads model, lexicon and frames.
  /// Throws: InputError when a data file is damaged or missing.
  explicit Extractor(const ExtractorOptions& options);
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  /// Cuts the article into sentences and tokens and takes it as far as the options say.
  [[nodiscard]] Extraction extract(Document document) const;

  /// The known entities. Empty at depths that find no entities.
  [[nodiscard]] const Lexicon& lexicon() const noexcept;

  /// Pre: the depth is `statements`.
  [[nodiscard]] const RelationExtractor& relations() const noexcept;

 private:
  struct Rooms;
  std::unique_ptr<const Rooms> rooms_;
};

}  // namespace lode
