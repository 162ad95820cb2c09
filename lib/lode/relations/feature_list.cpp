#include "lode/relations/feature_list.hpp"

#include <algorithm>

namespace lode {

namespace {

constexpr std::uint64_t fnv_offset = 14695981039346656037ULL;
constexpr std::uint64_t fnv_prime = 1099511628211ULL;

void mix(std::uint64_t& hash, std::string_view text) noexcept {
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= fnv_prime;
  }
}

}  // namespace

std::uint64_t feature_hash(std::string_view name) noexcept {
  std::uint64_t hash = fnv_offset;
  mix(hash, name);
  return hash;
}

void FeatureList::add(std::initializer_list<std::string_view> pieces) {
  std::uint64_t hash = fnv_offset;
  bool first = true;
  for (const std::string_view piece : pieces) {
    if (!first) mix(hash, "|");
    mix(hash, piece);
    first = false;
  }
  // Once is enough: a word that stands twice between the ends says no more.
  if (std::find(hashes_.begin(), hashes_.end(), hash) != hashes_.end()) return;
  hashes_.push_back(hash);
  if (!named_) return;
  std::string name;
  for (const std::string_view piece : pieces) {
    if (!name.empty()) name += '|';
    name += piece;
  }
  names_.push_back(std::move(name));
}

void FeatureList::clear() {
  hashes_.clear();
  names_.clear();
}

}  // namespace lode
