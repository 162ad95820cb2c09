#include "lode/text/document.hpp"

namespace lode {

OriginalPlace original_place(const Document& document, Span span) noexcept {
  if (document.title_apart) {
    if (document.title_span.contains(span)) {
      return {true, span.begin - document.title_span.begin, span.end - document.title_span.begin};
    }
    return {false, span.begin - document.body_begin, span.end - document.body_begin};
  }
  return {false, document.origin + span.begin, document.origin + span.end};
}

}  // namespace lode
