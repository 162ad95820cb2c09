#include "output_file.hpp"

#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace lode {

namespace {

[[noreturn]] void fail(const std::string& path, std::string_view what) {
  throw InputError({path}, fmt::format("{}: {}", what, std::strerror(errno)));
}

}  // namespace

OutputFile::OutputFile(std::string path)
    : path_(std::move(path)), temporary_(fmt::format("{}.{}.part", path_, ::getpid())) {
  errno = 0;
  stream_.open(temporary_, std::ios::binary | std::ios::trunc);
  if (!stream_) fail(path_, "cannot be written");
}

OutputFile::~OutputFile() {
  if (committed_) return;
  stream_.close();
  std::error_code ignored;
  std::filesystem::remove(temporary_, ignored);
}

void OutputFile::commit() {
  errno = 0;
  stream_.close();
  if (!stream_) fail(path_, "cannot write all of it");
  std::error_code error;
  std::filesystem::rename(temporary_, path_, error);
  if (error) throw InputError({path_}, fmt::format("cannot be put in place: {}", error.message()));
  committed_ = true;
}

}  // namespace lode
