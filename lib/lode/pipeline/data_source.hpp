#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// Where the shipped data (model, lexicon, frames) comes from: the library itself, or a directory that replaces it.
class DataSource {
 public:
  /// The data that is part of the library.
  DataSource() = default;

  /// Files of `directory` come first; what it does not hold is taken from the library.
  /// Throws: InputError when there is no such directory.
  explicit DataSource(std::string directory);

  /// Contents of the file `name`, such as "english.model" or "lexicon/countries.json".
  /// Throws: InputError when the directory's file cannot be read, or there is none of that name at all.
  [[nodiscard]] std::string read(std::string_view name) const;

  /// The same of the library's own file, without a copy; the bytes live as long as the program.
  /// Throws: InputError when there is none of that name.
  [[nodiscard]] std::string_view view(std::string_view name) const;

  /// Names of the library's files that begin with `folder`, and of those that the directory has beside them, in order.
  [[nodiscard]] std::vector<std::string> names_in(std::string_view folder) const;

  /// The name to show in messages about `name`.
  [[nodiscard]] std::string describe(std::string_view name) const;

 private:
  /// Path of the directory's file `name`; nothing when there is none.
  [[nodiscard]] std::optional<std::string> path_of(std::string_view name) const;

  std::optional<std::string> directory_;
};

/// Contents of the file at `path`.
/// Throws: InputError naming the file when it is missing, a directory, or unreadable.
[[nodiscard]] std::string read_file(const std::string& path);

}  // namespace lode
