#include "lode/entities/find_names.hpp"

#include "lode/entities/name_features.hpp"

#include <algorithm>
#include <array>

namespace lode {

namespace {

/// Gathers the votes for one name. The weights are on one scale: 10 settles the matter, 1 is a hint.
class Voter {
 public:
  Voter(const ArticleDraft& draft, DraftMention& mention)
      : draft_(draft), m_(mention), s_(draft.sentences[mention.sentence]), tree_(*s_.tree), words_(mention.words) {}

  void run() {
    from_inside();
    from_neighbours();
    from_tree();
  }

 private:
  using enum EntityType;
  const WordTraits& traits(std::uint32_t w) const { return draft_.traits(m_.sentence, w); }
  const WordTraits& lemma_traits(std::uint32_t w) const { return draft_.lemma_traits(m_.sentence, w); }
  std::string_view text(std::uint32_t w) const { return draft_.text(m_.sentence, w); }
  void vote(EntityType type, float weight) { m_.votes[static_cast<std::size_t>(type)] += weight; }
  bool lower(std::uint32_t w) const { return s_.notes[w].shape == Shape::lower; }

  void from_inside() {
    const std::uint32_t size = words_.size();
    std::uint32_t last = words_.end - 1;
    if (traits(last).legal_form && size > 1) {
      vote(company, 9);
      --last;
    }
    // The word that says what it is: the last one, or the one before "of".
    std::uint32_t key = last;
    for (std::uint32_t w = words_.begin; w < words_.end; ++w) {
      if ((text(w) == "of" || text(w) == "for") && w > words_.begin) {
        key = w - 1;
        break;
      }
    }
    const WordTraits& k = traits(key);
    if (k.keyword && (size > 1 || k.takes_of))
      vote(k.keyword_type, k.keyword_weight);
    else if (key != last && traits(last).keyword)
      vote(traits(last).keyword_type, traits(last).keyword_weight / 2);
    else {
      for (std::uint32_t w = words_.begin; w < last; ++w) {
        if (traits(w).keyword) {
          vote(traits(w).keyword_type, traits(w).keyword_weight * 0.4F);
          break;
        }
      }
    }
    if (m_.sentence <= 2 && words_.begin == 0 && dateline(words_.end)) vote(place, 8);
    if (size >= 2 && (traits(words_.begin).club || traits(last).club)) vote(organization, 7);  // "Leeds Rovers"
    const bool keyed = k.keyword || traits(words_.end - 1).legal_form;
    if (traits(words_.begin).first_name && size >= 2 && size <= 5 && !keyed) vote(person, 6);
    if (traits(words_.begin).honorific && size >= 2) vote(person, 6);
    if (size >= 2 && size <= 4 && !keyed) {
      bool plain = true;
      for (std::uint32_t w = words_.begin; w < words_.end; ++w)
        plain = plain && (s_.notes[w].shape == Shape::capital || traits(w).particle);
      if (plain) vote(person, traits(last).surname && !traits(words_.begin).club ? 4 : 1);  // "Evander Holyfield"
    }
    if (size == 1 && traits(last).town && !traits(last).first_name && !traits(last).surname) vote(place, 2.5F);
    if (size == 1 && traits(last).surname && !traits(last).town && !keyed && !s_.title_case) vote(person, 1.5F);
    if (size == 1 && tree_.words[words_.begin].xpos == Xpos::nnps && words_.begin > 0 &&
        (text(words_.begin - 1) == "the" || text(words_.begin - 1) == "The")) {
      vote(organization, 6);  // "the Houthis"
    }
    if (size == 1 && s_.notes[words_.begin].shape == Shape::caps && !s_.shouting) {
      const bool article = words_.begin > 0 && text(words_.begin - 1) == "the";
      vote(article ? organization : company, 2);
    }
    vote(company, 1);
  }

  /// Whether a date and a dash follow, as behind the place where a report was written.
  bool dateline(std::uint32_t w) const {
    for (const std::uint32_t end = std::min(tree_.size(), w + 8); w < end; ++w) {
      const std::string_view word = text(w);
      if (word == "-" || word == "–" || word == "—" || word == "--") return true;
      const bool passes = word == "," || word == "(" || word == ")" || word == "." || traits(w).calendar ||
                          tree_.words[w].upos == Upos::num || s_.notes[w].shape == Shape::capital;
      if (!passes) return false;
    }
    return false;
  }

  void from_neighbours() {
    const std::uint32_t size = tree_.size();
    if (words_.begin > 0) {
      const std::uint32_t before = words_.begin - 1;
      const WordTraits& t = lemma_traits(before);
      // "the miner Lithium Americas", "trade commissioner Maros Sefcovic", "state oil firm NNPC"
      if (lower(before) && tree_.words[before].upos == Upos::noun && tree_.words[before].xpos != Xpos::nns) {
        if (t.title)
          vote(person, 6);
        else if (t.noun && !t.anaphor_only && t.noun_type != country)
          vote(t.noun_type, t.needs_support ? 5 : 6);
        else if (t.noun && t.noun_type == place)
          vote(place, 5);
      }
      if (text(before) == "at") {
        vote(place, 1.6F);
        vote(asset, 1.5F);
        vote(company, 0.5F);
      }
    }
    const std::uint32_t after = words_.end;
    if (after < size) {
      const WordTraits& t = lemma_traits(after);
      if (text(after) == "(" && after + 2 < size && ticker(after + 1)) vote(company, 9);
      if (text(after) == "-" && after + 1 < size && text(after + 1) == "based") vote(place, 8);
      if (text(after) == "'s" || text(after) == "’s") vote(company, 0.5F);
      if (lower(after) && tree_.words[after].upos == Upos::noun && tree_.words[after].head != no_head) {
        if (t.noun && t.noun_type == place) vote(place, 7);
        if (t.noun && t.noun_type == person && tree_.words[after].xpos == Xpos::nns)
          vote(organization, 4);  // "M23 rebels"
        if (t.noun && t.noun_type == asset) {
          vote(asset, t.carries_name ? 6.0F : 3.0F);
          if (!t.carries_name) vote(place, 3.5F);
        }
      }
      // "Dalton, Georgia": a place behind a comma
      if (text(after) == "," && after + 1 < size && s_.covered[after + 1] == none && after + 1 < tree_.size()) {
        if (geographic_from(after + 1)) vote(place, 3);
      }
      // "the Kamoto and Mutanda mines"
      if ((text(after) == "and" || text(after) == ",") && after + 2 < size &&
          s_.notes[after + 1].shape == Shape::capital) {
        std::uint32_t noun = after + 1;
        while (noun < size && s_.notes[noun].shape == Shape::capital) ++noun;
        if (noun < size && tree_.words[noun].xpos == Xpos::nns && lemma_traits(noun).noun &&
            lemma_traits(noun).noun_type == asset && noun <= after + 4) {
          vote(asset, lemma_traits(noun).carries_name ? 5.0F : 2.5F);
          if (!lemma_traits(noun).carries_name) vote(place, 3);
        }
      }
      if (text(after) == "," && after + 1 < size && text(after + 1) == "who") vote(person, 7);
      if (text(after) == "who") vote(person, 6);
    }
  }

  /// Whether a listed country or place begins at `w` and a comma, bracket or the sentence's end follows it.
  bool geographic_from(std::uint32_t w) const {
    const NameTrie::Match match = draft_.knowledge.names.longest(s_.pieces, w, tree_.size());
    if (match.terminal == 0) return false;
    const auto senses = draft_.knowledge.names.senses(match.terminal);
    const bool geographic = std::any_of(senses.begin(), senses.end(), [&](const NameSense& sense) {
      const EntityType type = draft_.knowledge.lexicon.entries()[sense.entry].type;
      return (type == country || type == place) && sense.name_class != NameClass::demonym;
    });
    return geographic && (match.end_word >= tree_.size() || tree_.words[match.end_word].upos == Upos::punct);
  }

  bool has_marker(std::string_view marker) const {
    for (const std::uint32_t d : s_.dependents.of(m_.head)) {
      if (tree_.words[d].deprel == Deprel::case_ && text(d) == marker) return true;
    }
    return false;
  }

  /// "RIO.L", "603993.SS", "NYSE" right after an opening bracket.
  bool ticker(std::uint32_t w) const { return looks_like_ticker(text(w)); }

  void from_noun(std::uint32_t w, float weight) {
    const WordTraits& t = lemma_traits(w);
    if (t.title || (t.noun && t.noun_type == person && tree_.words[w].xpos != Xpos::nns))
      vote(person, weight + 1);
    else if (t.noun && t.stands_for_owner)
      return;
    else if (t.noun && !(t.anaphor_only && t.noun_type != place))
      vote(t.noun_type, weight);
  }

  void from_tree() {
    const Word& head = tree_.words[m_.head];
    for (const std::uint32_t d : s_.dependents.of(m_.head)) {
      if (words_.contains(d)) continue;
      const Word& word = tree_.words[d];
      switch (word.deprel) {
        case Deprel::appos:
          if (lower(d)) from_noun(d, 6);
          break;
        case Deprel::acl_relcl:
          for (const std::uint32_t r : s_.dependents.of(d)) {
            if (text(r) == "who" || text(r) == "whose") vote(person, text(r) == "who" ? 6 : 1);
            if (text(r) == "which") {
              vote(company, 1);
              vote(person, -4);
            }
          }
          break;
        case Deprel::case_:
          if (text(d) == "in" || text(d) == "near" || text(d) == "outside" || text(d) == "across" ||
              text(d) == "around" || text(d) == "throughout") {
            vote(place,
                 head.deprel == Deprel::obl || head.deprel == Deprel::nmod || head.deprel == Deprel::root ? 4 : 2);
          }
          break;
        default:
          break;
      }
    }
    if (head.head == no_head) return;
    const auto up = static_cast<std::uint32_t>(head.head);
    if (words_.contains(up)) return;
    const Word& governor = tree_.words[up];
    switch (head.deprel) {
      case Deprel::appos:
      case Deprel::nmod_desc:
      case Deprel::flat:
        if (lower(up)) from_noun(up, 6);
        break;
      case Deprel::compound:
        if (lower(up) && up > m_.head && lemma_traits(up).noun && lemma_traits(up).noun_type == person)
          vote(company, 2);  // "Glencore executives"
        break;
      case Deprel::nsubj: {
        bool copula = false;
        for (const std::uint32_t d : s_.dependents.of(up)) copula = copula || tree_.words[d].deprel == Deprel::cop;
        if (copula && governor.upos == Upos::noun) from_noun(up, 5);
        if (governor.upos == Upos::verb && lemma_traits(up).person_verb) {
          vote(person, 1.5F);
          vote(company, 0.5F);
        } else if (governor.upos == Upos::verb) {
          vote(company, 1);
        }
        break;
      }
      case Deprel::nmod: {
        // chief executive of X, analyst at X; the town of X, shares in X
        const WordTraits& t = lemma_traits(up);
        if (t.noun && t.noun_type == place)
          vote(place, 7);
        else if (t.title || (t.noun && t.noun_type == person)) {
          vote(company, 3);
          vote(person, -3);
        }
        break;
      }
      default:
        break;
    }
  }

  const ArticleDraft& draft_;
  DraftMention& m_;
  const SentenceDraft& s_;
  const Tree& tree_;
  IndexRange words_;
};

}  // namespace

bool looks_like_ticker(std::string_view word) {
  constexpr std::array<std::string_view, 8> exchanges = {"NYSE", "NASDAQ", "Nasdaq", "LSE",
                                                         "ASX",  "TSX",    "TSXV",   "Tadawul"};
  if (std::find(exchanges.begin(), exchanges.end(), word) != exchanges.end()) return true;
  const auto dot = word.find('.');
  if (dot == std::string_view::npos || dot == 0 || word.size() - dot > 4 || word.size() - dot < 2) return false;
  if (word.back() == '.') return false;  // "U.S."
  bool small = false;                    // TECKb.TO, IFXGn.DE: one small letter before the dot
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c >= 'a' && c <= 'z' && i + 1 == dot && !small)
      small = true;
    else if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'))
      return false;
  }
  return true;
}

void vote_for_type(const ArticleDraft& draft, DraftMention& mention) {
  Voter(draft, mention).run();
  vote_by_model(draft.knowledge.name_model, draft, mention);
}

}  // namespace lode
