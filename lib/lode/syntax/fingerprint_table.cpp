#include "lode/syntax/fingerprint_table.hpp"

#include "lode/text/input_error.hpp"

#include <algorithm>
#include <bit>

namespace lode {

FingerprintTable::FingerprintTable(std::string_view slots)
    : slots_(reinterpret_cast<const std::uint64_t*>(slots.data())) {
  const std::size_t count = slots.size() / sizeof(std::uint64_t);
  if (count < 2 || !std::has_single_bit(count) || count * sizeof(std::uint64_t) != slots.size() ||
      std::find(slots_, slots_ + count, 0U) == slots_ + count) {
    throw InputError({"syntax model"}, "a table of the model is damaged");
  }
  mask_ = count - 1;
  shift_ = 64U - static_cast<std::uint32_t>(std::countr_zero(count));
}

std::vector<std::uint64_t> make_fingerprint_slots(const std::vector<std::pair<std::uint64_t, std::uint16_t>>& entries) {
  const std::size_t count = std::bit_ceil(std::max<std::size_t>(entries.size() * 3 / 2, 2));
  const auto shift = 64U - static_cast<std::uint32_t>(std::countr_zero(count));
  std::vector<std::uint64_t> slots(count, 0);
  for (const auto& [hash, value] : entries) {
    std::uint64_t i = hash >> shift;
    while (slots[i] != 0 && (slots[i] | 0xFFFFU) != (hash | 0xFFFFU)) i = (i + 1) & (count - 1);
    slots[i] = (hash & ~std::uint64_t{0xFFFFU}) | value;
  }
  return slots;
}

}  // namespace lode
