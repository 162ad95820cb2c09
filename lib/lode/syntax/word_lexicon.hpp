#pragma once

// Private: what a dictionary says about a form, as features for the network: which parts of speech it can be, and to
// which broad class of meaning its first sense as a noun and as a verb belongs.

#include "lode/syntax/fingerprint_table.hpp"

#include <cstdint>
#include <string_view>

namespace lode {

/// One form's entry: 16 bits in the model.
struct LexiconEntry {
  std::uint8_t noun = 0;  ///< Class of the first noun sense, 1 to 26; 0 when it is no noun.
  std::uint8_t verb = 0;  ///< Class of the first verb sense, 1 to 15; 0 when it is no verb.
  bool adjective = false;
  bool adverb = false;
  bool plural = false;    ///< The noun is an irregular plural.
  bool past = false;      ///< The verb is an irregular past or participle.
  bool compared = false;  ///< The adjective or adverb is an irregular comparative or superlative.

  [[nodiscard]] std::uint16_t packed() const noexcept;
  [[nodiscard]] static LexiconEntry unpack(std::uint32_t bits) noexcept;
};

/// Rows of the embedding tables that take a form's noun, verb and modifier features.
inline constexpr std::uint32_t noun_feature_count = 27 * 2;
inline constexpr std::uint32_t verb_feature_count = 16 * 4;
inline constexpr std::uint32_t modifier_feature_count = 8;

/// Immutable; regular inflection is undone at look-up, so that the model lists base forms and irregular forms only.
class WordLexicon {
 public:
  struct Features {
    std::uint32_t noun = 0;      ///< class * 2 + plural
    std::uint32_t verb = 0;      ///< class * 4 + (base, -s, past, -ing)
    std::uint32_t modifier = 0;  ///< adjective + 2 * adverb + 4 * compared
  };

  WordLexicon() = default;
  /// Throws: InputError when the table is damaged.
  explicit WordLexicon(std::string_view slots) : table_(slots) {}

  /// Features of a form in lower case.
  [[nodiscard]] Features find(std::string_view normal) const;

 private:
  [[nodiscard]] LexiconEntry entry(std::string_view form) const noexcept;
  FingerprintTable table_;
};

/// Key of a form in the table.
[[nodiscard]] std::uint64_t lexicon_key(std::string_view form) noexcept;

}  // namespace lode
