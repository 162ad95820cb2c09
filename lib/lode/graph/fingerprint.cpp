#include "lode/graph/fingerprint.hpp"

#include <limits>
#include <vector>

namespace lode {

namespace {

constexpr std::uint64_t fnv_offset = 14695981039346656037U;
constexpr std::uint64_t fnv_prime = 1099511628211U;

/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014), the finaliser of SplitMix64.
std::uint64_t mix(std::uint64_t value) noexcept {
  value += 0x9E3779B97F4A7C15U;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

/// Letters of other scripts are bytes from 0x80 on.
bool is_word_byte(unsigned char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

unsigned char lower(unsigned char byte) noexcept {
  return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + ('a' - 'A')) : byte;
}

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> hashes;
  std::uint64_t hash = fnv_offset;
  bool inside = false;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (is_word_byte(byte)) {
      hash = (hash ^ lower(byte)) * fnv_prime;
      inside = true;
    } else if (inside) {
      hashes.push_back(hash);
      hash = fnv_offset;
      inside = false;
    }
  }
  if (inside) hashes.push_back(hash);
  return hashes;
}

}  // namespace

std::uint64_t Fingerprint::band(std::size_t number) const noexcept {
  std::uint64_t hash = number;
  for (std::size_t row = 0; row < rows; ++row) hash = mix(hash ^ values[number * rows + row]);
  return hash;
}

Fingerprint fingerprint(std::string_view text) {
  Fingerprint result;
  const std::vector<std::uint64_t> hashes = word_hashes(text);
  if (hashes.empty()) return result;
  result.empty = false;
  result.values.fill(std::numeric_limits<std::uint32_t>::max());
  const std::size_t last = hashes.size() < Fingerprint::words ? 1 : hashes.size() - Fingerprint::words + 1;
  for (std::size_t first = 0; first < last; ++first) {
    std::uint64_t sequence = 0;
    for (std::size_t i = first; i < first + Fingerprint::words && i < hashes.size(); ++i) {
      sequence = mix(sequence ^ hashes[i]);
    }
    for (std::size_t i = 0; i < Fingerprint::size; i += 2) {
      // One 64-bit value serves two hash functions.
      const std::uint64_t value = mix(sequence + i);
      const auto low = static_cast<std::uint32_t>(value);
      const auto high = static_cast<std::uint32_t>(value >> 32U);
      if (low < result.values[i]) result.values[i] = low;
      if (high < result.values[i + 1]) result.values[i + 1] = high;
    }
  }
  return result;
}

double resemblance(const Fingerprint& a, const Fingerprint& b) noexcept {
  if (a.empty || b.empty) return 0.0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < Fingerprint::size; ++i) same += a.values[i] == b.values[i] ? 1U : 0U;
  return static_cast<double>(same) / static_cast<double>(Fingerprint::size);
}

}  // namespace lode
