#pragma once

#include "name_corpus.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace lode::train {

/// Fits a multinomial logistic regression and returns the bytes of a `NameTypeModel` file. Deterministic: the examples'
/// order and a fixed seed decide all. Writes the accuracy on both lists after each pass to `log`.
[[nodiscard]] std::string learn_names(const std::vector<NameExample>& examples,
                                      const std::vector<NameExample>& held_out, std::ostream& log);

}  // namespace lode::train
