#pragma once

#include "lode/relations/statement.hpp"
#include "lode/text/span.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lode {

/// How one piece of evidence came about.
struct EvidenceExplanation {
  std::string rule;             ///< "supplies/sell".
  std::uint32_t sentence = 0;   ///< Index into `Document::sentences`.
  std::uint32_t predicate = 0;  ///< Word of that sentence.
  std::string subject_path;     ///< Where the frame found the subject: "agent".
  std::string object_path;
  std::string commodity_path;  ///< Empty without commodities.
  Span subject;                ///< Bytes of the document's text: what stands there.
  Span object;
  std::vector<Span> commodities;
  std::string status_reason;  ///< "planned by \"agree\"".
  double confidence = 0.0;
  friend bool operator==(const EvidenceExplanation&, const EvidenceExplanation&) = default;
};

/// A statement with the reasons for it, one for each piece of its evidence.
struct Explanation {
  Statement statement;
  std::vector<EvidenceExplanation> evidence;
  friend bool operator==(const Explanation&, const Explanation&) = default;
};

}  // namespace lode
