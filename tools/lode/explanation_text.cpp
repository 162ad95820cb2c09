#include "explanation_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>
#include <vector>

namespace lode {

namespace {

/// The sentence with "[subject: ...]" around each argument. Arguments inside others are left unmarked.
std::string marked_sentence(const Document& document, const EvidenceExplanation& evidence) {
  std::vector<std::pair<Span, std::string_view>> marks{{evidence.subject, "subject"}, {evidence.object, "object"}};
  for (const Span commodity : evidence.commodities) marks.emplace_back(commodity, "commodity");
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

}  // namespace

void write_explanation(std::ostream& out, const Document& document, const Explanation& explanation) {
  const Statement& statement = explanation.statement;
  std::string commodities;
  for (const Participant& commodity : statement.commodities) commodities += ", " + commodity.name;
  out << fmt::format("{}: ({}, {}, {}{}) {} {:.2f}\n", statement.document, statement.subject.name, statement.relation,
                     statement.object.name, commodities, to_string(statement.status), statement.confidence);
  for (const EvidenceExplanation& evidence : explanation.evidence) {
    out << fmt::format("  {}\n", marked_sentence(document, evidence));
    out << fmt::format("    rule       {}  (confidence {:.2f})\n", evidence.rule, evidence.confidence);
    out << fmt::format("    subject    {} <- {}  \"{}\"\n", statement.subject.id, evidence.subject_path,
                       document.slice(evidence.subject));
    out << fmt::format("    object     {} <- {}  \"{}\"\n", statement.object.id, evidence.object_path,
                       document.slice(evidence.object));
    for (std::size_t i = 0; i < statement.commodities.size(); ++i) {
      out << fmt::format("    commodity  {} <- {}\n", statement.commodities[i].id, evidence.commodity_path);
    }
    out << fmt::format("    status     {}: {}\n", to_string(statement.status), evidence.status_reason);
  }
  out << '\n';
}

}  // namespace lode
