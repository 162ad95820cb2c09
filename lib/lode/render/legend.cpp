#include "lode/render/legend.hpp"

#include "lode/render/display_width.hpp"
#include "lode/render/xml_text.hpp"

#include <fmt/format.h>

#include <array>
#include <set>
#include <string_view>
#include <vector>

namespace lode {

namespace {

std::string escape(std::string_view text) { return XmlText().escape(on_one_line(text)); }

struct StatusSample {
  Status status;
  std::string_view line;
  std::string_view label;
};
constexpr std::array<StatusSample, 4> status_lines = {{{Status::asserted, "━━━", "stated as fact"},
                                                       {Status::planned, "╍╍╍", "planned"},
                                                       {Status::possible, "┄┄┄", "possible"},
                                                       {Status::negated, "━━━", "denied or ended"}}};

std::string row(std::string_view contents) {
  return fmt::format("<TR><TD ALIGN=\"LEFT\" CELLPADDING=\"3\">{}</TD></TR>", contents);
}

std::string sample(std::string_view colour, std::string_view line, std::string_view label) {
  return fmt::format("<FONT COLOR=\"{}\">{}</FONT> {}", colour, line, escape(label));
}

/// Entries of a line of the legend with room between them.
std::string spaced(const std::vector<std::string>& entries) {
  return fmt::format("{}", fmt::join(entries, "&#160;&#160;&#160;&#160;"));
}

std::string entity_samples(const Diagram& diagram, const DrawingStyle& style) {
  std::set<EntityType> types;
  for (const DiagramNode& node : diagram.nodes) types.insert(node.type);
  if (types.empty()) return {};
  std::string cells;
  for (const EntityType type : types) {
    const DrawingStyle::EntityStyle& look = style.of(type);
    cells += fmt::format("<TD BORDER=\"1\" STYLE=\"rounded\" COLOR=\"{}\" BGCOLOR=\"{}\">{}</TD>", look.line, look.fill,
                         escape(look.label));
  }
  return fmt::format("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"2\"><TR>{}</TR></TABLE>",
                     cells);
}

std::string group_samples(const Diagram& diagram, const DrawingStyle& style) {
  std::set<std::uint32_t> groups;
  for (const DiagramEdge& edge : diagram.edges) groups.insert(edge.group);
  std::vector<std::string> entries;
  entries.reserve(groups.size());
  for (const std::uint32_t group : groups) {
    entries.push_back(sample(style.groups[group].line, "━━━", style.groups[group].label));
  }
  return spaced(entries);
}

std::string status_samples(const Diagram& diagram, const DrawingStyle& style) {
  std::set<Status> statuses;
  for (const DiagramEdge& edge : diagram.edges) statuses.insert(edge.status);
  std::vector<std::string> entries;
  for (const StatusSample& each : status_lines) {
    if (!statuses.contains(each.status)) continue;
    entries.push_back(sample(each.status == Status::negated ? style.faint : style.ink, each.line, each.label));
  }
  return entries.size() < 2 ? std::string() : spaced(entries);
}

}  // namespace

std::string legend_html(const Diagram& diagram, const DrawingStyle& style) {
  std::string rows = row("");  // room below the picture
  if (!diagram.title.empty()) {
    rows += row(fmt::format("<FONT POINT-SIZE=\"14\"><B>{}</B></FONT>", escape(diagram.title)));
  }
  if (diagram.left_out > 0) {
    rows += row(fmt::format("The {} lines of most support and interest; {} more are left out.", diagram.edges.size(),
                            diagram.left_out));
  }
  for (const std::string& contents :
       {entity_samples(diagram, style), group_samples(diagram, style), status_samples(diagram, style)}) {
    if (!contents.empty()) rows += row(contents);
  }
  return fmt::format("<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">{}</TABLE>", rows);
}

}  // namespace lode
