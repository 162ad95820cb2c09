#pragma once

#include <fstream>
#include <ostream>
#include <string>

namespace lode {

/// A file that appears under its name only when all of it has been written.
///
/// It is written beside the target and renamed on `commit`, so that a full disk or a stop half way leaves an older file
/// of that name as it was.
class OutputFile {
 public:
  /// Throws: InputError when the file beside `path` cannot be made.
  explicit OutputFile(std::string path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();  ///< Removes what was written unless it was committed.

  [[nodiscard]] std::ostream& stream() noexcept { return stream_; }

  /// Throws: InputError when not everything could be written.
  void commit();

 private:
  std::string path_;
  std::string temporary_;
  std::ofstream stream_;
  bool committed_ = false;
};

}  // namespace lode
