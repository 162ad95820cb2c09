#include "lode/entities/find_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace lode {

namespace {

/// The unlisted names of the article, by their folded text, each with a mention that has it.
struct KnownNames {
  std::unordered_map<std::string, std::uint32_t> by_key;
  std::size_t longest = 1;  // words

  explicit KnownNames(const ArticleDraft& draft) {
    for (std::uint32_t m = 0; m < draft.mentions.size(); ++m) {
      const DraftMention& mention = draft.mentions[m];
      if (mention.found != Found::recognizer || draft.sentences[mention.sentence].title_case) continue;
      by_key.emplace(mention.key, m);
      longest = std::max<std::size_t>(longest, mention.words.size());
      // "Marsten" for "Marsten & Sons", "Okello" for "Peter Okello"
      const bool person = mention.votes[static_cast<std::size_t>(EntityType::person)] > 4;
      if (mention.words.size() < 2) continue;
      const std::uint32_t part = person ? mention.words.end - 1 : mention.words.begin;
      const WordTraits& traits = draft.traits(mention.sentence, part);
      if (!traits.keyword && !traits.legal_form && !traits.not_name && !traits.noun &&
          draft.sentences[mention.sentence].notes[part].letters > 3) {
        by_key.emplace(draft.key_of(mention.sentence, {part, part + 1}), m);
      }
    }
  }
};

void take_known(ArticleDraft& draft, const KnownNames& known, std::uint32_t sentence, std::uint32_t first,
                std::uint32_t last) {
  const SentenceDraft& s = draft.sentences[sentence];
  const std::uint32_t size = s.tree->size();
  for (std::uint32_t w = first; w < std::min(last, size); ++w) {
    if (s.covered[w] != none || s.notes[w].shape == Shape::lower || s.notes[w].shape == Shape::other) continue;
    for (auto end = static_cast<std::uint32_t>(std::min<std::size_t>(size, w + known.longest)); end > w; --end) {
      bool open = true;
      for (std::uint32_t i = w; i < end; ++i) open = open && s.covered[i] == none;
      if (!open) continue;
      const auto found = known.by_key.find(draft.key_of(sentence, {w, end}));
      if (found == known.by_key.end()) continue;
      DraftMention mention;
      mention.sentence = sentence;
      mention.words = {w, end};
      mention.head = draft.head_of(sentence, mention.words);
      mention.found = Found::recognizer;
      mention.certainty = 0.8F;
      mention.votes = draft.mentions[found->second].votes;
      draft.add(std::move(mention));
      break;
    }
  }
}

}  // namespace

void find_known_names(ArticleDraft& draft) {
  const KnownNames known(draft);
  if (known.by_key.empty()) return;
  for (std::uint32_t s = 0; s < draft.sentences.size(); ++s) {
    // In a headline everywhere; elsewhere the first word, whose capital says nothing to the tagger.
    take_known(draft, known, s, 0, draft.sentences[s].title_case ? draft.sentences[s].tree->size() : 1);
  }
}

}  // namespace lode
