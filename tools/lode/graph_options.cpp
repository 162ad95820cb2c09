#include "graph_options.hpp"

#include "command.hpp"
#include "terminal.hpp"

#include "lode/query/question.hpp"
#include "lode/render/csv.hpp"
#include "lode/render/result_json.hpp"
#include "lode/render/table.hpp"
#include "lode/text/input_error.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lode {

namespace {

/// "2025", "2025-11" or "2025-11-05".
bool is_date(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  return std::equal(text.begin(), text.end(), form.begin(), [](char given, char wanted) {
    return wanted == 'd' ? given >= '0' && given <= '9' : given == wanted;
  });
}

}  // namespace

void StatementOptions::add_to(CLI::App& app, const std::string& status, bool with_relation) {
  statuses = {status};
  app.add_option("--status", statuses,
                 fmt::format("asserted, planned, possible, negated, several with commas, or all (default: {})", status))
      ->type_name("LIST")
      ->delimiter(',')
      ->allow_extra_args(false);
  if (with_relation) {
    app.add_option("--relation", relations, "only these relations, several with commas")
        ->type_name("LIST")
        ->delimiter(',')
        ->allow_extra_args(false);
  }
  app.add_option("--from", from, "only articles from this day, month or year on")->type_name("DATE");
  app.add_option("--to", to, "only articles up to this day, month or year")->type_name("DATE");
  app.add_option("--min-support", min_support, "only what at least N independent reports say")->type_name("N");
  app.add_option("--min-confidence", min_confidence, "leave out statements below this, 0 to 1")
      ->type_name("X")
      ->check(CLI::Range(0.0, 1.0));
}

void StatementOptions::check() const {
  for (const std::string* date : {&from, &to}) {
    if (!date->empty() && !is_date(*date)) {
      throw UsageError(fmt::format("\"{}\" is no date; write it as 2025, 2025-11 or 2025-11-05", *date));
    }
  }
  static_cast<void>(wanted_statuses());
}

std::vector<Status> StatementOptions::wanted_statuses() const {
  std::vector<Status> result;
  // The default comes as one text, what the user gives is split already.
  for (const std::string& list : statuses) {
    for (std::string_view rest = list; !rest.empty();) {
      const std::size_t end = rest.find(',');
      const std::string_view name = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      if (name == "all") return {Status::asserted, Status::planned, Status::possible, Status::negated};
      const auto status = status_from(name);
      if (!status) {
        throw UsageError(
            fmt::format("\"{}\" is no status; they are asserted, planned, possible, negated, and all", name));
      }
      result.push_back(*status);
    }
  }
  return result;
}

GraphFilter StatementOptions::filter() const {
  return {relations, wanted_statuses(), from, to, min_confidence, min_support};
}

KnowledgeGraph open_graph(const GraphOption& graph, const GraphFilter& filter) {
  const Store store(graph.path, StoreMode::read);
  KnowledgeGraph view = load_graph(store, filter);
  const std::vector<std::string> known = relation_names(view);
  for (const std::string& relation : filter.relations) {
    if (std::find(known.begin(), known.end(), relation) == known.end()) {
      throw InputError(
          {}, fmt::format("no relation is called \"{}\"; the relations are {}", relation, fmt::join(known, ", ")));
    }
  }
  return view;
}

void write_result(Streams& streams, const Result& result, const std::string& format) {
  if (format == "json") {
    write_json(streams.out, result);
  } else if (format == "jsonl") {
    write_jsonl(streams.out, result);
  } else if (format == "csv") {
    write_csv(streams.out, result);
  } else {
    write_table(streams.out, result, {output_width(streams), true});
  }
}

}  // namespace lode
