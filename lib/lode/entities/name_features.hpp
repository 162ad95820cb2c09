#pragma once

// Private to the room and to the trainer: what the model of names looks at.

#include "lode/entities/article_draft.hpp"
#include "lode/entities/name_type_model.hpp"

#include <cstdint>
#include <vector>

namespace lode {

/// Whether the words around a name are part of the evidence.
enum class NameContext : std::uint8_t { with, without };

/// Features of a name: hashes of its words, their beginnings and endings, their shapes, and of the words around it.
/// Cost: linear in the name's length.
void name_features(const ArticleDraft& draft, const DraftMention& mention, NameContext context,
                   std::vector<std::uint32_t>& features);

/// Votes of the model for the mention, on the scale of `vote_for_type`.
void vote_by_model(const NameTypeModel& model, const ArticleDraft& draft, DraftMention& mention);

}  // namespace lode
