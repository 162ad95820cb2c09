#include "explanation_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace lode {

namespace {

constexpr std::size_t most_of_a_side = 4;  // features for, and against

/// The sentence with "[subject: ...]" around each argument. Arguments inside others are left unmarked.
std::string marked_sentence(const Document& document, const EvidenceExplanation& evidence) {
  std::vector<std::pair<Span, std::string_view>> marks{{evidence.subject.span, "subject"},
                                                       {evidence.object.span, "object"}};
  for (const ArgumentExplanation& commodity : evidence.commodities) marks.emplace_back(commodity.span, "commodity");
  std::sort(marks.begin(), marks.end());
  const Span sentence = document.sentences[evidence.sentence].span;
  std::string text;
  std::uint32_t at = sentence.begin;
  for (const auto& [span, role] : marks) {
    if (span.begin < at || span.end > sentence.end) continue;
    text += document.slice({at, span.begin});
    text += fmt::format("[{}: {}]", role, document.slice(span));
    at = span.end;
  }
  text += document.slice({at, sentence.end});
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

void write_argument(std::ostream& out, const Document& document, const EvidenceExplanation& evidence,
                    std::string_view role, const ArgumentExplanation& argument) {
  const std::string_view text = document.slice(argument.span);
  std::string link = fmt::format("{}, link {:.2f}", to_string(argument.kind), argument.certainty);
  if (argument.participant.mention != text) link += fmt::format(", for \"{}\"", argument.participant.mention);
  if (argument.sentence != evidence.sentence) link += fmt::format(", in sentence {}", argument.sentence);
  out << fmt::format("    {:<10} {} <- {}  \"{}\" ({})\n", role, argument.participant.id, argument.path, text, link);
}

/// "+0.53 supplies|order|stv; +0.31 *|prior|16".
std::string side(const std::vector<FeatureWeight>& features, bool in_favour) {
  std::string text;
  std::size_t count = 0;
  for (const FeatureWeight& feature : features) {
    if ((feature.weight > 0.0) != in_favour || count == most_of_a_side) continue;
    ++count;
    text += fmt::format("{}{:+.2f} {}", text.empty() ? "" : "; ", feature.weight, feature.name);
  }
  return text;
}

void write_qualifiers(std::ostream& out, const Qualifiers& qualifiers) {
  const std::pair<std::string_view, const std::string*> members[] = {
      {"quantity", &qualifiers.quantity}, {"share", &qualifiers.share}, {"money", &qualifiers.money},
      {"time", &qualifiers.time},         {"place", &qualifiers.place}, {"says", &qualifiers.attribution}};
  for (const auto& [name, value] : members) {
    if (!value->empty()) out << fmt::format("  {:<12} {}\n", name, *value);
  }
}

}  // namespace

void write_evidence(std::ostream& out, const Document& document, const EvidenceExplanation& evidence) {
  out << fmt::format("  {}\n", marked_sentence(document, evidence));
  out << fmt::format("    rule       {}", fmt::join(evidence.rules, ", "));
  if (evidence.predicate) out << fmt::format(" on \"{}\"", document.slice(*evidence.predicate));
  out << '\n';
  write_argument(out, document, evidence, "subject", evidence.subject);
  write_argument(out, document, evidence, "object", evidence.object);
  for (const ArgumentExplanation& commodity : evidence.commodities) {
    write_argument(out, document, evidence, "commodity", commodity);
  }
  out << fmt::format("    status     {}: {}\n", to_string(evidence.status), evidence.status_reason);
  if (evidence.prior > 0.0) out << fmt::format("    prior      {:.2f}\n", evidence.prior);
  const std::string in_favour = side(evidence.features, true);
  const std::string against = side(evidence.features, false);
  if (!in_favour.empty()) out << fmt::format("    for        {}\n", in_favour);
  if (!against.empty()) out << fmt::format("    against    {}\n", against);
}

void write_explanation(std::ostream& out, const Document& document, const Explanation& explanation) {
  const Statement& statement = explanation.statement;
  std::string commodities;
  for (const Participant& commodity : statement.commodities) commodities += ", " + commodity.name;
  out << fmt::format("{}: ({}, {}, {}{}) {} {:.2f}\n", statement.document, statement.subject.name, statement.relation,
                     statement.object.name, commodities, to_string(statement.status), statement.confidence);
  write_qualifiers(out, statement.qualifiers);
  for (const EvidenceExplanation& evidence : explanation.evidence) {
    write_evidence(out, document, evidence);
    out << fmt::format("    confidence {:.2f}\n", evidence.confidence);
  }
  out << '\n';
}

}  // namespace lode
