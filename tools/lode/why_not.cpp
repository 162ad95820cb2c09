// lode extract --why-not A B: the chain from names to a statement, link by link.

#include "why_not.hpp"

#include "explanation_text.hpp"

#include "lode/relations/relation_extractor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace lode {

namespace {

constexpr std::size_t most_pairs = 3;   // of the proposals that only nearness makes
constexpr std::size_t most_misses = 6;  // of the frames that came near

std::string plain(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (result.starts_with(article)) result.erase(0, article.size());
  }
  return result;
}

std::string one_line(std::string_view text) {
  std::string result(text);
  std::replace(result.begin(), result.end(), '\n', ' ');
  return result;
}

/// One of the two names that the user asks for.
struct Asked {
  std::string name;
  std::set<std::uint32_t> entities;
};

class WhyNot {
 public:
  WhyNot(std::ostream& out, const Extraction& extraction, const RelationExtractor& relations)
      : out_(out), it_(extraction), document_(extraction.document), all_(extraction.entities), relations_(relations) {}

  void write(std::string_view first, std::string_view second) {
    out_ << fmt::format("{}: \"{}\" and \"{}\"\n", document_.id, first, second);
    a_ = look_up(first);
    b_ = look_up(second);
    if (a_.entities.empty() || b_.entities.empty()) return;
    if (a_.entities == b_.entities) {
      out_ << "  both names are the same entity here, so no statement can be about the two\n";
      return;
    }
    const std::vector<std::uint32_t> together = shared_sentences();
    if (together.empty()) {
      tell_distance();
      return;
    }
    const Trace trace = relations_.trace(document_, it_.trees, all_, it_.propositions);
    for (const std::uint32_t sentence : together) tell_sentence(sentence, trace);
  }

 private:
  Asked look_up(std::string_view name) {
    Asked asked{std::string(name), {}};
    const std::string wanted = plain(name);
    for (std::uint32_t i = 0; i < all_.entities.size(); ++i) {
      const Entity& entity = all_.entities[i];
      if (entity.id == name || plain(entity.name) == wanted) asked.entities.insert(i);
    }
    std::set<std::uint32_t> by_mention;
    for (const Mention& mention : all_.mentions) {
      if (mention.kind != MentionKind::pronoun && plain(document_.slice(mention.span)) == wanted) {
        by_mention.insert(mention.entity);
      }
    }
    if (asked.entities.empty()) asked.entities = by_mention;
    for (const std::uint32_t entity : asked.entities) tell_entity(asked, entity);
    for (const std::uint32_t entity : by_mention) {
      if (asked.entities.contains(entity)) continue;
      out_ << fmt::format("  \"{}\" is also written for another entity: {} ({})\n", name, all_.entities[entity].id,
                          all_.entities[entity].name);
    }
    if (asked.entities.empty()) tell_missing(name);
    return asked;
  }

  void tell_entity(const Asked& asked, std::uint32_t index) {
    const Entity& entity = all_.entities[index];
    std::set<std::string> forms;
    std::size_t count = 0;
    for (const Mention& mention : all_.mentions) {
      if (mention.entity != index) continue;
      ++count;
      if (forms.size() < 5) forms.insert(fmt::format("\"{}\"", one_line(document_.slice(mention.span))));
    }
    out_ << fmt::format("  \"{}\" is {} ({}), {} mention{}: {}\n", asked.name, entity.id, entity.name, count,
                        count == 1 ? "" : "s", fmt::join(forms, ", "));
  }

  void tell_missing(std::string_view name) {
    const std::string text = plain(document_.text);
    const std::size_t at = text.find(plain(name));
    if (plain(name).empty() || at == std::string::npos) {
      out_ << fmt::format("  \"{}\" does not stand in the article\n", name);
      return;
    }
    // `plain` may have cut an article off the text's beginning.
    const auto begin = static_cast<std::uint32_t>(at + document_.text.size() - text.size());
    for (const Mention& mention : all_.mentions) {
      if (begin < mention.span.begin || begin >= mention.span.end) continue;
      out_ << fmt::format("  \"{}\" stands in the article only inside \"{}\", which is {} ({})\n", name,
                          one_line(document_.slice(mention.span)), all_.entities[mention.entity].id,
                          all_.entities[mention.entity].name);
      return;
    }
    out_ << fmt::format("  \"{}\" stands in the article but was not taken for a name\n", name);
  }

  /// Whether the sentence mentions one of the entities, itself or as one of "both companies".
  [[nodiscard]] bool mentions(std::uint32_t sentence, const Asked& asked) const {
    const IndexRange range = all_.mentions_of(sentence);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t entity = all_.mentions[i].entity;
      if (asked.entities.contains(entity)) return true;
      const auto& members = all_.entities[entity].members;
      if (std::any_of(members.begin(), members.end(),
                      [&](std::uint32_t member) { return asked.entities.contains(member); })) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::vector<std::uint32_t> shared_sentences() const {
    std::vector<std::uint32_t> result;
    for (std::uint32_t sentence = 0; sentence < document_.sentences.size(); ++sentence) {
      if (mentions(sentence, a_) && mentions(sentence, b_)) result.push_back(sentence);
    }
    return result;
  }

  void tell_distance() {
    std::uint32_t shortest = static_cast<std::uint32_t>(-1);
    std::uint32_t at_a = 0;
    std::uint32_t at_b = 0;
    const auto count = static_cast<std::uint32_t>(document_.sentences.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!mentions(i, a_)) continue;
      for (std::uint32_t j = 0; j < count; ++j) {
        const std::uint32_t apart = i > j ? i - j : j - i;
        if (apart >= shortest || !mentions(j, b_)) continue;
        shortest = apart;
        at_a = i;
        at_b = j;
      }
    }
    out_ << fmt::format("  never in one sentence; nearest in sentences {} and {}:\n", at_a, at_b);
    out_ << fmt::format("    {}: {}\n", at_a, one_line(document_.slice(document_.sentences[at_a].span)));
    out_ << fmt::format("    {}: {}\n", at_b, one_line(document_.slice(document_.sentences[at_b].span)));
  }

  [[nodiscard]] bool is_pair(const TracedCandidate& candidate) const {
    return (a_.entities.contains(candidate.subject) && b_.entities.contains(candidate.object)) ||
           (b_.entities.contains(candidate.subject) && a_.entities.contains(candidate.object));
  }

  [[nodiscard]] bool is_asked(std::uint32_t entity) const {
    return a_.entities.contains(entity) || b_.entities.contains(entity);
  }

  void tell_sentence(std::uint32_t sentence, const Trace& trace) {
    out_ << fmt::format("\n  sentence {}: {}\n", sentence,
                        one_line(document_.slice(document_.sentences[sentence].span)));
    std::vector<const TracedCandidate*> by_frame;
    std::vector<const TracedCandidate*> near;
    std::vector<const TracedCandidate*> others;
    for (const TracedCandidate& candidate : trace.candidates) {
      if (candidate.evidence.sentence != sentence) continue;
      if (is_pair(candidate)) {
        (candidate.by_frame ? by_frame : near).push_back(&candidate);
      } else if (candidate.by_frame && (is_asked(candidate.subject) || is_asked(candidate.object))) {
        others.push_back(&candidate);
      }
    }
    std::stable_sort(near.begin(), near.end(), [](const TracedCandidate* a, const TracedCandidate* b) {
      return a->probability > b->probability;
    });
    const auto accepted = [](const TracedCandidate* candidate) { return candidate->fate != Fate::too_weak; };
    const auto first_weak = std::find_if_not(near.begin(), near.end(), accepted);
    if (static_cast<std::size_t>(near.end() - first_weak) > most_pairs) {
      near.erase(first_weak + most_pairs, near.end());
    }
    for (const TracedCandidate* const candidate : by_frame) tell_candidate(*candidate, trace);
    for (const TracedCandidate* const candidate : near) tell_candidate(*candidate, trace);
    if (by_frame.empty()) {
      out_ << (near.empty()
                   ? "    nothing was proposed: no frame binds the two, and no word of a relation that they can "
                     "have stands near them\n"
                   : "    no frame binds the two\n");
      tell_others(others);
      tell_misses(sentence, trace);
    }
  }

  void tell_candidate(const TracedCandidate& candidate, const Trace& trace) {
    const EvidenceExplanation& evidence = candidate.evidence;
    out_ << fmt::format("    ({}, {}, {}): {}\n", evidence.subject.participant.name, candidate.relation,
                        evidence.object.participant.name, fate(candidate, trace));
    std::ostringstream text;
    write_evidence(text, document_, evidence);
    // The sentence stands above already.
    const std::string lines = text.str();
    std::istringstream rest(lines.substr(lines.find('\n') + 1));
    for (std::string line; std::getline(rest, line);) out_ << "  " << line << '\n';
  }

  [[nodiscard]] static std::string fate(const TracedCandidate& candidate, const Trace& trace) {
    switch (candidate.fate) {
      case Fate::too_weak:
        return fmt::format("proposed, but its probability {:.2f} is below the threshold {:.2f}", candidate.probability,
                           trace.threshold);
      case Fate::outdone:
        return fmt::format(
            "proposed (probability {:.2f}), but a surer statement of the same subject or the reverse stands against it",
            candidate.probability);
      case Fate::accepted:
        break;
    }
    if (!candidate.statement) return "accepted, and told by other evidence of the same sentence";
    const Statement& statement = trace.statements[*candidate.statement];
    std::string commodities;
    for (const Participant& commodity : statement.commodities) commodities += ", " + commodity.name;
    const std::string text =
        fmt::format("({}, {}, {}{}) {} {:.2f}", statement.subject.name, statement.relation, statement.object.name,
                    commodities, to_string(statement.status), statement.confidence);
    std::set<std::uint32_t> elsewhere;
    for (const Evidence& evidence : statement.evidence) {
      if (evidence.sentence != candidate.evidence.sentence) elsewhere.insert(evidence.sentence);
    }
    if (elsewhere.empty()) return fmt::format("it came out as {}", text);
    return fmt::format("merged into {}, which sentence{} {} says too", text, elsewhere.size() == 1 ? "" : "s",
                       fmt::join(elsewhere, ", "));
  }

  void tell_others(const std::vector<const TracedCandidate*>& others) {
    for (const TracedCandidate* const candidate : others) {
      const EvidenceExplanation& evidence = candidate->evidence;
      out_ << fmt::format("    {} took other ends: ({}, {}, {})\n", evidence.rules.front(),
                          evidence.subject.participant.name, candidate->relation, evidence.object.participant.name);
    }
  }

  [[nodiscard]] bool comes_near(const FrameMiss& miss) const {
    return std::any_of(miss.subjects.begin(), miss.subjects.end(), [&](std::uint32_t e) { return is_asked(e); }) ||
           std::any_of(miss.objects.begin(), miss.objects.end(), [&](std::uint32_t e) { return is_asked(e); });
  }

  void tell_misses(std::uint32_t sentence, const Trace& trace) {
    std::vector<const FrameMiss*> misses;
    for (const FrameMiss& miss : trace.misses) {
      if (miss.sentence == sentence) misses.push_back(&miss);
    }
    // Those that found one of the two first; then those that failed at an end; conditions last.
    const auto rank = [&](const FrameMiss* miss) {
      return comes_near(*miss) ? 0 : miss->part == FrameMiss::Part::condition ? 2 : 1;
    };
    std::stable_sort(misses.begin(), misses.end(),
                     [&](const FrameMiss* a, const FrameMiss* b) { return rank(a) < rank(b); });
    if (misses.empty()) out_ << "    no frame hangs on a word of the sentence\n";
    if (misses.size() > most_misses) misses.resize(most_misses);
    for (const FrameMiss* const miss : misses) out_ << fmt::format("    {}\n", describe(*miss));
  }

  [[nodiscard]] std::string describe(const FrameMiss& miss) const {
    std::vector<std::string> words;
    for (const Span span : miss.found) words.push_back(fmt::format("\"{}\"", document_.slice(span)));
    const std::string there =
        words.empty() ? "nothing stands there" : fmt::format("{} stands there", fmt::join(words, ", "));
    std::string begin = fmt::format("{} on \"{}\"", miss.rule, document_.slice(miss.word));
    switch (miss.part) {
      case FrameMiss::Part::condition:
        return fmt::format("{}: its condition \"{}\" does not hold; {}", begin, miss.slot, there);
      case FrameMiss::Part::subject:
        return fmt::format("{}: no subject of {} at {}; {}", begin, miss.relation, miss.slot, there);
      case FrameMiss::Part::object:
        return fmt::format("{}: subject {}, but no object of {} at {}; {}", begin, names(miss.subjects), miss.relation,
                           miss.slot, there);
      case FrameMiss::Part::commodity:
        return fmt::format("{}: subject {}, object {}, but no commodity at {}; {}", begin, names(miss.subjects),
                           names(miss.objects), miss.slot, there);
      case FrameMiss::Part::same:
        return fmt::format("{}: subject and object are both {}", begin, names(miss.subjects));
    }
    return begin;
  }

  [[nodiscard]] std::string names(const std::vector<std::uint32_t>& entities) const {
    std::vector<std::string> list;
    list.reserve(entities.size());
    for (const std::uint32_t entity : entities) list.push_back(all_.entities[entity].name);
    return fmt::format("{}", fmt::join(list, ", "));
  }

  std::ostream& out_;
  const Extraction& it_;
  const Document& document_;
  const DocumentEntities& all_;
  const RelationExtractor& relations_;
  Asked a_;
  Asked b_;
};

}  // namespace

void write_why_not(std::ostream& out, const Extraction& extraction, const RelationExtractor& relations,
                   std::string_view first, std::string_view second) {
  WhyNot(out, extraction, relations).write(first, second);
}

}  // namespace lode
