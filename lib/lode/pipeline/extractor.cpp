#include "lode/pipeline/extractor.hpp"

#include "lode/entities/entity_finder.hpp"
#include "lode/entities/lexicon.hpp"
#include "lode/pipeline/data_source.hpp"
#include "lode/propositions/proposition_finder.hpp"
#include "lode/relations/frames.hpp"
#include "lode/relations/ontology.hpp"
#include "lode/relations/relation_extractor.hpp"
#include "lode/syntax/parser.hpp"
#include "lode/text/segment.hpp"

#include <optional>

namespace lode {

namespace {

Lexicon load_lexicon(const DataSource& data, const std::vector<std::string>& own) {
  Lexicon lexicon = Lexicon::from_files([&data](std::string_view name) { return data.read(name); });
  for (const std::string& path : own) lexicon.add(read_file(path), path);
  return lexicon;
}

RelationExtractor load_relations(const DataSource& data, const std::vector<std::string>& own) {
  Ontology ontology(data.read("ontology.json"), data.describe("ontology.json"));
  std::vector<std::string> texts;
  for (const std::string& path : own) {
    texts.push_back(read_file(path));
    ontology.add(texts.back(), path);  // all relations first: frames refer to them by position
  }
  Frames frames;
  for (const std::string& name : data.names_in("frames/")) frames.add(data.read(name), data.describe(name), ontology);
  for (std::size_t i = 0; i < own.size(); ++i) frames.add(texts[i], own[i], ontology);
  const std::string scorer = "relations/scorer.json";
  const std::string qualifiers = "relations/qualifiers.json";
  const std::string calibration = "relations/calibration.json";
  return {std::move(ontology), std::move(frames), CandidateScorer(data.read(scorer), data.describe(scorer)),
          Calibration(data.read(calibration), data.describe(calibration)),
          QualifierWords(data.read(qualifiers), data.describe(qualifiers))};
}

}  // namespace

/// Each room as far as the depth needs it.
struct Extractor::Rooms {
  explicit Rooms(const ExtractorOptions& options) : depth(options.depth) {
    const DataSource data = options.data_directory.empty() ? DataSource() : DataSource(options.data_directory);
    if (options.data_directory.empty()) {
      parser.emplace(data.view("english.model"));
    } else {
      model = data.read("english.model");
      parser.emplace(model);
    }
    if (depth == Depth::entities || depth == Depth::statements) {
      lexicon = load_lexicon(data, options.lexicons);
      const std::string nouns = data.read("lexicon/nouns.json");
      const std::string name_words = data.read("lexicon/name_words.json");
      const std::string given_names = data.read("lexicon/given_names.txt");
      const std::string surnames = data.read("lexicon/surnames.txt");
      const std::string towns = data.read("lexicon/towns.txt");
      const std::string name_model = data.read("lexicon/names.model");
      entities.emplace(lexicon, EntityFiles{nouns, name_words, given_names, surnames, towns, name_model});
    }
    if (depth == Depth::propositions || depth == Depth::statements) {
      const std::string name = "propositions/predicates.json";
      propositions.emplace(PredicateLexicon(data.read(name), data.describe(name)));
    }
    if (depth == Depth::statements) relations.emplace(load_relations(data, options.frames));
  }

  Depth depth;
  std::string model;  // bytes of a model that is not the shipped one; the parser uses them where they lie
  Lexicon lexicon;    // the entity finder refers to it
  std::optional<Parser> parser;
  std::optional<EntityFinder> entities;
  std::optional<PropositionFinder> propositions;
  std::optional<RelationExtractor> relations;
};

Extractor::Extractor(const ExtractorOptions& options) : rooms_(std::make_unique<const Rooms>(options)) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Extraction Extractor::extract(Document document) const {
  Extraction extraction;
  segment(document);
  extraction.document = std::move(document);
  const Document& text = extraction.document;
  extraction.trees = rooms_->parser->parse(text);
  if (rooms_->entities) extraction.entities = rooms_->entities->find(text, extraction.trees);
  if (rooms_->propositions) extraction.propositions = rooms_->propositions->find(text, extraction.trees);
  if (rooms_->relations) {
    extraction.statements =
        rooms_->relations->extract(text, extraction.trees, extraction.entities, extraction.propositions);
  }
  return extraction;
}

const Lexicon& Extractor::lexicon() const noexcept { return rooms_->lexicon; }

const RelationExtractor& Extractor::relations() const noexcept { return *rooms_->relations; }

}  // namespace lode
