#include "lode/syntax/embedding_rows.hpp"

namespace lode {

std::uint32_t embedding_row_count(std::uint32_t form_rows) noexcept {
  std::uint32_t rows = form_rows;
  for (const std::uint32_t size : hashed_table_sizes) rows += size;
  return rows + noun_feature_count + verb_feature_count + modifier_feature_count;
}

std::uint64_t form_key(std::string_view normal) noexcept { return hash_bytes(normal, 0); }

EmbeddingRows find_embedding_rows(const WordFeatures& word, const FingerprintTable& forms, std::uint32_t form_rows,
                                  const WordLexicon& lexicon) {
  EmbeddingRows rows{};
  std::uint32_t form = forms.find(form_key(word.normal()));
  if (form == FingerprintTable::absent) form = forms.find(form_key(word.without_digits()));
  rows[0] = form < form_rows ? form : 0;
  std::uint32_t begin = form_rows;
  for (std::size_t f = 0; f < hashed_feature_count; ++f) {
    rows[1 + f] = begin + word.rows()[f];
    begin += hashed_table_sizes[f];
  }
  const WordLexicon::Features features = lexicon.find(word.normal());
  rows[1 + hashed_feature_count] = begin + features.noun;
  begin += noun_feature_count;
  rows[2 + hashed_feature_count] = begin + features.verb;
  begin += verb_feature_count;
  rows[3 + hashed_feature_count] = begin + features.modifier;
  return rows;
}

}  // namespace lode
