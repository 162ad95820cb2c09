#pragma once

#include <span>
#include <string_view>

namespace lode {

/// A file that is part of the library.
struct EmbeddedFile {
  std::string_view name;  ///< Relative to the data directory: "lexicon/countries.json", "schemas/article.schema.json".
  std::string_view contents;  ///< Its bytes; they live as long as the program.
};

/// All embedded files, in a fixed order.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files() noexcept;

/// Contents of the embedded file `name`; empty when there is none of that name.
[[nodiscard]] std::string_view embedded_file(std::string_view name) noexcept;

}  // namespace lode
