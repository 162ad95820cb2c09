#include "part_options.hpp"

#include "command.hpp"

#include "lode/graph/load_graph.hpp"
#include "lode/query/name_index.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

namespace lode {

namespace {

/// The statements that concern one of the commodities.
KnowledgeGraph about(const KnowledgeGraph& graph, const std::vector<std::uint32_t>& commodities) {
  std::vector<bool> keep(graph.statements().size());
  for (std::uint32_t i = 0; i < keep.size(); ++i) {
    keep[i] = std::any_of(commodities.begin(), commodities.end(),
                          [&](std::uint32_t commodity) { return graph.statement(i).concerns(commodity); });
  }
  return graph.restricted_to(keep);
}

}  // namespace

void PartOptions::add_to(CLI::App& app) {
  app.add_option("--around", around, "only what is near this entity; may be given several times")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("--hops", hops, "with --around: how many steps away (default: 1)")
      ->type_name("N")
      ->check(CLI::Range(1, 9));
  app.add_option("--commodity", commodity, "only what concerns this commodity or one that is narrower")
      ->type_name("NAME");
}

void PartOptions::check() const {
  if (hops != 1 && around.empty()) throw UsageError("--hops says how far from --around NAME; give both");
}

KnowledgeGraph PartOptions::take(KnowledgeGraph graph, std::vector<std::string>& centres) const {
  // Names are looked up in the whole graph: a part of it may leave out what they mean.
  std::vector<std::uint32_t> commodities;
  {
    const NameIndex names(graph);
    for (const std::string& name : around) centres.push_back(names.resolve(name));
    if (!commodity.empty()) commodities = graph.with_narrower(names.resolve(commodity));
  }
  if (!commodity.empty()) graph = about(graph, commodities);
  if (around.empty()) return graph;
  std::vector<std::uint32_t> indices;
  for (const std::string& id : centres) {
    if (const auto index = graph.find(id)) indices.push_back(*index);
  }
  return neighbourhood(graph, indices, hops);
}

}  // namespace lode
