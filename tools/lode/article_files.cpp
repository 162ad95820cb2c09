#include "article_files.hpp"

#include "lode/text/input_error.hpp"
#include "lode/text/read_articles.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>
#include <ostream>

namespace lode {

namespace {

/// Throws: InputError when there is no file to read at `path`.
void require_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) throw InputError({path}, "no such file");
  if (std::filesystem::is_directory(status)) {
    throw InputError({path}, fmt::format("is a directory; name the files in it, for example {}",
                                         (std::filesystem::path(path) / "*.txt").string()));
  }
}

}  // namespace

void ArticleFiles::read(const std::vector<std::string>& paths, const std::function<void(Document&&)>& sink) {
  for (const std::string& path : paths) {
    try {
      read_one(path, sink);
    } catch (const InputError& error) {
      warn(streams_, error.what());
      ++failures_;
    }
  }
}

void ArticleFiles::read_one(const std::string& path, const std::function<void(Document&&)>& sink) {
  if (path == "-") {
    read_stream(streams_.in, "standard input", "stdin", sink);
    return;
  }
  require_file(path);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw InputError({path}, fmt::format("cannot be opened: {}", std::strerror(errno)));
  read_stream(stream, path, std::filesystem::path(path).stem().string(), sink);
}

void ArticleFiles::read_stream(std::istream& stream, const std::string& source, const std::string& stem,
                               const std::function<void(Document&&)>& sink) {
  Diagnostics problems;
  const auto tell_problems = [&] {
    for (const Diagnostic& problem : problems) {
      warn(streams_, fmt::format("{}: {}", to_string(problem.place), problem.message));
      ++failures_;
    }
    problems.clear();
  };
  ArticleReader reader(stream, source, stem);
  while (std::optional<Document> document = reader.next(problems)) {
    tell_problems();
    sink(std::move(*document));
  }
  tell_problems();
}

}  // namespace lode
