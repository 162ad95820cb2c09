#pragma once

// Private: a read-only hash table from strings to 16-bit numbers that is used where it lies in the model file.

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace lode {

/// Open addressing over 64-bit slots: 48 bits of the key's hash, 16 bits of value. Keys are not stored: two keys are
/// taken for one when 48 bits of their hashes agree, which for 100,000 keys happens to one lookup in a thousand
/// million.
class FingerprintTable {
 public:
  FingerprintTable() = default;
  /// `slots` holds a power of two of slots with at least one empty (0).
  /// Throws: InputError when it does not.
  explicit FingerprintTable(std::string_view slots);

  /// The value of the key with that hash; `absent` when there is none.
  [[nodiscard]] std::uint32_t find(std::uint64_t hash) const noexcept {
    const std::uint64_t fingerprint = hash | 0xFFFFU;
    for (std::uint64_t i = hash >> shift_;; i = (i + 1) & mask_) {
      const std::uint64_t slot = slots_[i];
      if ((slot | 0xFFFFU) == fingerprint) return static_cast<std::uint32_t>(slot & 0xFFFFU);
      if (slot == 0) return absent;
    }
  }
  static constexpr std::uint32_t absent = 0x10000;

 private:
  const std::uint64_t* slots_ = nullptr;
  std::uint64_t mask_ = 0;
  std::uint32_t shift_ = 63;
};

/// The slots of a table with these (hash, value) pairs, at most half full.
[[nodiscard]] std::vector<std::uint64_t> make_fingerprint_slots(
    const std::vector<std::pair<std::uint64_t, std::uint16_t>>& entries);

}  // namespace lode
