#pragma once

#include "lode/entities/entity.hpp"
#include "lode/text/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lode::test {

/// One text with what its mentions must be; the format is told at the top of cases/linking.txt.
struct EntityCase {
  std::uint32_t line = 0;  ///< Of its first line in the file.
  std::string text;
  struct Expectation {
    std::string mention;        ///< Words of the mention; empty for "! ID".
    std::uint32_t ordinal = 1;  ///< Which of the mentions written so.
    std::string id;             ///< "-" for no mention.
    bool operator==(const Expectation&) const = default;
  };
  std::vector<Expectation> expectations;
  std::string known;  ///< Why it fails today; empty when it must pass.
};

/// The cases of a file in tests/entities/cases.
std::vector<EntityCase> read_cases(const std::string& name);

/// Runs the case through segmenter, parser and finder; what is not as expected, one line each; empty when all is.
std::string faults_of(const EntityCase& one);

}  // namespace lode::test
