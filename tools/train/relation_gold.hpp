#pragma once

#include "lode/relations/described_candidate.hpp"
#include "lode/text/document.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lode::train {

/// One annotated statement.
struct GoldStatement {
  std::string subject;  ///< Key of an entity of the article.
  std::string relation;
  std::string object;
  std::string evidence;
};

/// What the annotators found in one article.
struct GoldArticle {
  std::string id;
  std::map<std::string, std::set<std::string>, std::less<>> keys;     ///< From a normalised name to entities.
  std::map<std::string, std::set<std::string>, std::less<>> offices;  ///< From a person to those it acts for.
  std::vector<GoldStatement> statements;
};

/// Reads one annotated article.
/// Throws: InputError when it is not JSON or has not the members that are needed.
[[nodiscard]] GoldArticle read_gold(std::string_view json, std::string_view source);

/// What the annotation says of a proposed statement.
enum class Verdict : std::uint8_t {
  right,
  wrong,
  unclear,  ///< The statement is right, but perhaps not by this sentence.
};

/// One verdict a candidate.
[[nodiscard]] std::vector<Verdict> judge(const GoldArticle& gold, const Document& document,
                                         const std::vector<DescribedCandidate>& candidates);

}  // namespace lode::train
