#include "open_extraction.hpp"

#include "lode/pipeline/data_source.hpp"
#include "lode/propositions/open_tuple.hpp"
#include "lode/text/input_error.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <fmt/format.h>

#include <cmath>
#include <istream>
#include <iterator>
#include <ostream>
#include <sstream>

namespace lode {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_string(Writer& writer, std::string_view value) {
  writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

/// One line for a sentence; `first` to `last` are its tuples.
void write_sentence(std::ostream& out, std::string_view sentence, const std::vector<OpenTuple>& tuples,
                    std::size_t first, std::size_t last) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.SetMaxDecimalPlaces(2);
  writer.StartObject();
  writer.Key("sentence");
  write_string(writer, sentence);
  writer.Key("tuples");
  writer.StartArray();
  for (std::size_t i = first; i < last; ++i) {
    writer.StartObject();
    writer.Key("arg1");
    write_string(writer, tuples[i].arg1);
    writer.Key("rel");
    write_string(writer, tuples[i].rel);
    writer.Key("args");
    writer.StartArray();
    for (const std::string& argument : tuples[i].args) write_string(writer, argument);
    writer.EndArray();
    writer.Key("confidence");
    writer.Double(std::round(tuples[i].confidence * 100.0) / 100.0);
    writer.EndObject();
  }
  writer.EndArray();
  writer.EndObject();
  out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize())) << '\n';
}

/// A line as an article of one sentence.
Document document_of_line(std::string line) {
  Document document;
  document.language = "en";
  document.text = std::move(line);
  document.paragraph_is_sentence = true;
  document.paragraphs = {{0, static_cast<std::uint32_t>(document.text.size())}};
  return document;
}

void print_article(std::ostream& out, const Extraction& extraction) {
  const auto tuples = open_tuples(extraction.document, extraction.trees, extraction.propositions);
  std::size_t first = 0;
  for (std::uint32_t number = 0; number < extraction.document.sentences.size(); ++number) {
    std::size_t last = first;
    while (last < tuples.size() && tuples[last].sentence == number) ++last;
    write_sentence(out, extraction.document.slice(extraction.document.sentences[number].span), tuples, first, last);
    first = last;
  }
}

void print_lines(std::ostream& out, std::istream& in, const Extractor& extractor) {
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    const Extraction extraction = extractor.extract(document_of_line(std::move(line)));
    const auto tuples = open_tuples(extraction.document, extraction.trees, extraction.propositions);
    write_sentence(out, extraction.document.text, tuples, 0, tuples.size());
  }
}

}  // namespace

ExitCode run_open_extraction(Streams& streams, const ExtractionOptions& options, bool sentences) {
  const Extractor extractor = make_extractor(options.knowledge, Depth::propositions);
  if (!sentences) {
    return run_extraction(streams, options, extractor,
                          [&streams](Extraction&& extraction) { print_article(streams.out, extraction); });
  }
  ExitCode exit_code = ExitCode::done;
  for (const std::string& path : options.articles.paths) {
    try {
      if (path == "-") {
        print_lines(streams.out, streams.in, extractor);
      } else {
        std::istringstream in(read_file(path));
        print_lines(streams.out, in, extractor);
      }
    } catch (const InputError& error) {
      warn(streams, error.what());
      exit_code = ExitCode::failed;
    }
  }
  return exit_code;
}

}  // namespace lode
