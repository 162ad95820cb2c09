#pragma once

#include "lode/graph/store.hpp"
#include "lode/query/result.hpp"

#include <vector>

namespace lode {

/// People's judgements on ids as rows, in their order.
[[nodiscard]] Result judgement_rows(const std::vector<Judgement>& judgements);

}  // namespace lode
