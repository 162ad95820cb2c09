#pragma once

#include "target.hpp"
#include "wordnet.hpp"

#include "lode/syntax/conllu.hpp"
#include "lode/syntax/embedding_rows.hpp"
#include "lode/syntax/model_format.hpp"
#include "lode/syntax/network.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lode::train {

/// The bytes of a file.
/// Throws: InputError when it cannot be read.
[[nodiscard]] std::string read_bytes(const std::string& path);

/// Treebank files, read.
/// Throws: InputError when a file cannot be read or is no CoNLL-U.
[[nodiscard]] std::vector<Treebank> read_treebanks(const std::vector<std::string>& paths);

/// Plain text, a paragraph a line, segmented; without trees.
/// Throws: InputError when a file cannot be read.
[[nodiscard]] std::vector<Treebank> read_unlabelled(const std::vector<std::string>& paths);

/// A word as training sees it.
struct TrainingWord {
  EmbeddingRows rows;    ///< The first is the form's.
  float unknown_chance;  ///< How often training hides the form.
  std::uint16_t tag;     ///< Joint tag.
  std::uint16_t head;    ///< Index in the sentence; its size for the root.
  std::uint8_t deprel;
  Lesson lesson;  ///< What training aims at: the above for certain, or mixed with what teachers think.
};

using TrainingSentence = std::vector<TrainingWord>;

/// The forms and tags that the model knows.
struct Vocabulary {
  std::map<std::string, std::uint32_t> form_rows;  ///< Normalised form to row; row 0 is for unknown forms.
  std::vector<std::uint32_t> form_counts;          ///< By row.
  std::vector<std::uint64_t> form_slots;           ///< `FingerprintTable` of the forms.
  std::vector<std::uint64_t> lexicon_slots;        ///< `FingerprintTable` of the lexicon.
  std::vector<TagPair> tags;
  std::map<std::pair<Upos, Xpos>, std::uint16_t> tag_numbers;

  [[nodiscard]] std::uint32_t form_row_count() const { return static_cast<std::uint32_t>(form_counts.size()); }
};

/// How often a form must be seen to be known.
struct LeastCounts {
  std::uint32_t treebank = 3;     ///< In the treebanks; or
  std::uint32_t unlabelled = 12;  ///< in treebanks and unlabelled text together.
};

/// Forms seen often enough, most frequent first; all tags of the treebanks; the entries of `net`.
[[nodiscard]] Vocabulary make_vocabulary(const std::vector<Treebank>& treebanks,
                                         const std::vector<Treebank>& unlabelled, LeastCounts least,
                                         const WordNet& net);

/// Numbers of everything that training needs of one sentence. `change` maps a form to how training should see it.
enum class FormChange : std::uint8_t { none, upper_case, title_case };
[[nodiscard]] TrainingSentence make_sentence(const Vocabulary& vocabulary, const Document& document,
                                             const Sentence& sentence, const Tree& tree, FormChange change);

}  // namespace lode::train
