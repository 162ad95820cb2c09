#pragma once

#include <compare>
#include <cstdint>

namespace lode {

/// A half-open range of bytes in a document's UTF-8 text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] bool empty() const noexcept { return begin == end; }
  [[nodiscard]] bool contains(Span other) const noexcept { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

/// A half-open range of indices: of words in a sentence, or of tokens in a document, as the holder says.
struct IndexRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] bool empty() const noexcept { return begin == end; }
  [[nodiscard]] bool contains(std::uint32_t index) const noexcept { return begin <= index && index < end; }
  [[nodiscard]] bool contains(IndexRange other) const noexcept { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(IndexRange other) const noexcept { return begin < other.end && other.begin < end; }
  auto operator<=>(const IndexRange&) const = default;
};

}  // namespace lode
