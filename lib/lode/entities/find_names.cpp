#include "lode/entities/find_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace lode {

namespace {

/// A stretch of a run of capitalised words that the lexicon knows.
struct Listed {
  IndexRange words;
  std::uint32_t terminal = 0;
};

class SentenceNames {
 public:
  SentenceNames(ArticleDraft& draft, std::uint32_t sentence)
      : draft_(draft), sentence_(sentence), s_(draft.sentences[sentence]), tree_(*s_.tree), size_(tree_.size()) {}

  void find() {
    look_up();
    for (std::uint32_t w = 0; w < size_;) {
      const IndexRange run = run_at(w);
      if (run.empty()) {
        if (listed_at_[w] != none) {
          const Listed& listed = listed_[listed_at_[w]];
          add_listed(listed);
          w = listed.words.end;
        } else {
          ++w;
        }
        continue;
      }
      take_run(run);
      w = run.end;
    }
  }

 private:
  const WordNote& note(std::uint32_t w) const { return s_.notes[w]; }
  const WordTraits& traits(std::uint32_t w) const { return draft_.traits(sentence_, w); }
  std::string_view text(std::uint32_t w) const { return draft_.text(sentence_, w); }

  /// The longest listed name from every word on, overlaps resolved from the left.
  void look_up() {
    listed_at_.assign(size_, none);
    for (std::uint32_t w = 0; w < size_;) {
      const NameTrie::Match match = draft_.knowledge.names.longest(s_.pieces, w, size_);
      if (match.terminal == 0 || !plausible({w, match.end_word}, match.terminal)) {
        ++w;
        continue;
      }
      listed_at_[w] = static_cast<std::uint32_t>(listed_.size());
      listed_.push_back({{w, match.end_word}, match.terminal});
      w = match.end_word;
    }
  }

  bool has_sense(std::uint32_t terminal, auto&& wanted) const {
    const auto senses = draft_.knowledge.names.senses(terminal);
    return std::any_of(senses.begin(), senses.end(), wanted);
  }
  bool is_commodity(std::uint32_t terminal) const {
    const auto senses = draft_.knowledge.names.senses(terminal);
    return std::all_of(senses.begin(), senses.end(), [&](const NameSense& sense) {
      return draft_.knowledge.lexicon.entries()[sense.entry].type == EntityType::commodity;
    });
  }
  bool is_demonym(std::uint32_t terminal) const {
    return has_sense(terminal, [](const NameSense& sense) { return sense.name_class == NameClass::demonym; });
  }
  bool is_geographic(std::uint32_t terminal) const {
    return has_sense(terminal, [&](const NameSense& sense) {
      const EntityType type = draft_.knowledge.lexicon.entries()[sense.entry].type;
      return type == EntityType::country || type == EntityType::place || type == EntityType::bloc;
    });
  }

  /// A verb or adverb is no commodity ("to lead", "power the economy"), whatever its spelling.
  bool plausible(IndexRange words, std::uint32_t terminal) const {
    if (words.size() > 1) return true;
    const Word& word = tree_.words[words.begin];
    // A listed name opens a sentence more often than a participle of its spelling: "Fed expected to add reserves".
    if (word.upos == Upos::verb && words.begin == 0 && !s_.title_case && note(0).shape == Shape::capital &&
        !is_commodity(terminal) && has_sense(terminal, [](const NameSense& sense) {
          return sense.name_class == NameClass::canonical || sense.name_class == NameClass::alias;
        }))
      return true;
    switch (word.upos) {
      case Upos::verb:
      case Upos::aux:
      case Upos::adp:
      case Upos::adv:
      case Upos::sconj:
      case Upos::cconj:
      case Upos::pron:
      case Upos::det:
        return note(words.begin).shape != Shape::lower && !(words.begin == 0 || s_.title_case) &&
               !is_commodity(terminal);
      default:
        return true;
    }
  }

  /// Whether a capital at `w` marks a name.
  bool name_word(std::uint32_t w) const {
    const WordNote& n = note(w);
    if (n.shape != Shape::capital && n.shape != Shape::caps) return false;
    const Word& word = tree_.words[w];
    if (word.continues || text(w).back() == '$') return false;  // "US$"
    const WordTraits& t = traits(w);
    if (t.calendar && !(w > 0 && traits(w - 1).first_name && note(w - 1).shape != Shape::lower)) return false;
    if (word.upos == Upos::punct || word.upos == Upos::pron || word.upos == Upos::det || word.upos == Upos::aux)
      return false;
    if (s_.title_case) return word.upos == Upos::propn && !t.noun;
    if (draft_.document.sentences[sentence_].kind == SentenceKind::title && word.upos != Upos::propn &&
        listed_at_[w] == none && n.shape != Shape::caps) {
      return false;
    }
    if (!opens_clause(w)) return true;
    if (n.letters == 1 && text(w).size() <= 2 && !(w + 1 < size_ && traits(w + 1).first_name))
      return false;                                                                    // "Q.", "A."
    if (t.noun && !t.keyword && !t.first_name && listed_at_[w] == none) return false;  // "Competitor CMA CGM"
    if (n.shape == Shape::caps && n.letters >= 3) return true;                         // an acronym opens the sentence
    if (word.upos == Upos::propn) return true;
    if (listed_at_[w] != none && !is_commodity(listed_[listed_at_[w]].terminal)) return true;
    // The first word of a sentence has a capital anyway: a common noun, adjective or number there needs a name after
    // it.
    if (word.upos != Upos::noun && word.upos != Upos::adj && word.upos != Upos::verb && word.upos != Upos::x)
      return false;
    if (w + 1 >= size_ || t.noun || note(w + 1).shape == Shape::lower || note(w + 1).shape == Shape::other)
      return false;
    return t.title || t.title_modifier || t.keyword || t.first_name || word.head == static_cast<std::int32_t>(w) + 1;
  }

  /// First word of the sentence, or first after an opening quote or bracket, or after a colon.
  bool opens_clause(std::uint32_t w) const {
    if (w == 0) return true;
    if (w == 1 && text(0).size() <= 2 && note(0).letters == 1) return true;  // "Q. Why", "A. Not"
    const Xpos before = tree_.words[w - 1].xpos;
    if (before == Xpos::opening_quote || before == Xpos::colon) return true;
    const std::string_view sign = text(w - 1);
    if (sign == "-" && w > 1 && adjacent(w - 2, w - 1) && adjacent(w - 1, w)) return false;  // inside a compound
    return sign == "\"" || sign == "“" || sign == "‘" || sign == "•" || sign == "-" || sign == "–" || sign == "—";
  }

  bool adjacent(std::uint32_t left, std::uint32_t right) const {
    return tree_.words[left].span.end == tree_.words[right].span.begin;
  }

  /// The maximal run of name words from `w` on, with the small words that belong inside names.
  IndexRange run_at(std::uint32_t w) const {
    if (!name_word(w)) return {w, w};
    std::uint32_t end = w + 1;
    bool after_of = false;
    while (end < size_) {
      if (name_word(end)) {
        ++end;
        continue;
      }
      const std::uint32_t next = connected(w, end, after_of);
      if (next == end) break;
      end = next;
    }
    return {w, end};
  }

  /// Where the run [begin, end) goes on when small words come next: behind the capitalised word after them; else `end`.
  std::uint32_t connected(std::uint32_t begin, std::uint32_t end, bool& after_of) const {
    const std::string_view word = text(end);
    const auto name_at = [&](std::uint32_t w) { return w < size_ && name_word(w); };
    // A listed name covers the joint.
    for (std::uint32_t w = begin; w < end; ++w) {
      if (listed_at_[w] != none && listed_[listed_at_[w]].words.contains(end)) return listed_[listed_at_[w]].words.end;
    }
    if (word == "-" || word == "‑") {            // Freeport-McMoRan, not "U.S.-China"
      if (traits(end - 1).not_name) return end;  // "FACTBOX-Canada"
      if (name_at(end + 1) && adjacent(end - 1, end) && adjacent(end, end + 1) && !geographic_at(end - 1) &&
          !geographic_at(end + 1))
        return end + 2;
      if (end + 1 < size_ && adjacent(end - 1, end) && adjacent(end, end + 1) &&
          tree_.words[end + 1].upos == Upos::num && text(end + 1).size() <= 2)
        return end + 2;  // Sakhalin-2
      return end;
    }
    if (word == "&") return name_at(end + 1) ? end + 2 : end;
    if (word == "'s" || word == "’s" || word == "'" || word == "’") {  // Pakistan People's Party, St. Mary's Hospital
      const bool inside = traits(end - 1).name_possessor || traits(begin).name_possessor;
      return inside && name_at(end + 1) && note(end + 1).shape == Shape::capital && listed_at_[end - 1] == none
                 ? end + 2
                 : end;
    }
    if (word == "of" || word == "for") {
      if (!traits(end - 1).takes_of || s_.title_case) return end;
      if (word == "for" && ends_listed(end)) return end;  // "the Food and Drug Administration for Kytril"
      std::uint32_t next = end + 1;
      if (next < size_ && text(next) == "the") ++next;
      if (!name_at(next)) return end;
      after_of = true;
      return next + 1;
    }
    if ((word == "and" || word == ",") && after_of && name_at(end + 1) && note(end + 1).shape == Shape::capital &&
        (listed_at_[end + 1] == none || (is_ministry(begin, end) && !geographic_at(end + 1))) &&
        !traits(end + 1).first_name && !traits(end + 1).title) {
      // Ministry of Industry and Trade; Department for Environment, Food and Rural Affairs
      if (word == "and") return traits(end - 1).first_name ? end : end + 2;
      for (std::uint32_t w = end + 1; w < std::min(size_, end + 6); ++w) {
        if (text(w) == "and" && name_at(w + 1) && note(w + 1).shape == Shape::capital) return end + 2;
        if (!name_at(w)) break;
      }
      return end;
    }
    if (word == "and" && name_at(end + 1)) {  // Energy and Minerals Group
      const IndexRange rest = plain_run(end + 1);
      if (traits(rest.end - 1).keyword && rest.size() >= 2 && listed_at_[end + 1] == none && end == begin + 1 &&
          traits(begin).keyword && listed_at_[begin] == none)
        return rest.end;
      return end;
    }
    if (traits(end).particle && note(end).shape == Shape::lower) {  // Luiz Inacio Lula da Silva, Mohammed bin Salman
      std::uint32_t next = end + 1;
      while (next < size_ && traits(next).particle && note(next).shape == Shape::lower) ++next;
      if (next < size_ && text(next) == "-" && adjacent(next - 1, next)) ++next;  // al-Sudani
      if (text(end) == "y" || text(end) == "e" || text(end) == "as") {
        if (tree_.words[end].upos != Upos::propn && tree_.words[end].upos != Upos::x) return end;
      }
      return name_at(next) ? next + 1 : end;
    }
    if (tree_.words[end].upos == Upos::num && text(end).size() == 1 && note(end).shape == Shape::other &&
        !s_.title_case) {
      // Arctic LNG 2, West Qurna 2: a lone figure with nothing to count
      const bool counts =
          end + 1 < size_ && (tree_.words[end + 1].upos == Upos::noun || tree_.words[end + 1].upos == Upos::sym ||
                              tree_.words[end + 1].upos == Upos::num || text(end + 1) == "%");
      return counts ? end : end + 1;
    }
    if (traits(end).legal_form && !traits(end).keyword && note(end).shape == Shape::lower && note(end).letters == 3)
      return end + 1;  // "Antofagasta plc"
    if (word == "," && end + 1 < size_ && traits(end + 1).legal_form && note(end + 1).shape != Shape::lower)
      return end + 2;
    return end;
  }

  /// Whether a listed name of several words ends before `end`.
  bool ends_listed(std::uint32_t end) const {
    return std::any_of(listed_.begin(), listed_.end(),
                       [&](const Listed& listed) { return listed.words.end == end && listed.words.size() > 1; });
  }

  bool is_ministry(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t w = begin; w < end; ++w) {
      if (traits(w).keyword && traits(w).takes_of) return traits(w).keyword_type == EntityType::government_body;
    }
    return false;
  }

  IndexRange plain_run(std::uint32_t w) const {
    std::uint32_t end = w;
    while (end < size_ && name_word(end)) ++end;
    return {w, end};
  }

  bool geographic_at(std::uint32_t w) const {
    for (const Listed& listed : listed_) {
      if (listed.words.contains(w)) return is_geographic(listed.terminal);
    }
    return false;
  }

  const Listed* listed_from(std::uint32_t w) const { return listed_at_[w] == none ? nullptr : &listed_[listed_at_[w]]; }

  void add_listed(const Listed& listed) {
    DraftMention mention;
    mention.sentence = sentence_;
    mention.words = listed.words;
    mention.head = draft_.head_of(sentence_, listed.words);
    mention.terminal = listed.terminal;
    mention.found = Found::lexicon;
    const std::uint32_t whole = draft_.add(std::move(mention));
    add_owner_inside(listed, whole);
  }

  /// "China's Ministry of Commerce", "German finance ministry": the country in front is a mention too.
  void add_owner_inside(const Listed& listed, std::uint32_t whole) {
    const bool body = has_sense(listed.terminal, [&](const NameSense& sense) {
      return draft_.knowledge.lexicon.entries()[sense.entry].type == EntityType::government_body;
    });
    if (!body) return;
    add_owner_behind(listed.words, whole);
    if (listed.words.size() < 3 - (note(listed.words.begin).shape == Shape::capital ? 1U : 0U)) return;
    std::uint32_t last = listed.words.begin + 1;
    while (last < listed.words.end && text(last) != "'s" && text(last) != "’s") ++last;
    const bool possessive = last < listed.words.end;
    const NameTrie::Match inner =
        draft_.knowledge.names.longest(s_.pieces, listed.words.begin, possessive ? last : listed.words.begin + 1);
    if (inner.terminal == 0 || !is_geographic(inner.terminal)) return;
    if (possessive ? inner.end_word != last : !is_demonym(inner.terminal)) return;
    add_owner({listed.words.begin, inner.end_word}, inner.terminal, whole);
  }

  /// "Reserve Bank of Australia", "Supreme Court of the Philippines": the country behind is a mention too.
  void add_owner_behind(IndexRange words, std::uint32_t whole) {
    for (std::uint32_t w = words.begin + 1; w + 1 < words.end; ++w) {
      if (text(w) != "of") continue;
      const std::uint32_t first = text(w + 1) == "the" ? w + 2 : w + 1;
      if (first >= words.end) return;
      const NameTrie::Match inner = draft_.knowledge.names.longest(s_.pieces, first, words.end);
      if (inner.terminal != 0 && inner.end_word == words.end && names_country(inner.terminal) &&
          !names_part_of_other(inner.terminal, draft_.mentions[whole].terminal))
        add_owner({first, words.end}, inner.terminal, whole);
    }
  }

  /// Whether every sense is a country by its own name, and no adjective or capital.
  bool names_country(std::uint32_t terminal) const {
    const auto senses = draft_.knowledge.names.senses(terminal);
    return std::all_of(senses.begin(), senses.end(), [&](const NameSense& sense) {
      return draft_.knowledge.lexicon.entries()[sense.entry].type == EntityType::country &&
             (sense.name_class == NameClass::canonical || sense.name_class == NameClass::alias);
    });
  }

  /// The Bank of England is not England's: the lexicon gives the body another country.
  bool names_part_of_other(std::uint32_t country, std::uint32_t body) const {
    if (body == 0) return false;
    const auto& entries = draft_.knowledge.lexicon.entries();
    const auto owners = draft_.knowledge.names.senses(country);
    return has_sense(body, [&](const NameSense& sense) {
      const std::string& home = entries[sense.entry].country;
      return !home.empty() && std::none_of(owners.begin(), owners.end(),
                                           [&](const NameSense& owner) { return entries[owner.entry].id == home; });
    });
  }

  void add_owner(IndexRange words, std::uint32_t terminal, std::uint32_t whole) {
    DraftMention owner;
    owner.sentence = sentence_;
    owner.words = words;
    owner.head = draft_.head_of(sentence_, owner.words);
    owner.terminal = terminal;
    owner.found = Found::lexicon;
    draft_.add(std::move(owner));
    const IndexRange all = draft_.mentions[whole].words;
    for (std::uint32_t w = all.begin; w < all.end; ++w) s_.covered[w] = whole;
  }

  void add_listed_in(IndexRange words) {
    for (std::uint32_t w = words.begin; w < words.end;) {
      const Listed* listed = listed_from(w);
      if (listed != nullptr && listed->words.end <= words.end) {
        add_listed(*listed);
        w = listed->words.end;
      } else {
        ++w;
      }
    }
  }

  /// Cuts a run of capitalised words into names.
  void take_run(IndexRange run) {
    // "Secretary of State George Shultz"
    if (run.begin > 1 && text(run.begin - 1) == "of" && traits(run.begin - 2).title &&
        note(run.begin - 2).shape == Shape::capital && traits(run.begin).title_modifier && run.size() > 1) {
      take_person({run.begin + 1, run.end});
      return;
    }
    // Titles part: what comes before the last title says whose, what comes after is the person.
    if (const std::uint32_t person = after_titles(run); person > run.begin) {
      take_before_person({run.begin, person});
      if (person < run.end) take_person({person, run.end});
      return;
    }
    take_plain(run);
  }

  /// First word after the titles that open the run; `run.begin` when there are none.
  std::uint32_t after_titles(IndexRange run) const {
    std::uint32_t last = run.begin;
    bool found = false;
    for (std::uint32_t w = run.begin; w < run.end; ++w) {
      if (const Listed* listed = listed_from(w);
          listed != nullptr && listed->words.size() > 1 && listed->words.end <= run.end) {
        w = listed->words.end - 1;
        continue;
      }
      const WordTraits& t = traits(w);
      if ((t.title || t.honorific) && !t.legal_form) {
        // "National Front Chairman", but not "General Motors" or "Prince George": the title must be able to end a
        // title.
        last = w + 1;
        found = true;
      }
    }
    if (!found) return run.begin;
    if (last < run.end) {
      const WordTraits& end = traits(run.end - 1);
      if (end.keyword || end.legal_form) return run.begin;  // Major Drilling Group, General Motors
      if (listed_from(run.begin) != nullptr && listed_from(run.begin)->words == run) return run.begin;
    } else if (run.size() == 2 && traits(run.begin).first_name && listed_from(run.begin) == nullptr) {
      return run.begin;  // John Major, Stephen King
    }
    return last;
  }

  /// "U.S. Treasury Secretary", "Saudi Energy Minister": whose minister it is, but no energy.
  void take_before_person(IndexRange words) {
    for (std::uint32_t w = words.begin; w < words.end; ++w) {
      if (const Listed* listed = listed_from(w); listed != nullptr && is_commodity(listed->terminal))
        listed_at_[w] = none;
    }
    add_listed_in(words);
  }

  void take_person(IndexRange words) {
    while (words.begin < words.end &&
           (traits(words.begin).title_modifier && words.size() > 2 && !traits(words.begin).first_name))
      ++words.begin;
    if (const Listed* listed = listed_from(words.begin); listed != nullptr && listed->words == words) {
      if (has_sense(listed->terminal, [&](const NameSense& sense) {
            return draft_.knowledge.lexicon.entries()[sense.entry].type == EntityType::person;
          })) {
        add_listed(*listed);
        return;
      }
    }
    add_new(words, [](TypeVotes& votes) { votes[static_cast<std::size_t>(EntityType::person)] += 8.0F; });
  }

  template <typename Vote>
  void add_new(IndexRange words, Vote&& vote) {
    const auto meaningful = [&](std::uint32_t w) {
      const WordTraits& t = traits(w);
      return note(w).shape != Shape::other && note(w).shape != Shape::lower && !t.not_name && !t.calendar;
    };
    bool any = false;
    for (std::uint32_t w = words.begin; w < words.end; ++w) any = any || meaningful(w);
    if (!any) return;
    std::uint32_t kind = words.end - 1;  // the word that says what the name is of: the last, or the one before "of"
    for (std::uint32_t w = words.begin + 1; w < words.end; ++w) {
      if (text(w) == "of" || text(w) == "on" || text(w) == "for") {
        kind = w - 1;
        break;
      }
    }
    if ((traits(kind).instrument || draft_.lemma_traits(sentence_, kind).instrument) &&
        !traits(kind).keyword) {  // a law or event; what it is named after stays
      add_listed_in(words);
      return;
    }
    DraftMention mention;
    mention.sentence = sentence_;
    mention.words = words;
    mention.head = draft_.head_of(sentence_, words);
    mention.found = Found::recognizer;
    mention.certainty = 0.8F;
    vote(mention.votes);
    vote_for_type(draft_, mention);
    const bool body = traits(kind).keyword && traits(kind).keyword_type == EntityType::government_body;
    const std::uint32_t whole = draft_.add(std::move(mention));
    if (!body || s_.title_case) return;
    add_owner_behind(words, whole);
    // "U.K. Intervention Board"
    const Listed* front = listed_from(words.begin);
    if (front != nullptr && front->words.end < words.end && names_country(front->terminal))
      add_owner(front->words, front->terminal, whole);
  }

  void take_plain(IndexRange run) {
    // "West Java", "Northern Kazakhstan": a part of a country is a place.
    if (run.size() >= 2 && traits(run.begin).not_name && !traits(run.begin).club && !s_.title_case) {
      const Listed* whole = listed_from(run.begin);
      const Listed* rest = listed_from(run.begin + 1);
      if ((whole == nullptr || whole->words.size() == 1) && rest != nullptr && rest->words.end == run.end &&
          is_geographic(rest->terminal) && !is_demonym(rest->terminal)) {
        add_new(run, [](TypeVotes& votes) { votes[static_cast<std::size_t>(EntityType::place)] += 8.0F; });
        return;
      }
    }
    // Leading nationality or country: part of the name of a company or association, apart from everything else.
    std::uint32_t begin = run.begin;
    const WordTraits& end = traits(run.end - 1);
    while (begin < run.end) {
      const Listed* listed = listed_from(begin);
      if (listed == nullptr || listed->words.end >= run.end || !is_geographic(listed->terminal)) break;
      const bool demonym = is_demonym(listed->terminal);
      if (!s_.title_case && (bears_person(*listed, run.end) || names_team(*listed, run.end))) break;
      const bool joins =
          end.legal_form || (end.keyword && national_at(listed->words.end, run.end)) ||
          (end.keyword && (end.keyword_type == EntityType::company || end.keyword_type == EntityType::organization ||
                           end.keyword_type == EntityType::bloc || end.keyword_type == EntityType::place ||
                           (!demonym && end.keyword_type == EntityType::government_body)));
      if (joins && !s_.title_case) break;
      add_listed(*listed);
      begin = listed->words.end;
    }
    IndexRange rest{begin, run.end};
    if (rest.empty()) return;

    const Listed* first = listed_from(rest.begin);
    if (first != nullptr && !s_.title_case && is_geographic(first->terminal) && first->words.end < rest.end) {
      if (bears_person(*first, rest.end)) {
        add_new(rest, [](TypeVotes& votes) { votes[static_cast<std::size_t>(EntityType::person)] += 4.0F; });
        return;
      }
      if (names_team(*first, rest.end)) {
        add_new(rest, [](TypeVotes& votes) { votes[static_cast<std::size_t>(EntityType::organization)] += 4.0F; });
        return;
      }
    }
    if (first != nullptr && first->words.end <= rest.end) {
      std::uint32_t after = first->words.end;
      while (after < rest.end && (traits(after).legal_form || text(after) == ",")) ++after;
      if (after == rest.end) {  // the whole, with "Plc" and the like
        add_listed({rest, first->terminal});
        return;
      }
    }
    const auto is_company = [&](std::uint32_t terminal) {
      return has_sense(terminal, [&](const NameSense& sense) {
        return draft_.knowledge.lexicon.entries()[sense.entry].type == EntityType::company &&
               sense.name_class != NameClass::weak;
      });
    };
    const bool daughter = first != nullptr && !s_.title_case && first->words.end + 1 == rest.end &&
                          is_company(first->terminal) && listed_from(first->words.end) != nullptr &&
                          is_geographic(listed_from(first->words.end)->terminal) &&
                          !is_demonym(listed_from(first->words.end)->terminal);  // "Jervois Finland"
    if (daughter) {
      add_new(rest, [](TypeVotes& votes) { votes[static_cast<std::size_t>(EntityType::company)] += 6.0F; });
      return;
    }
    if (all_listed(rest)) {
      add_listed_in(rest);
      return;
    }
    if (s_.title_case) {  // capitals say nothing: only what is listed, or is clearly a person
      if (full_name(rest)) {
        add_new(rest, [](TypeVotes& votes) { votes[static_cast<std::size_t>(EntityType::person)] += 4.0F; });
        return;
      }
      add_listed_in(rest);
      return;
    }
    // A listed name with other words behind it: "SQM Salar" is a new name, "Vitol Russell Hardy" are two.
    if (first != nullptr && !is_geographic(first->terminal) && !is_commodity(first->terminal) &&
        first->words.end < rest.end && !(end.keyword || end.legal_form)) {
      const std::uint32_t next = first->words.end;
      const Listed* second = listed_from(next);
      const bool two = (second != nullptr && !is_geographic(second->terminal) && !is_commodity(second->terminal)) ||
                       (traits(next).first_name && rest.end - next >= 2) || rest.end - next > 2 ||
                       first->words.size() > 2;
      if (two) {
        add_listed(*first);
        take_run({next, rest.end});
        return;
      }
      add_new(rest, [](TypeVotes& votes) { votes[static_cast<std::size_t>(EntityType::company)] += 4.0F; });
      return;
    }
    // A single capitalised commodity or role word alone is a common noun with a capital.
    if (rest.size() == 1 &&
        (traits(rest.begin).title || traits(rest.begin).title_modifier || traits(rest.begin).honorific) &&
        !traits(rest.begin).keyword)
      return;
    // "the Government", "the Company": a description with a capital.
    if (rest.size() == 1 && rest.begin > 0 && traits(rest.begin).noun && note(rest.begin).shape == Shape::capital &&
        tree_.words[rest.begin - 1].upos == Upos::det &&
        (traits(rest.begin).stands_for_owner || traits(rest.begin).generic))
      return;
    const float person = country_in_brackets(rest.end) && rest.size() >= 2 ? 6.0F : 0.0F;
    add_new(rest, [&](TypeVotes& votes) { votes[static_cast<std::size_t>(EntityType::person)] += person; });
  }

  /// "Iraqi National Congress", "Libyan National Army"
  bool national_at(std::uint32_t w, std::uint32_t end) const {
    return w + 1 < end && listed_from(w) == nullptr && traits(w).name_opener;
  }

  /// "Alberto Costa": a first name and one or two family names.
  bool full_name(IndexRange words) const {
    if (s_.shouting || words.size() < 2 || words.size() > 3) return false;
    if (!traits(words.begin).first_name && !country_in_brackets(words.end)) return false;
    for (std::uint32_t w = words.begin + 1; w < words.end; ++w) {
      if (listed_from(w) != nullptr || note(w).shape != Shape::capital) return false;
    }
    return traits(words.end - 1).surname || country_in_brackets(words.end);
  }

  /// "Helena Sukova (Czech Republic)": a sportsman or delegate, by his country.
  bool country_in_brackets(std::uint32_t w) const {
    if (w + 2 >= size_ || text(w) != "(" || listed_at_[w + 1] == none) return false;
    const Listed& listed = listed_[listed_at_[w + 1]];
    return names_country(listed.terminal) && listed.words.end < size_ && text(listed.words.end) == ")";
  }

  /// "Mary Collins", "Jordan Taylor": a first name that some town or country has too, with one plain name behind it.
  bool bears_person(const Listed& front, std::uint32_t end) const {
    if (front.words.size() != 1 || !traits(front.words.begin).first_name || end != front.words.end + 1) return false;
    const WordTraits& last = traits(front.words.end);
    return listed_from(front.words.end) == nullptr && !last.keyword && !last.legal_form && !last.title &&
           !last.instrument && !last.not_name && !last.club && note(front.words.end).shape == Shape::capital;
  }

  /// "Boston Red Sox", "Kurdistan Democratic Party": a town or region with words behind it that are no name by
  /// themselves makes one name with them.
  bool names_team(const Listed& front, std::uint32_t end) const {
    if (is_demonym(front.terminal) || end - front.words.end > 3) return false;
    if (has_sense(front.terminal, [&](const NameSense& sense) {
          const EntityType type = draft_.knowledge.lexicon.entries()[sense.entry].type;
          return (type == EntityType::country && sense.name_class != NameClass::metonym) || type == EntityType::bloc;
        }))
      return false;
    for (std::uint32_t w = front.words.end; w < end; ++w) {
      const WordTraits& t = traits(w);
      if (t.first_name || t.title || t.title_modifier || t.instrument || t.not_name || t.calendar) return false;
      if (note(w).shape != Shape::capital) return false;
      const Listed* listed = listed_from(w);
      if (listed != nullptr && !has_sense(listed->terminal, [&](const NameSense& sense) {
            return draft_.knowledge.lexicon.entries()[sense.entry].type == EntityType::organization;
          }))
        return false;
    }
    return true;
  }

  /// Whether listed names cover the run end to end. A capitalised commodity inside a longer run counts as a name's
  /// part.
  bool all_listed(IndexRange run) const {
    for (std::uint32_t w = run.begin; w < run.end;) {
      const Listed* listed = listed_from(w);
      if (listed == nullptr || listed->words.end > run.end) {
        if (text(w) == "-" || text(w) == "," || text(w) == "&" || text(w) == "and") {
          ++w;
          continue;
        }
        return false;
      }
      if (listed->words.size() < run.size() && is_commodity(listed->terminal) && !s_.title_case) return false;
      w = listed->words.end;
    }
    return true;
  }

  ArticleDraft& draft_;
  std::uint32_t sentence_;
  SentenceDraft& s_;
  const Tree& tree_;
  std::uint32_t size_;
  std::vector<Listed> listed_;
  std::vector<std::uint32_t> listed_at_;  // index into listed_ of the name that begins at a word
};

}  // namespace

void find_names(ArticleDraft& draft, std::uint32_t sentence) { SentenceNames(draft, sentence).find(); }

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
