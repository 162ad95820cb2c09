#include "lode/text/document.hpp"

#include <algorithm>

namespace lode {

namespace {

// The last anchor up to `offset` that does not stand before `from`; the null pointer when there is none.
const Anchor* anchor_before(const Document& document, std::uint32_t offset, std::uint32_t from) noexcept {
  const auto behind = std::upper_bound(document.anchors.begin(), document.anchors.end(), offset,
                                       [](std::uint32_t at, const Anchor& anchor) { return at < anchor.text; });
  if (behind == document.anchors.begin()) return nullptr;
  const Anchor& anchor = *(behind - 1);
  return anchor.text < from ? nullptr : &anchor;
}

}  // namespace

OriginalPlace original_place(const Document& document, Span span) noexcept {
  const bool in_title = document.title_apart && document.title_span.contains(span);
  const std::uint32_t from = !document.title_apart ? 0 : in_title ? document.title_span.begin : document.body_begin;
  const std::uint64_t base = document.title_apart ? 0 : document.origin;
  const auto translate = [&](std::uint32_t offset) {
    const Anchor* anchor = anchor_before(document, offset, from);
    return anchor == nullptr ? base + (offset - from) : anchor->original + (offset - anchor->text);
  };
  return {in_title, translate(span.begin), translate(span.end)};
}

}  // namespace lode
