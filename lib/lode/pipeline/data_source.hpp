#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lode {

/// Where the shipped data (model, lexicon, frames) comes from: the library itself, or a directory that replaces it.
class DataSource {
 public:
  /// The data that is part of the library.
  DataSource() = default;

  /// Files of `directory` come first; what it does not hold is taken from the library.
  explicit DataSource(std::string directory) : directory_(std::move(directory)) {}

  /// Contents of the file `name`, such as "english.model" or "lexicon/countries.json".
  /// Throws: InputError when the directory's file cannot be read, or there is none of that name at all.
  [[nodiscard]] std::string_view read(std::string_view name, std::string& storage) const;

  /// The name to show in messages about `name`.
  [[nodiscard]] std::string describe(std::string_view name) const;

 private:
  std::optional<std::string> directory_;
};

/// Contents of the file at `path`.
/// Throws: InputError naming the file when it is missing, a directory, or unreadable.
[[nodiscard]] std::string read_file(const std::string& path);

}  // namespace lode
