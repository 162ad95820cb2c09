#pragma once

#include "lode/entities/article_draft.hpp"
#include "lode/entities/entity_knowledge.hpp"
#include "lode/entities/lexicon.hpp"
#include "lode/entities/name_type_model.hpp"
#include "lode/syntax/parser.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lode::train {

/// One name with its label.
struct NameExample {
  std::vector<std::uint32_t> features;
  NameClassLabel label = NameClassLabel::other;
  float weight = 1.0F;
};

/// Names with labels, from annotated texts and from the lexicon. The names are those that the finder itself cuts out;
/// one that is cut otherwise than annotated is left out.
class NameCorpus {
 public:
  NameCorpus();

  /// A CoNLL-U file with GUM's `Entity=` brackets.
  void add_treebank(const std::string& path, float weight);

  /// "word tag" lines (wikigold) or "number word tag ..." lines (Universal NER); blank lines between sentences.
  void add_tagged(const std::string& path, float weight);

  /// A file with an article in JSON, or one a line when it ends in .jsonl, each with a member `entities` of
  /// {type, names}. Names that it does not list are left out.
  void add_articles(const std::string& path, float weight);

  /// The names of the shipped lexicon, without any words around them.
  void add_lexicon(float weight);

  [[nodiscard]] const std::vector<NameExample>& examples() const noexcept { return examples_; }

 private:
  void add_article(const std::string& json, const std::string& path, float weight);
  struct Labelled {
    std::vector<std::string> words;
    struct Span {
      IndexRange words;
      NameClassLabel label = NameClassLabel::other;
    };
    std::vector<Span> spans;
  };
  /// `closed`: a name that no span holds is no entity; otherwise it is left out.
  void add_sentences(const std::vector<Labelled>& sentences, float weight, bool closed);

  Lexicon lexicon_;
  EntityKnowledge knowledge_;
  Parser parser_;
  std::vector<NameExample> examples_;
};

}  // namespace lode::train
