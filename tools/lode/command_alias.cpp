// lode alias: people's word on which names are, or are not, one entity.

#include "commands.hpp"
#include "graph_options.hpp"

#include "lode/query/judgement_rows.hpp"
#include "lode/query/name_index.hpp"
#include "lode/text/input_error.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <fmt/format.h>

#include <ostream>

namespace lode {

namespace {

class AliasCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("NAME", names_, "two names or ids of entities; none lists what has been judged");
    graph_.add_to(app);
    app.add_flag("--not", different_, "they are not the same, whatever else is judged");
    app.add_flag("--forget", forget_, "take back what was judged of the two");
    app.add_option("--reason", reason_, "why, for people who read it later")->type_name("TEXT");
    format_.add_to(app, {"table", "json", "jsonl", "csv"});
    add_example(app,
                "lode alias \"Acme Metals\" company:acme --reason \"renamed in 2024\"\n"
                "  lode alias Rio \"Rio Tinto\" --not\n"
                "  lode alias");
  }

  void setup() override {
    if (!names_.empty() && names_.size() != 2) {
      throw UsageError("give two names, or none to list what has been judged; quote a name of several words");
    }
    if (names_.empty() && (different_ || forget_ || !reason_.empty())) {
      throw UsageError("--not, --forget and --reason need two names");
    }
    if (different_ && forget_) throw UsageError("--not and --forget cannot go together");
    if (forget_ && !reason_.empty()) throw UsageError("--forget takes no --reason");
  }

  ExitCode run(Streams& streams) override {
    if (names_.empty()) {
      const Store store(graph_.path, StoreMode::read);
      const Result rows = judgement_rows(store.judgements());
      if (rows.rows.empty()) warn(streams, "nothing has been judged in this graph");
      write_result(streams, rows, format_.format);
      return ExitCode::done;
    }
    Store store(graph_.path, StoreMode::write);
    GraphFilter as_written;
    as_written.judged = false;  // so that each name means the id that articles give it
    const KnowledgeGraph graph = load_graph(store, as_written);
    const NameIndex names(graph);
    const std::string first = resolve(streams, names, names_[0]);
    const std::string second = resolve(streams, names, names_[1]);
    if (first == second) throw InputError({}, fmt::format("both names mean {} already", names.describe(first)));
    store.begin();
    if (forget_) {
      if (!store.forget_judgement(first, second)) {
        throw InputError({}, fmt::format("nothing has been judged of {} and {}; \"lode alias\" lists what has",
                                         names.describe(first), names.describe(second)));
      }
    } else {
      store.judge({first, second, !different_, reason_});
    }
    store.commit();
    streams.out << fmt::format("{}: {} and {} {}\n", graph_.path, names.describe(first), names.describe(second),
                               forget_      ? "are judged no more"
                               : different_ ? "are not the same"
                                            : "are the same");
    if (!forget_ && !different_) tell_if_in_vain(streams, store, first, second);
    return ExitCode::done;
  }

 private:
  /// An id may be one that no article has yet; a name must be known.
  static std::string resolve(Streams& streams, const NameIndex& names, const std::string& text) {
    const std::size_t colon = text.find(':');
    const bool id = colon != std::string::npos && colon + 1 < text.size() && entity_type_from(text.substr(0, colon));
    if (!id || !names.find(text).empty()) return names.resolve(text);
    warn(streams, fmt::format("no article of the graph speaks of {}; noted for those that come", text));
    return text;
  }

  /// Another judgement can stand against this one: then both ids stay what they were.
  static void tell_if_in_vain(Streams& streams, const Store& store, const std::string& first,
                              const std::string& second) {
    const KnowledgeGraph graph = load_graph(store);
    const auto one = graph.find(first);
    if (one && graph.find(second) && graph.find(second) != one) {
      warn(streams,
           "they stay apart all the same: among what would become one, two are judged not the same "
           "(\"lode alias\" lists what has been judged)");
    }
  }

  std::vector<std::string> names_;
  GraphOption graph_;
  bool different_ = false;
  bool forget_ = false;
  std::string reason_;
  FormatOption format_;
};

}  // namespace

std::unique_ptr<Command> make_alias_command() { return std::make_unique<AliasCommand>(); }

}  // namespace lode
