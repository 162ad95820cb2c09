#include "lode/query/judgement_rows.hpp"

#include <string>
#include <utility>

namespace lode {

Result judgement_rows(const std::vector<Judgement>& judgements) {
  Result result;
  result.title = "judgements";
  result.columns = {{"first", false}, {"verdict", false}, {"second", false}, {"reason", false}};
  for (const Judgement& judgement : judgements) {
    Row row;
    row.cells = {judgement.first, std::string(judgement.same ? "the same as" : "not the same as"), judgement.second,
                 judgement.reason};
    result.rows.push_back(std::move(row));
  }
  return result;
}

}  // namespace lode
