#pragma once

// Private to the room: features by name, and the numbers that stand for them.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Features of one candidate: present or absent.
class FeatureList {
 public:
  /// With `named`, the features' names are kept too, for training and explanations.
  explicit FeatureList(bool named = false) : named_(named) {}

  /// Adds the feature whose name is the pieces joined by "|".
  void add(std::initializer_list<std::string_view> pieces);

  void clear();
  [[nodiscard]] const std::vector<std::uint64_t>& hashes() const noexcept { return hashes_; }
  /// Parallel to `hashes()`; empty when names are not kept.
  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }

 private:
  bool named_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::string> names_;
};

/// The number that stands for a feature's name.
[[nodiscard]] std::uint64_t feature_hash(std::string_view name) noexcept;

}  // namespace lode
