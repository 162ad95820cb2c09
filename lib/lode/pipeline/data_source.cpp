#include "lode/pipeline/data_source.hpp"

#include "lode/text/input_error.hpp"

#include "data/embedded.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace lode {

namespace {

std::string path_in(const std::string& directory, std::string_view name) {
  return (std::filesystem::path(directory) / name).string();
}

}  // namespace

std::string read_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) throw InputError({path}, "no such file");
  if (std::filesystem::is_directory(status)) throw InputError({path}, "is a directory; a file is needed here");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw InputError({path}, fmt::format("cannot be opened: {}", std::strerror(errno)));
  std::ostringstream contents;
  contents << stream.rdbuf();
  if (stream.bad()) throw InputError({path}, "cannot be read to its end");
  return std::move(contents).str();
}

std::string_view DataSource::read(std::string_view name, std::string& storage) const {
  if (directory_) {
    const std::string path = path_in(*directory_, name);
    if (std::filesystem::exists(path)) {
      storage = read_file(path);
      return storage;
    }
    if (!std::filesystem::is_directory(*directory_)) throw InputError({*directory_}, "is not a directory");
  }
  const std::string_view contents = embedded_file(name);
  if (contents.empty()) throw InputError({describe(name)}, "there is no such data file");
  return contents;
}

std::string DataSource::describe(std::string_view name) const {
  if (directory_) {
    const std::string path = path_in(*directory_, name);
    if (std::filesystem::exists(path)) return path;
  }
  return fmt::format("shipped data {}", name);
}

}  // namespace lode
