#pragma once

#include "lode/propositions/proposition.hpp"
#include "lode/syntax/tree.hpp"
#include "lode/text/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lode {

/// One proposition in the sentence's own words, as open information extraction prints it.
struct OpenTuple {
  std::uint32_t sentence = 0;
  std::string arg1;  ///< Surface subject.
  std::string rel;   ///< "has bought", "was founded by", "is".
  std::vector<std::string>
      args;                 ///< Further arguments; phrases keep their preposition, except the one that ends `rel`.
  double confidence = 0.0;  ///< 0 to 1.
  friend bool operator==(const OpenTuple&, const OpenTuple&) = default;
};

/// The propositions of all sentences in their own words, in text order.
/// Pre: `propositions` come from `document` and `trees`.
[[nodiscard]] std::vector<OpenTuple> open_tuples(const Document& document, const std::vector<Tree>& trees,
                                                 const std::vector<Proposition>& propositions);

}  // namespace lode
