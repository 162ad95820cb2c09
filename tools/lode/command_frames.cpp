// lode frames: what the extractor knows of relations, looked over and described.

#include "commands.hpp"
#include "option_groups.hpp"

#include "lode/pipeline/data_source.hpp"
#include "lode/pipeline/extractor.hpp"
#include "lode/pipeline/relation_reference.hpp"
#include "lode/pipeline/sentence_check.hpp"
#include "lode/relations/frames.hpp"
#include "lode/relations/relation_extractor.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <fmt/format.h>

#include <ostream>
#include <sstream>
#include <string>
#include <vector>

namespace lode {

namespace {

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// Line of `text`, 1-based.
std::string_view numbered_line(std::string_view text, std::uint32_t number) {
  std::size_t begin = 0;
  for (std::uint32_t i = 1; i < number; ++i) begin = text.find('\n', begin) + 1;
  return line_at(text, begin);
}

std::vector<SentenceCheck> read_rows(const std::string& path) {
  std::istringstream lines(read_file(path));
  return read_sentence_checks(lines, path);
}

class FramesCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.require_subcommand(1);
    check_ = app.add_subcommand("check", "look over files of frames, and try them on sentences");
    check_->add_option("FILE,--frames", files_, "files of frames (schemas/frames.schema.json); without one the shipped")
        ->type_name("");
    add_shared(*check_, "sentences with the statement that they must, or must not, yield (docs/frames.md)");
    add_example(*check_, "lode frames check own.json --rows own.tsv");
    describe_ = app.add_subcommand("describe", "write the reference of all relations as Markdown");
    describe_->add_option("--frames", files_, "own frames, beside the shipped ones")
        ->type_name("FILE")
        ->allow_extra_args(false);
    add_shared(*describe_, "sentences of which those that come out right are shown as examples");
    add_example(*describe_, "lode frames describe --rows tests/relations/direction_suite.tsv > docs/relations.md");
    add_example(app, "lode frames check own.json --rows own.tsv");
  }

  ExitCode run(Streams& streams) override { return check_->parsed() ? check(streams) : describe(streams); }

 private:
  void add_shared(CLI::App& app, const std::string& rows) {
    app.add_option("--rows", rows_, rows)->type_name("TSV");
    app.add_option("--data", data_, "directory whose files replace the data shipped in the program")->type_name("DIR");
  }

  [[nodiscard]] DataSource data() const { return data_.empty() ? DataSource() : DataSource(data_); }

  [[nodiscard]] Extractor extractor() const { return Extractor({data_, {}, files_, Depth::statements}); }

  ExitCode check(Streams& streams) {
    const DataSource source = data();
    Ontology ontology(source.read("ontology.json"), source.describe("ontology.json"));
    std::size_t complaints = 0;
    Frames shipped;
    for (const std::string& name : source.names_in("frames/")) {
      const std::string text = source.read(name);
      // With files of one's own these count as right; they are here to be compared with.
      if (files_.empty()) complaints += check_file(streams, source.describe(name), text, ontology, shipped);
      shipped.add(text, source.describe(name), ontology);
    }
    for (const std::string& path : files_) {
      const std::string text = read_file(path);
      ontology.add(text, path);
      complaints += check_file(streams, path, text, ontology, shipped);
      shipped.add(text, path, ontology);
    }
    if (!rows_.empty()) complaints += try_rows(streams);
    return complaints == 0 ? ExitCode::done : ExitCode::failed;
  }

  /// Tells what is wrong with the file; returns how much.
  static std::size_t check_file(Streams& streams, const std::string& name, const std::string& text,
                                const Ontology& ontology, const Frames& beside) {
    const Diagnostics complaints = check_frames(text, name, ontology, beside);
    for (const Diagnostic& complaint : complaints) {
      const InputError error(complaint.place, complaint.message, numbered_line(text, complaint.place.line));
      warn(streams, error.what());
    }
    if (complaints.empty()) {
      Frames own;
      own.add(text, name, ontology);
      streams.out << fmt::format("{}: {}, nothing to complain of\n", name, counted(own.all().size(), "frame"));
    }
    return complaints.size();
  }

  /// Tells which rows come out wrong; returns how many.
  std::size_t try_rows(Streams& streams) {
    const std::vector<SentenceCheck> rows = read_rows(rows_);
    const Extractor rooms = extractor();
    std::size_t wrong = 0;
    for (const SentenceCheck& row : rows) {
      const SentenceFault fault = run_sentence_check(row, rooms);
      if (fault.kind.empty()) continue;
      ++wrong;
      warn(streams, fmt::format("{}: {}\n  {}\n  got: {}", to_string(row.place), fault.kind, row.line, fault.got));
    }
    streams.out << fmt::format("{}: {} of {} right\n", rows_, rows.size() - wrong, counted(rows.size(), "row"));
    return wrong;
  }

  ExitCode describe(Streams& streams) {
    const Extractor rooms = extractor();
    std::vector<SentenceCheck> examples;
    if (!rows_.empty()) {
      for (SentenceCheck& row : read_rows(rows_)) {
        if (run_sentence_check(row, rooms).kind.empty()) examples.push_back(std::move(row));
      }
    }
    write_relation_reference(streams.out, rooms.relations().ontology(), rooms.relations().frames(), examples);
    return ExitCode::done;
  }

  CLI::App* check_ = nullptr;  // owned by the parser that `declare` was given
  CLI::App* describe_ = nullptr;
  std::vector<std::string> files_;
  std::string rows_;
  std::string data_;
};

}  // namespace

std::unique_ptr<Command> make_frames_command() { return std::make_unique<FramesCommand>(); }

}  // namespace lode
