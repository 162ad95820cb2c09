#pragma once

// Private: lemmas from a dictionary of forms and from suffix rules, both learned.

#include "lode/syntax/fingerprint_table.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// How a lemma is made of a form: maybe lower case, bytes cut off the end, bytes added.
struct LemmaScript {
  bool lower = false;    ///< Start from the normalised form, not from the form as written.
  std::uint8_t cut = 0;  ///< Bytes cut off the end.
  std::string added;     ///< Put in their place.
  auto operator<=>(const LemmaScript&) const = default;
};

/// How a form uses capitals; suffix rules are learned for each apart.
enum class Capitals : std::uint8_t { none, first, more };
[[nodiscard]] Capitals capitals_of(std::string_view form) noexcept;

/// Keys of the two tables.
[[nodiscard]] std::uint64_t lemma_dictionary_key(std::uint32_t tag, std::string_view form) noexcept;
[[nodiscard]] std::uint64_t lemma_suffix_key(std::uint32_t tag, Capitals capitals, std::string_view suffix) noexcept;

/// The longest suffix that rules look at, bytes.
inline constexpr std::size_t longest_lemma_suffix = 6;

/// Immutable; uses the tables of the model where they lie.
class Lemmatizer {
 public:
  Lemmatizer() = default;
  /// Throws: InputError when a table is damaged.
  Lemmatizer(std::string_view dictionary, std::string_view suffixes, std::string_view scripts);

  /// Appends the lemma of `form`, whose normalised form is `normal`; `name` says that the tag is a proper noun's.
  void append_lemma(std::string& out, std::uint32_t tag, bool name, std::string_view form,
                    std::string_view normal) const;

 private:
  struct Found {
    std::uint32_t script;
    std::string_view form;  ///< What it is for: as written, or in lower case when only that is in the dictionary.
  };
  [[nodiscard]] Found find_script(std::uint32_t tag, bool name, std::string_view form,
                                  std::string_view normal) const noexcept;
  FingerprintTable dictionary_;
  FingerprintTable suffixes_;
  std::vector<LemmaScript> scripts_;
};

/// Scripts as the model stores them: a byte `lower`, a byte `cut`, a byte with the size of `added`, and its bytes.
[[nodiscard]] std::string pack_lemma_scripts(const std::vector<LemmaScript>& scripts);

}  // namespace lode
