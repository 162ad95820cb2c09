#pragma once

// Private to the room.

#include "lode/graph/store.hpp"

#include <map>
#include <string>
#include <vector>

namespace lode {

/// Which id stands for each of several ids that people have judged to be one entity.
class Identity {
 public:
  /// `present` are the ids that articles have, and whether a lexicon lists them. Judgements are taken in the order of
  /// their ids; one that would bring together two ids which another calls different is left out.
  Identity(const std::vector<Judgement>& judgements, const std::map<std::string, bool>& present);

  /// The id that stands for `id`; itself when nobody has judged it.
  [[nodiscard]] const std::string& of(const std::string& id) const;

 private:
  std::map<std::string, std::string> representative_;
};

}  // namespace lode
