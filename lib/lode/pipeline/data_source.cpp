#include "lode/pipeline/data_source.hpp"

#include "lode/text/input_error.hpp"

#include "data/embedded.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace lode {

namespace fs = std::filesystem;

std::string read_file(const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) throw InputError({path}, "no such file");
  if (fs::is_directory(status)) throw InputError({path}, "is a directory; a file is needed here");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw InputError({path}, fmt::format("cannot be opened: {}", std::strerror(errno)));
  std::ostringstream contents;
  contents << stream.rdbuf();
  if (stream.bad()) throw InputError({path}, "cannot be read to its end");
  return std::move(contents).str();
}

DataSource::DataSource(std::string directory) : directory_(std::move(directory)) {
  if (!fs::is_directory(*directory_)) throw InputError({*directory_}, "is not a directory");
}

std::optional<std::string> DataSource::path_of(std::string_view name) const {
  if (!directory_) return std::nullopt;
  const fs::path path = fs::path(*directory_) / name;
  if (!fs::exists(path)) return std::nullopt;
  return path.string();
}

std::string DataSource::read(std::string_view name) const {
  if (const auto path = path_of(name)) return read_file(*path);
  return std::string(view(name));
}

std::string_view DataSource::view(std::string_view name) const {
  const std::string_view contents = embedded_file(name);
  if (contents.empty()) throw InputError({std::string(name)}, "there is no data file of this name");
  return contents;
}

std::vector<std::string> DataSource::names_in(std::string_view folder) const {
  std::set<std::string> names;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name.starts_with(folder)) names.emplace(file.name);
  }
  if (const auto path = path_of(folder); path && fs::is_directory(*path)) {
    for (const auto& entry : fs::directory_iterator(*path)) {
      if (entry.path().extension() == ".json") names.insert(std::string(folder) + entry.path().filename().string());
    }
  }
  return {names.begin(), names.end()};
}

std::string DataSource::describe(std::string_view name) const {
  return path_of(name).value_or(fmt::format("shipped {}", name));
}

}  // namespace lode
