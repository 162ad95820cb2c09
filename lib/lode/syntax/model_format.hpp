#pragma once

// Private: how the bytes of a model file are laid out. The trainer writes what the parser reads.
//
//   header    ModelHeader, 64 bytes
//   table     section_count entries of ModelSection
//   sections  each at a multiple of 64 bytes
//
// Numbers are little-endian; the checksum is `hash_blocks` of everything behind the header.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

inline constexpr std::string_view model_magic = "LODE-SYN";
inline constexpr std::uint32_t model_version = 4;
inline constexpr std::size_t model_alignment = 64;

struct ModelHeader {
  char magic[8];
  std::uint32_t version;
  std::uint32_t section_count;
  std::uint64_t size;  ///< Of the whole file, bytes.
  std::uint64_t checksum;
  char reserved[32];
};
static_assert(sizeof(ModelHeader) == 64);

enum class SectionId : std::uint32_t {
  dimensions = 1,  ///< `Dimensions`
  scales,          ///< `Scales`
  tags,            ///< a byte of UPOS and one of XPOS for each joint tag
  forms,           ///< `FingerprintTable`: normalised form -> embedding row
  lexicon,         ///< `FingerprintTable`: form -> `LexiconEntry`
  embeddings,      ///< int8 rows: see embedding_rows.hpp
  word_layer,      ///< weights of the layer over a single word
  word_layer_columns,
  convolution,  ///< weights: three blocks of width x width (word before, word, word after)
  convolution_columns,
  layers,  ///< weights of all recurrent layers, one after the other
  layers_columns,
  heads,  ///< weights of the last projection
  heads_columns,
  labels,  ///< weights from the label hidden layer to relations
  labels_columns,
  root_head,        ///< int8: the root's vector as a head, quantised like the others
  distance_scores,  ///< float: arc score by `distance_bucket`
  attention,        ///< weights of all attention layers, one after the other; so with the three sections below
  attention_columns,
  attention_root_head,  ///< int8
  attention_root_part,  ///< float: what the root passes down
  attention_distance,   ///< float: score of a guess by `distance_bucket`
  label_parts,  ///< float rows of label width: tag of dependent, tag of head (root last), distance bucket, root as head
  lemma_dictionary,  ///< `FingerprintTable`: (tag, form) -> lemma script
  lemma_suffixes,    ///< `FingerprintTable`: (tag, capitals, suffix) -> lemma script
  lemma_scripts,     ///< see lemmatizer.hpp
};

struct ModelSection {
  SectionId id;
  std::uint32_t reserved;
  std::uint64_t offset;  ///< From the file's first byte.
  std::uint64_t size;    ///< Bytes.
};

/// Sizes of the network, in numbers of columns or rows.
struct Dimensions {
  std::uint32_t width;             ///< Of a word's vector; a multiple of 32.
  std::uint32_t layers;            ///< Recurrent layers.
  std::uint32_t tags;              ///< Joint tags.
  std::uint32_t tag_columns;       ///< `tags` rounded up to a multiple of 16.
  std::uint32_t arc_width;         ///< Of the vectors whose product scores an arc; a multiple of 16.
  std::uint32_t label_width;       ///< Of the hidden layer of relations; a multiple of 16.
  std::uint32_t label_columns;     ///< `deprel_count` rounded up to a multiple of 16.
  std::uint32_t attention_width;   ///< Of the vectors by which a word guesses its head; a multiple of 16.
  std::uint32_t attention_after;   ///< Recurrent layers before the first attention layer.
  std::uint32_t attention_layers;  ///< Each but the first stands behind a further recurrent layer.
  std::uint32_t form_rows;         ///< Rows of known forms, the unknown form's row 0 included.

  /// Columns of the last projection: tags, arc dependent, arc head, label dependent, label head.
  [[nodiscard]] std::uint32_t head_columns() const noexcept { return tag_columns + 2 * arc_width + 2 * label_width; }
  /// Columns of an attention layer: dependent, head, what a head passes down, a dependent up, and a word to itself.
  [[nodiscard]] std::uint32_t attention_columns() const noexcept { return 2 * attention_width + 3 * width; }
};

/// Factors from quantised integers to real numbers.
struct Scales {
  float embedding;               ///< One step of an embedding.
  float arc_head;                ///< One step of a head vector (8 bit).
  float arc_dependent;           ///< One step of a dependent vector (6 bit).
  float label_hidden;            ///< One step of the label hidden layer (6 bit, from 0).
  float word_input;              ///< One step of the activations that go into the word layer.
  float convolution_input;       ///< ... into the convolution.
  float heads_input;             ///< ... into the last projection.
  float guess_share;             ///< Of the last attention layer's guess in an arc's score, 0 to 1; not a step.
  float attention_input[4];      ///< ... into each attention layer.
  float attention_head[4];       ///< One step of its head vectors (8 bit).
  float attention_dependent[4];  ///< One step of its dependent vectors (6 bit).
  float layer_input[10];         ///< ... into each recurrent layer.
};
inline constexpr std::size_t max_layers = 10;
inline constexpr std::size_t max_attention_layers = 4;

/// Arcs are scored by signed distance, dependent minus head, in buckets; the root has its own.
inline constexpr std::uint32_t distance_bucket_count = 24;
inline constexpr std::uint32_t root_distance_bucket = 23;
[[nodiscard]] std::uint32_t distance_bucket(std::int32_t distance) noexcept;

/// Checksum of many bytes, quick enough for start-up.
[[nodiscard]] std::uint64_t hash_blocks(std::string_view bytes) noexcept;

/// A checked view of model bytes.
class ModelView {
 public:
  /// Throws: InputError when magic, version, size, checksum or a section is wrong.
  explicit ModelView(std::string_view bytes);

  /// The section as an array of T.
  /// Throws: InputError when it is absent or holds a different number of items than `count`.
  template <typename T>
  [[nodiscard]] std::span<const T> section(SectionId id, std::size_t count) const {
    const std::string_view bytes = raw(id, count * sizeof(T));
    return {reinterpret_cast<const T*>(bytes.data()), count};
  }
  /// The section's bytes, however many.
  [[nodiscard]] std::string_view section(SectionId id) const;

 private:
  [[nodiscard]] std::string_view raw(SectionId id, std::size_t size) const;
  std::string_view bytes_;
};

/// Collects sections and makes the file of them.
class ModelWriter {
 public:
  void add(SectionId id, std::string bytes);
  template <typename T>
  void add(SectionId id, std::span<const T> values) {
    add(id, std::string(reinterpret_cast<const char*>(values.data()), values.size_bytes()));
  }
  [[nodiscard]] std::string finish() const;

 private:
  struct Section {
    SectionId id;
    std::string bytes;
  };
  std::vector<Section> sections_;
};

}  // namespace lode
