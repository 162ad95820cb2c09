#include "lode/entities/find_names.hpp"

#include "lode/entities/name_runs.hpp"

#include <algorithm>

namespace lode {

namespace {

/// Cuts the runs of one sentence into names.
class NameCutter : NameRuns {
 public:
  using NameRuns::NameRuns;

  void find() {
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
  void add_listed(const Listed& listed) {
    DraftMention mention;
    mention.sentence = sentence_;
    mention.words = listed.words;
    mention.head = draft_.head_of(sentence_, listed.words);
    mention.terminal = listed.terminal;
    mention.found = Found::lexicon;
    const std::uint32_t comma = comma_in(listed.words);
    mention.words.end = comma;
    mention.head = draft_.head_of(sentence_, mention.words);
    const std::uint32_t whole = draft_.add(std::move(mention));
    add_owner_inside(listed, whole);
    if (comma < listed.words.end) add_region(comma + 1, listed.words.end);
  }

  /// The first comma among `words`; their end without one.
  std::uint32_t comma_in(IndexRange words) const {
    std::uint32_t w = words.begin;
    while (w < words.end && text(w) != ",") ++w;
    return w;
  }

  /// "Ontario" of "Kingston, Ontario", which the lexicon lists as one name to tell it from other Kingstons.
  void add_region(std::uint32_t begin, std::uint32_t end) {
    const NameTrie::Match region = draft_.knowledge.names.longest(s_.pieces, begin, end);
    if (region.terminal == 0) return;
    DraftMention mention;
    mention.sentence = sentence_;
    mention.words = {begin, region.end_word};
    mention.head = draft_.head_of(sentence_, mention.words);
    mention.terminal = region.terminal;
    mention.found = Found::lexicon;
    draft_.add(std::move(mention));
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
    if (const std::uint32_t person = after_portfolio(run); person > run.begin) {
      if (run.end > person + 1) take_person({person, run.end});
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

  /// The first word behind "Mines and Energy" in "Minister of Mines and Energy Dana Holt", where `run` is "Mines" or
  /// "Energy Dana Holt"; `run.begin` when the run does not say what a minister is responsible for.
  std::uint32_t after_portfolio(IndexRange run) const {
    if (!traits(run.begin).title_modifier) return run.begin;
    std::uint32_t of = run.begin;
    while (of > 0 && (text(of - 1) == "and" || text(of - 1) == "," || traits(of - 1).title_modifier)) --of;
    const bool portfolio = of > 1 && text(of - 1) == "of" && traits(of - 2).title;
    if (!portfolio) return run.begin;
    std::uint32_t person = run.begin + 1;
    while (person < run.end && traits(person).title_modifier) ++person;
    return person;
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
};

}  // namespace

void find_names(ArticleDraft& draft, std::uint32_t sentence) { NameCutter(draft, sentence).find(); }

}  // namespace lode
