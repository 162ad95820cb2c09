#pragma once

// Private: which rows of the embedding table a word's vector is the sum of. The trainer and the parser share it.

#include "lode/syntax/fingerprint_table.hpp"
#include "lode/syntax/word_features.hpp"
#include "lode/syntax/word_lexicon.hpp"

#include <array>
#include <cstdint>

namespace lode {

/// One row each for the form, the hashed features, and the lexicon's noun, verb and modifier features.
inline constexpr std::size_t embedding_feature_count = 1 + hashed_feature_count + 3;
using EmbeddingRows = std::array<std::uint32_t, embedding_feature_count>;

/// Rows of the whole table when `form_rows` of them are for forms.
[[nodiscard]] std::uint32_t embedding_row_count(std::uint32_t form_rows) noexcept;

/// Rows of a word. `forms` maps `form_key` of a normalised form to its row; row 0 is for unknown forms.
[[nodiscard]] EmbeddingRows find_embedding_rows(const WordFeatures& word, const FingerprintTable& forms,
                                                std::uint32_t form_rows, const WordLexicon& lexicon);

/// Key of a normalised form.
[[nodiscard]] std::uint64_t form_key(std::string_view normal) noexcept;

}  // namespace lode
