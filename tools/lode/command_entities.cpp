// lode entities: each article's entities with their mentions.

#include "commands.hpp"
#include "extraction_run.hpp"
#include "graph_options.hpp"

#include "lode/entities/entity_json.hpp"
#include "lode/query/result.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

namespace lode {

namespace {

Result empty_table() {
  Result table;
  for (const char* const name : {"document", "id", "name", "type", "salience", "mentions", "forms"}) {
    table.columns.push_back({name, false});
  }
  return table;
}

/// One row an entity, the most salient first, with the ways in which the article writes it.
void add_rows(Result& table, const Extraction& extraction) {
  const DocumentEntities& found = extraction.entities;
  std::vector<std::vector<std::string>> forms(found.entities.size());
  std::vector<std::int64_t> counts(found.entities.size(), 0);
  for (const Mention& mention : found.mentions) {
    ++counts[mention.entity];
    std::string form(extraction.document.slice(mention.span));
    auto& list = forms[mention.entity];
    if (std::find(list.begin(), list.end(), form) == list.end()) list.push_back(std::move(form));
  }
  std::vector<std::uint32_t> order(found.entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&found](std::uint32_t a, std::uint32_t b) {
    return found.entities[a].salience > found.entities[b].salience;
  });
  for (const std::uint32_t index : order) {
    const Entity& entity = found.entities[index];
    Row row;
    row.cells = {extraction.document.id,
                 entity.id,
                 entity.name,
                 std::string(to_string(entity.type)),
                 std::round(entity.salience * 100.0) / 100.0,
                 counts[index],
                 forms[index]};
    table.rows.push_back(std::move(row));
  }
}

class EntitiesCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    options_.add_to(app);
    format_.add_to(app, {"table", "jsonl", "json", "csv"});
    add_example(app, "lode entities --format jsonl article.txt");
  }

  ExitCode run(Streams& streams) override {
    const Extractor extractor = make_extractor(options_.knowledge, Depth::entities);
    Result table = empty_table();
    const ExitCode exit_code = run_extraction(streams, options_, extractor, [&](Extraction&& extraction) {
      if (format_.format == "jsonl") {
        write_entities_json(streams.out, extraction.document, extraction.entities);
      } else {
        add_rows(table, extraction);
      }
    });
    if (format_.format != "jsonl") write_result(streams, table, format_.format);
    return exit_code;
  }

 private:
  ExtractionOptions options_;
  FormatOption format_;
};

}  // namespace

std::unique_ptr<Command> make_entities_command() { return std::make_unique<EntitiesCommand>(); }

}  // namespace lode
