#pragma once

// Private to the room: which goods a general word stands for.

#include "lode/entities/article_draft.hpp"

#include <cstdint>
#include <vector>

namespace lode {

/// Meets the mentions of commodities in text order.
class GoodsNarrower {
 public:
  explicit GoodsNarrower(ArticleDraft& draft) : draft_(draft) {}

  /// "The metal" is the cobalt of the sentence before, "ore" the nickel ore named earlier.
  void take(std::uint32_t m);
  /// "Magnets" before "rare earth magnets": when an article speaks of one kind only, the general word means that kind.
  void join_general_goods();

 private:
  bool is_component(std::uint32_t entity) const;
  /// Whether the lexicon puts `special` under `general`, over any number of steps.
  bool is_kind_of(std::uint32_t special, std::uint32_t general) const;

  ArticleDraft& draft_;
  std::vector<std::uint32_t> commodities_;  // mentions of commodities so far
};

}  // namespace lode
