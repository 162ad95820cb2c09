#pragma once

#include "command.hpp"

#include "lode/text/document.hpp"

#include <functional>
#include <string>
#include <vector>

namespace lode {

/// Opens article files one after the other and reads the articles in them.
///
/// What cannot be used is told on the messages stream, counted, and left out; the rest goes on.
class ArticleFiles {
 public:
  explicit ArticleFiles(Streams& streams) : streams_(streams) {}

  /// Calls `sink` with every article of every file of `paths`, in order; "-" is standard input.
  void read(const std::vector<std::string>& paths, const std::function<void(Document&&)>& sink);

  /// How many files and articles could not be used.
  [[nodiscard]] std::size_t failures() const noexcept { return failures_; }

  /// `failed` when anything could not be used.
  [[nodiscard]] ExitCode exit_code() const noexcept { return failures_ == 0 ? ExitCode::done : ExitCode::failed; }

 private:
  void read_stream(std::istream& stream, const std::string& source, const std::string& stem,
                   const std::function<void(Document&&)>& sink);
  void read_one(const std::string& path, const std::function<void(Document&&)>& sink);

  Streams& streams_;
  std::size_t failures_ = 0;
};

}  // namespace lode
