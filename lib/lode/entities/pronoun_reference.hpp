#pragma once

// Private to the room: what a pronoun and the words beside it ask of its antecedent.

#include "lode/entities/antecedents.hpp"
#include "lode/entities/article_draft.hpp"

#include <cstdint>
#include <optional>

namespace lode {

/// What the pronoun `word` asks for; nothing when the word is none, or means nothing: "it is hard to ...".
[[nodiscard]] std::optional<Reference> pronoun_reference(const ArticleDraft& draft, std::uint32_t sentence,
                                                         std::uint32_t word);

}  // namespace lode
