#pragma once

#include "lode/relations/statement.hpp"
#include "lode/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lode {

/// A feature that the scorer saw, with what it adds to the log odds.
struct FeatureWeight {
  std::string name;     ///< Pieces joined by "|", the first the relation or "*" for all.
  double weight = 0.0;  ///< Above 0: speaks for the statement.
  friend bool operator==(const FeatureWeight&, const FeatureWeight&) = default;
};

/// How one end of a statement, or a commodity, was found.
struct ArgumentExplanation {
  Participant participant;               ///< `mention` is the name that a pronoun or description stands for.
  std::string path;                      ///< Where the frame found it: "agent"; with "~" by word order.
  Span span;                             ///< Bytes of the document's text: what stands there.
  std::uint32_t sentence = 0;            ///< Where it stands, which may be before the evidence.
  MentionKind kind = MentionKind::name;  ///< How it refers.
  float certainty = 1.0F;                ///< Of the link from the mention to the entity, 0 to 1.
  friend bool operator==(const ArgumentExplanation&, const ArgumentExplanation&) = default;
};

/// How one piece of evidence came about.
struct EvidenceExplanation {
  std::vector<std::string> rules;  ///< "supplies/sell", the surest first; "supplies/nearby" without a frame.
  std::uint32_t sentence = 0;      ///< Index into `Document::sentences`.
  std::optional<Span> predicate;   ///< The word that says the relation.
  ArgumentExplanation subject;
  ArgumentExplanation object;
  std::vector<ArgumentExplanation> commodities;
  Status status = Status::asserted;
  std::string status_reason;  ///< "planned by \"agree\"".
  double confidence = 0.0;
  double prior = 0.0;                   ///< How likely it was before its features were looked at; 0 without a scorer.
  std::vector<FeatureWeight> features;  ///< The strongest, by weight regardless of sign.
  friend bool operator==(const EvidenceExplanation&, const EvidenceExplanation&) = default;
};

/// A statement with the reasons for it, one for each piece of its evidence.
struct Explanation {
  Statement statement;
  std::vector<EvidenceExplanation> evidence;
  friend bool operator==(const Explanation&, const Explanation&) = default;
};

}  // namespace lode
